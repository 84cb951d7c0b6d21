import type { Canvas, DrawnElement, ElementRegistry, EventBus, Selection } from './bpmn-js.ts';
import type { Engine } from './build-engine.ts';
import { createListeners } from './listeners.ts';

/** Air around an element that is brought into view, px. */
const REVEAL_AIR = 80;

/** What is selected in the document. Elements that are not drawn can be selected too, from a table for instance. */
export class DocumentSelection {
  readonly changed = createListeners<readonly string[]>();
  #ids: readonly string[] = [];
  #isOurs = false;

  get ids(): readonly string[] {
    return this.#ids;
  }

  watch(engine: Engine): void {
    engine.get<EventBus>('eventBus').on('selection.changed', () => {
      if (!this.#isOurs) this.#set(idsOf(engine.get<Selection>('selection').get()));
    });
  }

  clear(): void {
    this.#set([]);
  }

  /** Selects elements; `reveal` brings the first one into view, on another plane of the open diagram if it stands there. */
  select(engine: Engine, ids: readonly string[], reveal: boolean): void {
    const registry = engine.get<ElementRegistry>('elementRegistry');
    const drawn = ids.map((id) => registry.get(id)).filter((element): element is DrawnElement => element?.parent != null);
    this.#isOurs = true;
    try {
      if (reveal && drawn[0]) bringIntoView(engine.get<Canvas>('canvas'), drawn[0]);
      engine.get<Selection>('selection').select(drawn);
    } finally {
      this.#isOurs = false;
    }
    this.#set(ids);
  }

  #set(ids: readonly string[]): void {
    if (ids.length === this.#ids.length && ids.every((id, index) => id === this.#ids[index])) return;
    this.#ids = [...ids];
    this.changed.tell(this.#ids);
  }
}

function bringIntoView(canvas: Canvas, element: DrawnElement): void {
  let root = element;
  while (root.parent) root = root.parent;
  if (root !== canvas.getRootElement()) canvas.setRootElement(root);
  canvas.scrollToElement(element, REVEAL_AIR);
}

function idsOf(elements: readonly DrawnElement[]): readonly string[] {
  return [...new Set(elements.map(({ businessObject }) => businessObject.id).filter((id) => id !== undefined))];
}
