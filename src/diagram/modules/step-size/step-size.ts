import ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import { STEP } from '#core/layout/measures.ts';
import { isA, type DrawnElement, type ElementRegistry, type EventBus, type ModdleElement } from '../../bpmn-js.ts';

type Service = never;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** New steps get the size most steps of the drawing have, so that a foreign drawing keeps its measure; ours where there are none. */
export class StepSize extends ElementFactory {
  static override $inject = ['bpmnFactory', 'moddle', 'elementRegistry', 'eventBus'];
  readonly #registry: ElementRegistry;
  /** Asked for every element of an import, so it is counted once per state of the drawing. */
  #usual: Size | null = null;

  constructor(bpmnFactory: Service, moddle: Service, registry: ElementRegistry, eventBus: EventBus) {
    super(bpmnFactory, moddle);
    this.#registry = registry;
    eventBus.on(['import.render.complete', 'commandStack.changed', 'diagram.clear'], () => {
      this.#usual = null;
    });
  }

  override getDefaultSize(element: Service, di: Service): Size {
    const size: Size = super.getDefaultSize(element, di);
    const step = element as ModdleElement;
    const isPlainStep = isA(step, 'bpmn:Task') || isA(step, 'bpmn:CallActivity') || (isA(step, 'bpmn:SubProcess') && size.width <= 100);
    return isPlainStep ? (this.#usual ??= this.#countSizes()) : size;
  }

  #countSizes(): Size {
    const counts = new Map<string, { readonly size: Size; count: number }>();
    for (const element of this.#registry.getAll()) {
      if (!isDrawnStep(element)) continue;
      const key = `${element.width}x${element.height}`;
      const entry = counts.get(key) ?? { size: { width: element.width, height: element.height }, count: 0 };
      entry.count += 1;
      counts.set(key, entry);
    }
    const usual = [...counts.values()].toSorted((a, b) => b.count - a.count)[0];
    return usual?.size ?? STEP;
  }
}

function isDrawnStep(element: DrawnElement): boolean {
  return element.labelTarget === undefined && isA(element.businessObject, 'bpmn:Task');
}
