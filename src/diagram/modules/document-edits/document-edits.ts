import type { BpmnReplace, CommandStack, DrawnElement, ElementRegistry, Moddle, Modeling, ModdleElement } from '../../bpmn-js.ts';
import { applySwaps, revertSwaps, type SwapContext } from '../annotation/property-swap.ts';
import { planRetype } from './plan-retype.ts';

const NOTHING_DRAWN: readonly DrawnElement[] = [];

/** Edits from outside the drawing: through the shape where there is one, otherwise straight on the document tree. Always undoable. */
export class DocumentEdits {
  static $inject = ['commandStack', 'elementRegistry', 'modeling', 'bpmnReplace', 'moddle'];
  readonly #commandStack: CommandStack;
  readonly #registry: ElementRegistry;
  readonly #modeling: Modeling;
  readonly #replace: BpmnReplace;
  readonly #moddle: Moddle;

  constructor(commandStack: CommandStack, registry: ElementRegistry, modeling: Modeling, replace: BpmnReplace, moddle: Moddle) {
    this.#commandStack = commandStack;
    this.#registry = registry;
    this.#modeling = modeling;
    this.#replace = replace;
    this.#moddle = moddle;
    commandStack.register<SwapContext>('document.swap', {
      execute: ({ swaps }) => (applySwaps(swaps), NOTHING_DRAWN),
      revert: ({ swaps }) => (revertSwaps(swaps), NOTHING_DRAWN),
    });
  }

  rename(element: ModdleElement, name: string): void {
    const before = element.get<string | undefined>('name');
    if ((before ?? '') === name) return;
    const drawn = this.#drawnAs(element);
    if (drawn) this.#modeling.updateLabel(drawn, name);
    else this.#swap(element, [{ holder: element, property: 'name', before, after: name === '' ? undefined : name }]);
  }

  changeType(definitions: ModdleElement, element: ModdleElement, type: string): void {
    if (element.$type === type) return;
    const drawn = this.#drawnAs(element);
    if (drawn) this.#replace.replaceElement(drawn, { type });
    else this.#swap(element, planRetype(this.#moddle, definitions, element, type));
  }

  /** The shape of an element; the plane a process or sub-process lies on is not one. */
  #drawnAs(element: ModdleElement): DrawnElement | null {
    const drawn = element.id === undefined ? undefined : this.#registry.get(element.id);
    return drawn?.parent && drawn.businessObject === element ? drawn : null;
  }

  #swap(element: ModdleElement, swaps: SwapContext['swaps']): void {
    this.#commandStack.execute('document.swap', { ids: [element.id ?? ''], swaps } satisfies SwapContext);
  }
}
