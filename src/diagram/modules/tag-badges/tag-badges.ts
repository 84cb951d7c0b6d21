import type { Tag } from '#core/annotation/annotation.ts';
import { placeAbove, placeInside } from '#core/picture/place-badge.ts';
import { placePill } from '#core/picture/lens/place-pill.ts';
import { isA, type Canvas, type DrawnElement, type ElementRegistry, type EventBus, type Point } from '../../bpmn-js.ts';
import { markLayer, planeOf } from '../../look/mark-layer.ts';
import { hasRoomForBadge } from '../../look/step-shape.ts';
import { svg } from '../../look/svg.ts';
import type { Lens } from '../../lens.ts';
import { readTag } from '../annotation/annotation-element.ts';
import type { AnnotationsChanged } from '../annotation/annotations.ts';
import { drawBadge, type Badge, type BadgeKind } from './draw-badge.ts';
import { drawGuardRail } from './draw-guard-rail.ts';
import { drawPill, type Pill } from './draw-pill.ts';
import { obstaclesOnTop } from './obstacles.ts';

/** Below this zoom only silhouette and sign remain (look.md, tag badge). */
const FAR_BELOW = 0.6;

let instances = 0;

/**
 * All badges and pills in one SVG layer that pans and zooms with the drawing. A badge is one `use` of a picture drawn
 * once per kind, so recolouring a step sets one attribute (perf.md P4: one layer 10 ms, one overlay each 162 ms).
 */
export class TagBadges {
  static $inject = ['canvas', 'eventBus', 'elementRegistry'];
  readonly #canvas: Canvas;
  readonly #registry: ElementRegistry;
  readonly #prefix = `pk-badge-${(instances += 1)}-`;
  readonly #pictures = new Map<string, Badge>();
  readonly #badges = new Map<string, SVGUseElement>();
  readonly #pills = new Map<string, SVGGElement>();
  #suggestions: ReadonlyMap<string, Tag> = new Map();
  #lens: Lens = { kind: 'tags' };
  #words: Readonly<Record<Tag, string>> | null = null;
  #far = false;
  /** During an import, until the drawing has been laid into its place: badges before would be measured twice. */
  #paused = false;

