import type { Bounds, DrawnElement, Modeling, Point } from '../../bpmn-js.ts';
import { isObstacle } from './obstacles.ts';
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

  remember(plane: DrawnElement): ReadonlyMap<DrawnElement, TextBefore> {
    const all = allOn(plane);
    const shapes = all.filter(isObstacle);
    return new Map(
      all.flatMap((line) =>
        hasText(line) ? [[line, { away: textAway(line), isCovering: shapes.some((shape) => covers(line.label!, shape)) }] as const] : [],
      ),
    );
  }

  follow(plane: DrawnElement, before: ReadonlyMap<DrawnElement, TextBefore>): void {
    const all = allOn(plane);
    const shapes = all.filter(isObstacle);
    for (const line of all) {
      const { label, waypoints = [] } = line;
      if (!hasText(line) || label === undefined) continue;
      const old = before.get(line);
      const isBehind = textAway(line) > Math.max(old?.away ?? 0, LEFT_BEHIND);
      const isCovering = old?.isCovering !== true && shapes.some((shape) => covers(label, shape));
      if (!isBehind && !isCovering) continue;
      const places = placesBeside(waypoints, label);
      const isFree = (place: Bounds) =>
        !shapes.some((shape) => covers(place, shape)) &&
        !all.some((other) => other !== line && other.label !== undefined && other.label !== other && covers(place, other.label));
      const place = places.find(isFree) ?? (isBehind ? places[0]! : label);
      const by = { x: Math.round(place.x - label.x), y: Math.round(place.y - label.y) };
      if (by.x !== 0 || by.y !== 0) this.#modeling.moveElements([label], by);
    }
  }
}

/** A text before an edit: how far it was from its line, px, and whether it lay on a shape. */
interface TextBefore {
  readonly away: number;
  readonly isCovering: boolean;
}

const covers = (text: Bounds, box: Bounds): boolean =>
  text.x < box.x + box.width - 1 && box.x < text.x + text.width - 1 && text.y < box.y + box.height - 1 && box.y < text.y + text.height - 1;

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

/** Places for a text beside the middles of the stretches, the longest first: right and left of an upright one, above and below a level one. */
export function placesBeside(points: readonly Point[], { width, height }: Bounds): readonly Bounds[] {
  const stretches = points.slice(1).map((b, index) => [points[index]!, b] as const);
  return stretches
    .toSorted((one, other) => length(other) - length(one))
    .flatMap(([a, b]) => {
      const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
      return Math.abs(a.x - b.x) < Math.abs(a.y - b.y)
        ? [
            { x: x + TEXT_GAP, y: y - height / 2, width, height },
            { x: x - TEXT_GAP - width, y: y - height / 2, width, height },
          ]
        : [
            { x: x - width / 2, y: y - TEXT_GAP - height, width, height },
            { x: x - width / 2, y: y + TEXT_GAP, width, height },
          ];
    });
}
