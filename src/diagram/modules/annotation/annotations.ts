import type { AnnotationPatch } from '#core/annotation/annotation.ts';
import type { CommandStack, DrawnElement, EventBus, Moddle, ModdleElement } from '../../bpmn-js.ts';
import { planAnnotation, planSchemaVersion } from './plan-annotation.ts';
import { applySwaps, revertSwaps, type SwapContext } from './property-swap.ts';

/** Fired after annotations changed, by whatever command, undo or redo. */
export interface AnnotationsChanged {
  readonly ids: readonly string[];
}

const NOTHING_DRAWN: readonly DrawnElement[] = [];

/**
 * Changes annotations through the command stack. One command, `annotation.set`, whether one element or all of them
 * are meant: one entry, one undo. It works on the document tree, so it does not matter what is drawn.
 */
export class Annotations {
  static $inject = ['commandStack', 'eventBus', 'moddle'];
  readonly #commandStack: CommandStack;
  readonly #moddle: Moddle;

  constructor(commandStack: CommandStack, eventBus: EventBus, moddle: Moddle) {
    this.#commandStack = commandStack;
    this.#moddle = moddle;
    const tell = ({ ids }: SwapContext) => {
      eventBus.fire('annotations.changed', { ids } satisfies AnnotationsChanged);
      return NOTHING_DRAWN;
    };
    commandStack.register<SwapContext>('annotation.set', {
      execute: (context) => (applySwaps(context.swaps), tell(context)),
      revert: (context) => (revertSwaps(context.swaps), tell(context)),
    });
  }

  /** Applies a patch per element. Patches that change nothing leave no trace, not even an undo step. */
  set(definitions: ModdleElement, patches: readonly (readonly [ModdleElement, AnnotationPatch])[]): void {
    const planned = patches.map(([element, patch]) => ({ element, swaps: planAnnotation(this.#moddle, element, patch) }));
    const changing = planned.filter(({ swaps }) => swaps.length > 0);
    if (changing.length === 0) return;
    const context: SwapContext = {
      ids: changing.map(({ element }) => element.id ?? ''),
      swaps: [...planSchemaVersion(definitions), ...changing.flatMap(({ swaps }) => swaps)],
    };
    this.#commandStack.execute('annotation.set', context);
  }
}
