import type { Bounds, DrawnElement, Modeling, Point } from '../../bpmn-js.ts';
import { allOn } from './room.ts';
import { middleOf } from './way-points.ts';

/** Between a line and its text, px. */
const TEXT_GAP = 6;
/** A text this much further away from its line than before has been left behind, px. */
const LEFT_BEHIND = 16;

/** Texts of flows stay with them: bpmn-js moves a text with its line, but leaves it behind where a line is laid twice. */
export class LineTexts {
  static $inject = ['modeling'];
  readonly #modeling: Modeling;

  constructor(modeling: Modeling) {
    this.#modeling = modeling;
  }

  /** How far every text is from its line, px. */
  remember(plane: DrawnElement): ReadonlyMap<DrawnElement, number> {
    return new Map(allOn(plane).flatMap((line) => (hasText(line) ? [[line, textAway(line)] as const] : [])));
  }

  follow(plane: DrawnElement, before: ReadonlyMap<DrawnElement, number>): void {
    for (const line of allOn(plane)) {
      const { label, waypoints = [] } = line;
      if (!hasText(line) || label === undefined || textAway(line) <= Math.max(before.get(line) ?? 0, LEFT_BEHIND)) continue;
      const place = besideLongest(waypoints, label);
      this.#modeling.moveElements([label], { x: Math.round(place.x - label.x), y: Math.round(place.y - label.y) });
    }
  }
}

const hasText = ({ waypoints = [], label, parent }: DrawnElement): boolean =>
  parent != null && waypoints.length > 1 && label?.parent != null;

/** How far the text of a line is from it, px; 0 = none, or it touches. */
export function textAway({ label, waypoints = [] }: DrawnElement): number {
  if (label === undefined) return 0;
  const middle = middleOf(label);
  const box = { from: [label.x, label.y], to: [label.x + label.width, label.y + label.height] } as const;
  let least = Infinity;
  for (const [index, b] of waypoints.slice(1).entries()) {
    const a = waypoints[index]!;
    const near = { x: clamp(middle.x, a.x, b.x), y: clamp(middle.y, a.y, b.y) };
    least = Math.min(least, Math.hypot(near.x - clamp(near.x, box.from[0], box.to[0]), near.y - clamp(near.y, box.from[1], box.to[1])));
  }
  return least;
}

const length = ([a, b]: readonly [Point, Point]): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
const clamp = (value: number, a: number, b: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), value));

/** A place for a text beside the middle of the longest stretch: right of an upright one, above a level one. */
export function besideLongest(points: readonly Point[], { width, height }: Bounds): Point {
  const stretches = points.slice(1).map((b, index) => [points[index]!, b] as const);
  const [a, b] = stretches.toSorted((one, other) => length(other) - length(one))[0]!;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const isUpright = Math.abs(a.x - b.x) < Math.abs(a.y - b.y);
  return isUpright ? { x: middle.x + TEXT_GAP, y: middle.y - height / 2 } : { x: middle.x - width / 2, y: middle.y - TEXT_GAP - height };
}