  constructor(canvas: Canvas, eventBus: EventBus, registry: ElementRegistry) {
    this.#canvas = canvas;
    this.#registry = registry;
    eventBus.on<AnnotationsChanged>('annotations.changed', ({ ids }) => this.#refreshIds(ids));
    eventBus.on<{ elements: readonly DrawnElement[] }>('elements.changed', ({ elements }) => this.#refreshAround(elements));
    eventBus.on<{ element: DrawnElement }>('shape.removed', ({ element }) => this.#forget(element.id));
    eventBus.on('import.render.start', () => (this.#paused = true));
    eventBus.on('root.set', () => this.#paused || this.refreshAll());
    eventBus.on('canvas.viewbox.changed', () => this.#follow());
    eventBus.on('diagram.clear', () => this.#forgetAll());
  }

  setWords(words: Readonly<Record<Tag, string>>): void {
    this.#words = words;
    for (const picture of this.#pictures.values()) picture.picture.remove();
    this.#pictures.clear();
    this.refreshAll();
  }

  setLens(lens: Lens): void {
    this.#lens = lens;
    this.refreshAll();
  }

  /** Suggested tags by element id; shown, dashed, only while nobody has decided. */
  setSuggestions(suggestions: ReadonlyMap<string, Tag>): void {
    const concerned = [...this.#suggestions.keys(), ...suggestions.keys()];
    this.#suggestions = suggestions;
    this.#refreshIds(concerned);
  }

  /** Draws all badges of the current plane; after an import the owner of the drawing says when. */
  refreshAll(): void {
    if (!this.#words || this.#registry.getAll().length === 0) return;
    this.#paused = false;
    this.#follow({ refresh: false });
    const shown = new Set<string>();
    const root = this.#canvas.getRootElement();
    this.#registry.forEach((element) => {
      if (!isTaggable(element) || planeOf(element) !== root) return;
      shown.add(element.id);
      this.#refresh(element);
    });
    for (const id of [...this.#badges.keys(), ...this.#pills.keys()]) if (!shown.has(id)) this.#forget(id);
  }

  #follow({ refresh = true } = {}): void {
    const far = this.#canvas.zoom() < FAR_BELOW;
    if (far === this.#far) return;
    this.#far = far;
    if (refresh) this.#refreshIds([...this.#badges.keys()]);
  }

  #refreshIds(ids: readonly string[]): void {
    const root = this.#canvas.getRootElement();
    for (const id of ids) {
      const element = this.#registry.get(id);
      if (element && isTaggable(element) && planeOf(element) === root) this.#refresh(element);
      else this.#forget(id);
    }
  }

  /** A changed flow may push the badges of the steps it docks at. */
  #refreshAround(elements: readonly DrawnElement[]): void {
    const concerned = elements.flatMap((element) => {
      const { source, target, host } = element as { source?: DrawnElement; target?: DrawnElement; host?: DrawnElement };
      return [element, source, target, host].filter((one) => one !== undefined && one !== null);
    });
    this.#refreshIds([...new Set(concerned.map(({ id }) => id))]);
  }

  #refresh(element: DrawnElement): void {
    if (!this.#words) return;
    this.#refreshBadge(element);
    this.#refreshPill(element, pillOn(element.id, this.#lens));
  }

  #refreshBadge(element: DrawnElement): void {
    if (this.#lens.kind === 'none' || !isA(element.businessObject, 'bpmn:Activity')) {
      this.#badges.get(element.id)?.remove();
      this.#badges.delete(element.id);
      return;
    }
    const kind = this.#kindOf(element);
    const name = nameOf(kind);
    const { x, y } = this.#placeOf(element, this.#pictureOf(kind, name), kind.far);
    let badge = this.#badges.get(element.id);
    if (!badge) {
      badge = svg('use', { 'data-step': element.id });
      this.#badges.set(element.id, badge);
      this.#layer().append(badge);
    }
    update(badge, 'href', `#${this.#prefix}${name}`);
    update(badge, 'x', String(x));
    update(badge, 'y', String(y));
  }

  #refreshPill(element: DrawnElement, pill: Pill | null): void {
    this.#pills.get(element.id)?.remove();
    this.#pills.delete(element.id);
    if (pill === null) return;
    const { picture, width } = pill;
    const { x, y } = placePill(element, width);
    picture.setAttribute('transform', `translate(${x} ${y})`);
    this.#pills.set(element.id, picture);
    this.#layer().append(picture);
  }

  #kindOf(element: DrawnElement): BadgeKind {
    const tag = readTag(element.businessObject);
    const suggestion = tag === 'open' ? this.#suggestions.get(element.id) : undefined;
    const suggested = suggestion !== undefined && suggestion !== 'open';
    return { tag: suggested ? suggestion : tag, suggested, far: this.#far };
  }

  #placeOf(element: DrawnElement, badge: Badge, far: boolean): Point {
    return hasRoomForBadge(element) ? placeInside(element, far) : placeAbove(element, badge, obstaclesOnTop(element));
  }

  #pictureOf(kind: BadgeKind, name: string): Badge {
    let badge = this.#pictures.get(name);
    if (!badge) {
      badge = drawBadge(kind, this.#words!);
      badge.picture.id = `${this.#prefix}${name}`;
      this.#pictures.set(name, badge);
      this.#definitions().append(badge.picture);
    }
    return badge;
  }

  #layer(): SVGGElement {
    const layer = markLayer(this.#canvas, 'pk-badges');
    layer.setAttribute('pointer-events', 'none');
    return layer;
  }

  #definitions(): SVGDefsElement {
    const layer = this.#layer();
    const found = layer.querySelector<SVGDefsElement>(':scope > defs');
    if (found) return found;
    const created = svg('defs');
    layer.prepend(created);
    return created;
  }

  #forget(id: string): void {
    this.#badges.get(id)?.remove();
    this.#badges.delete(id);
    this.#pills.get(id)?.remove();
    this.#pills.delete(id);
  }

  #forgetAll(): void {
    for (const id of [...this.#badges.keys(), ...this.#pills.keys()]) this.#forget(id);
  }
}

function pillOn(id: string, lens: Lens): Pill | null {
  const pill = lens.kind === 'heat' ? lens.pills.get(id) : undefined;
  if (pill !== undefined) return drawPill(pill);
  const mark = lens.kind === 'guardRails' ? lens.marks.get(id) : undefined;
  return mark === undefined ? null : drawGuardRail(mark);
}

const nameOf = ({ tag, suggested, far }: BadgeKind): string => `${tag}${suggested ? '-suggested' : ''}${far ? '-far' : ''}`;

/** Flow nodes with a shape; the plane of a collapsed sub-process and labels share their business object but are not meant. */
function isTaggable(element: DrawnElement): boolean {
  return element.parent != null && element.labelTarget === undefined && isA(element.businessObject, 'bpmn:FlowNode') && !element.hidden;
}

function update(element: SVGElement, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
