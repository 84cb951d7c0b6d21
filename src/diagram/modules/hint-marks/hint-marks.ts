import type { Canvas, DrawnElement, ElementRegistry, EventBus, Selection } from '../../bpmn-js.ts';
import { colour } from '../../look/colour.ts';
import { markLayer, planeOf } from '../../look/mark-layer.ts';
import { svg } from '../../look/svg.ts';
import { placeMark } from './place-mark.ts';

const RADIUS = 6.5;

const NO_MARKS: ReadonlyMap<string, string> = new Map();

/**
 * Small signs at elements somebody could look at again, in one SVG layer that pans and zooms with the drawing. They say
 * their sentence on hover and select their element; what the sentence means is not this module's business.
 */
export class HintMarks {
  static $inject = ['canvas', 'eventBus', 'elementRegistry', 'selection'];
  readonly #canvas: Canvas;
  readonly #registry: ElementRegistry;
  readonly #selection: Selection;
  readonly #signs = new Map<string, SVGGElement>();
  #marks = NO_MARKS;
  /** During an import, until the drawing has been laid into its place. */
  #paused = false;

  constructor(canvas: Canvas, eventBus: EventBus, registry: ElementRegistry, selection: Selection) {
    this.#canvas = canvas;
    this.#registry = registry;
    this.#selection = selection;
    eventBus.on('import.render.start', () => (this.#paused = true));
    eventBus.on('root.set', () => this.#paused || this.refreshAll());
    eventBus.on<{ elements: readonly DrawnElement[] }>('elements.changed', ({ elements }) => {
      for (const { id } of elements) if (this.#signs.has(id)) this.#draw(id);
    });
    eventBus.on<{ element: DrawnElement }>(['shape.removed', 'connection.removed'], ({ element }) => this.#forget(element.id));
    eventBus.on('diagram.clear', () => this.#clear());
  }

  /** Sentences by element id; replaces the earlier ones. */
  setMarks(marks: ReadonlyMap<string, string>): void {
    this.#marks = marks;
    this.refreshAll();
  }

  /** Draws the signs of the current plane; after an import the owner of the drawing says when. */
  refreshAll(): void {
    this.#paused = false;
    this.#clear();
    for (const id of this.#marks.keys()) this.#draw(id);
  }

  #draw(id: string): void {
    this.#forget(id);
    const element = this.#registry.get(id);
    const sentence = this.#marks.get(id);
    if (sentence === undefined || !element?.parent || element.hidden || planeOf(element) !== this.#canvas.getRootElement()) return;
    const { x, y } = placeMark(element);
    const sign = svg('g', { class: 'pk-hint', transform: `translate(${x} ${y})` }, [
      svg('title', {}, [sentence]),
      svg('circle', { r: RADIUS, fill: colour('raised'), stroke: colour('tag-open-stroke'), 'stroke-width': 1.25 }),
      svg('circle', { cy: -2.9, r: 0.95, fill: colour('ink-2') }),
      svg('path', { d: 'M0-.6V3.4', stroke: colour('ink-2'), 'stroke-width': 1.6, 'stroke-linecap': 'round', fill: 'none' }),
    ]);
    sign.dataset['hint'] = id;
    sign.addEventListener('click', (event) => {
      event.stopPropagation();
      this.#selection.select(element);
    });
    this.#signs.set(id, sign);
    markLayer(this.#canvas, 'pk-hints').append(sign);
  }

  #forget(id: string): void {
    this.#signs.get(id)?.remove();
    this.#signs.delete(id);
  }

  #clear(): void {
    for (const sign of this.#signs.values()) sign.remove();
    this.#signs.clear();
  }
}
