import type { ElementRegistry, EventBus } from '../../bpmn-js.ts';

/** Class of everything on the drawing in which a search found something (diagram.css). */
const MARK = 'pk-found';

/** Marks what a search found, as long as it is looked for; not part of the document, of exports or of undo. */
export class FoundMarks {
  static $inject = ['eventBus', 'elementRegistry'];
  readonly #registry: ElementRegistry;
  #ids: ReadonlySet<string> = new Set();

  constructor(eventBus: EventBus, registry: ElementRegistry) {
    this.#registry = registry;
    // what is drawn anew has lost its marks
    eventBus.on(['import.done', 'root.set'], () => this.#ids.size > 0 && this.#mark(this.#ids, true));
    eventBus.on<{ element: { readonly id: string } }>(['shape.added', 'connection.added'], ({ element }) => {
      if (this.#ids.has(element.id)) this.#mark([element.id], true);
    });
  }

  setFound(ids: ReadonlySet<string>): void {
    this.#mark(
      [...this.#ids].filter((id) => !ids.has(id)),
      false,
    );
    this.#ids = ids;
    this.#mark(ids, true);
  }

  #mark(ids: Iterable<string>, isFound: boolean): void {
    for (const id of ids) {
      // the name beside an event, gateway or flow is an element of its own
      for (const part of [id, `${id}_label`]) this.#registry.getGraphics(part)?.classList.toggle(MARK, isFound);
    }
  }
}
