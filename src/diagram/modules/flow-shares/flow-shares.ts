import { MARK_HEIGHT } from '#core/picture/lens/mark-size.ts';
import { placeAtEvent, placeOnFlow } from '#core/picture/lens/place-share.ts';
import { isA, type Bounds, type Canvas, type DrawnElement, type ElementRegistry, type EventBus, type Selection } from '../../bpmn-js.ts';
import { createListeners } from '../../listeners.ts';
import { markLayer, planeOf } from '../../look/mark-layer.ts';
import { isDrawnOpen } from '../../look/step-shape.ts';
import type { ShareLabel } from '#core/picture/lens/share-labels.ts';
import type { Lens, ShareEdit } from '../../lens.ts';
import { drawShare } from './draw-share.ts';

/** Before what bpmn-js does on a double click or a key. */
const FIRST = 10_001;

const NO_LABELS: ReadonlyMap<string, ShareLabel> = new Map();

/**
 * The shares at decisions in one SVG layer that pans and zooms with the drawing. It draws texts and says where
 * somebody wants to edit one; what the texts mean is not its business.
 */
export class FlowShares {
  static $inject = ['canvas', 'eventBus', 'elementRegistry', 'selection'];
  readonly edited = createListeners<ShareEdit | null>();
  readonly #canvas: Canvas;
  readonly #registry: ElementRegistry;
  readonly #selection: Selection;
  readonly #pictures = new Map<string, SVGGElement>();
  #labels = NO_LABELS;
  /** During an import, until the drawing has been laid into its place. */
  #paused = false;

  constructor(canvas: Canvas, eventBus: EventBus, registry: ElementRegistry, selection: Selection) {
    this.#canvas = canvas;
    this.#registry = registry;
    this.#selection = selection;
    eventBus.on(['elements.changed', 'root.set'], () => this.#paused || this.refreshAll());
    eventBus.on('import.render.start', () => (this.#paused = true));
    eventBus.on('diagram.clear', () => this.#clear());
    eventBus.on('canvas.viewbox.changing', () => this.edited.tell(null));
    eventBus.on<{ element: DrawnElement }>('element.dblclick', FIRST, ({ element }) => (this.edit(element.id) ? false : undefined));
    eventBus.on<{ keyEvent: KeyboardEvent }>('keyboard.keydown', FIRST, ({ keyEvent }) => this.#onKey(keyEvent));
  }

  setLens(lens: Lens): void {
    this.#labels = lens.kind === 'shares' ? lens.labels : NO_LABELS;
    this.refreshAll();
  }

  /** Asks for the editing of a label; false = there is none on the drawing. */
  edit(id: string): boolean {
    const picture = this.#pictures.get(id);
    if (!picture) return false;
    const outer = this.#canvas.getContainer().getBoundingClientRect();
    const { x, y, width, height } = picture.getBoundingClientRect();
    this.edited.tell({ id, box: { x: x - outer.x, y: y - outer.y, width, height } });
    return true;
  }

  /** Draws all labels of the current plane. Each keeps clear of names, steps and the labels before it. */
  refreshAll(): void {
    this.#paused = false;
    this.#clear();
    if (this.#labels.size === 0) return;
    const root = this.#canvas.getRootElement();
    const obstacles = obstaclesOn(this.#registry, root);
    for (const [id, label] of this.#labels) {
      const element = this.#registry.get(id);
      if (!element || element.hidden || planeOf(element) !== root) continue;
      const { picture, width } = drawShare(label);
      const size = { width, height: MARK_HEIGHT };
      const { x, y } = element.waypoints ? placeOnFlow(element.waypoints, size, obstacles) : placeAtEvent(element);
      obstacles.push({ x, y, ...size });
      picture.setAttribute('transform', `translate(${Math.round(x)} ${Math.round(y)})`);
      picture.setAttribute('class', 'pk-share');
      picture.dataset['share'] = id;
      picture.addEventListener('click', (event) => {
        event.stopPropagation();
        this.#selection.select(element);
      });
      picture.addEventListener('dblclick', (event) => {
        event.stopPropagation();
        this.edit(id);
      });
      this.#pictures.set(id, picture);
      markLayer(this.#canvas, 'pk-shares').append(picture);
    }
  }

  #onKey(key: KeyboardEvent): true | undefined {
    if (key.key !== 'Enter' || key.ctrlKey || key.metaKey || key.altKey) return undefined;
    const selected = this.#selection.get();
    if (selected.length !== 1 || !this.edit(selected[0]!.id)) return undefined;
    key.preventDefault();
    return true;
  }

  #clear(): void {
    for (const picture of this.#pictures.values()) picture.remove();
    this.#pictures.clear();
  }
}

/** Names beside their elements, and everything with an inside of its own that a label would cover. */
function obstaclesOn(registry: ElementRegistry, root: DrawnElement): Bounds[] {
  const boxes: Bounds[] = [];
  registry.forEach((element) => {
    const isShape = element.waypoints === undefined && element.parent != null && element.hidden !== true;
    if (!isShape || isFrame(element) || planeOf(element) !== root) return;
    boxes.push(solidPartOf(element));
  });
  return boxes;
}

/** The corners around a diamond are free. */
function solidPartOf(element: DrawnElement): Bounds {
  const { x, y, width, height } = element;
  const isDiamond = element.labelTarget === undefined && isA(element.businessObject, 'bpmn:Gateway');
  return isDiamond ? { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 } : { x, y, width, height };
}

const isFrame = (element: DrawnElement): boolean =>
  element.labelTarget === undefined &&
  (isDrawnOpen(element) || ['bpmn:Participant', 'bpmn:Lane', 'bpmn:Group'].some((type) => isA(element.businessObject, type)));
