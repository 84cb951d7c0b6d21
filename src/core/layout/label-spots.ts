import type { Stretch } from './draw-edges.ts';
import type { Bounds } from './geometry.ts';
import type { LevelEdge } from './level.ts';
import { textBoxes } from './text-size.ts';

/** A place a text could stand at; the first free one of a list is taken. */
export interface Spot {
  readonly box: Bounds;
}

/** Wrapping widths of texts at nodes and at lines, px. */
const NODE_WRAPS = [100, 84, 128, 68] as const;
const EDGE_WRAPS = [96, 150, 64, 48] as const;
const STEP = 10;
/** Distance between a text and its own line. */
const OFF_LINE = 4;

/** Below, above, then the four corners beside the upright line, then the sides. `shape`: middle and size. */
export function nodeSpots(text: string, shape: Bounds): readonly Spot[] {
  const boxes = textBoxes(text, NODE_WRAPS);
  const halfWidth = shape.width / 2;
  const halfHeight = shape.height / 2;
  // a diamond or circle leaves its corners free
  const inset = halfHeight * 0.55;
  const places: ((width: number, height: number) => readonly [number, number])[] = [
    (width) => [shape.x - width / 2, shape.y + halfHeight + 4],
    (width, height) => [shape.x - width / 2, shape.y - halfHeight - 4 - height],
    () => [shape.x + 6, shape.y + halfHeight + 3],
    (_, height) => [shape.x + 6, shape.y - halfHeight - 3 - height],
    (width) => [shape.x - 6 - width, shape.y + halfHeight + 3],
    (width, height) => [shape.x - 6 - width, shape.y - halfHeight - 3 - height],
    () => [shape.x + halfWidth + 2, shape.y + inset],
    (_, height) => [shape.x + halfWidth + 2, shape.y - inset - height],
    (width) => [shape.x - halfWidth - 2 - width, shape.y + inset],
    (width, height) => [shape.x - halfWidth - 2 - width, shape.y - inset - height],
    (_, height) => [shape.x + halfWidth + 6, shape.y - height / 2],
    (width, height) => [shape.x - halfWidth - 6 - width, shape.y - height / 2],
    // behind a line that runs past the shape
    () => [shape.x + 42, shape.y + inset],
    (width) => [shape.x - 42 - width, shape.y + inset],
    (_, height) => [shape.x + 42, shape.y - inset - height],
    (width, height) => [shape.x - 42 - width, shape.y - inset - height],
  ];
  return places.flatMap((place) =>
    boxes.map(({ width, height }) => {
      const [x, y] = place(width, height);
      return { box: { x: Math.round(x), y: Math.round(y), width, height } };
    }),
  );
}

/** Beside the line that leaves a boundary event downwards: right, left, then further down. `shape`: middle and size of the event. */
export function boundarySpots(text: string, shape: Bounds): readonly Spot[] {
  const boxes = textBoxes(text, [68, 84]);
  return [0, 1, 2, 3].flatMap((depth) =>
    boxes.flatMap(({ width, height }) => {
      const y = Math.round(shape.y + shape.height / 2 + 3 + depth * 15);
      return [shape.x + 8, shape.x - 8 - width].map((x) => ({ box: { x: Math.round(x), y, width, height } }));
    }),
  );
}

/**
 * Along every stretch of the line, beside it. Conditions stand near their gateway, names of messages between the pools;
 * a stretch shared with other edges carries no text, because nobody could tell whose it is.
 */
export function edgeSpots<S extends Pick<Stretch, 'from' | 'to'>>(
  edge: Pick<LevelEdge, 'kind' | 'label'>,
  stretches: readonly S[],
  isShared: (stretch: S) => boolean,
  /** null = unknown where the gaps between pools are. */
  poolGaps: readonly (readonly [number, number])[] | null,
): readonly Spot[] {
  const boxes = textBoxes(edge.label ?? '', EDGE_WRAPS);
  const own = stretches.filter((stretch) => !isShared(stretch));
  const usable = own.length > 0 ? own : stretches;
  const spots: { box: Bounds; price: number }[] = [];
  let travelled = 0;
  for (const stretch of stretches) {
    const length = Math.abs(stretch.from.x - stretch.to.x) + Math.abs(stretch.from.y - stretch.to.y);
    if (usable.includes(stretch)) for (const spot of alongStretch(stretch, length)) spots.push(spot);
    travelled += length;
  }
  return spots.toSorted((a, b) => a.price - b.price);

  function* alongStretch(stretch: S, length: number) {
    const isUpright = stretch.from.x === stretch.to.x;
    const sign = Math.sign(isUpright ? stretch.to.y - stretch.from.y : stretch.to.x - stretch.from.x);
    for (const [wrap, { width, height }] of boxes.entries()) {
      const size = isUpright ? height : width;
      for (let start = 4; start + size <= Math.max(length - 4, size + 4); start += STEP) {
        const near = isUpright ? stretch.from.y + sign * start : stretch.from.x + sign * start;
        const low = sign > 0 ? near : near - size;
        const base = { width, height };
        const beside = isUpright
          ? [
              { ...base, x: stretch.from.x + OFF_LINE + 1, y: low },
              { ...base, x: stretch.from.x - OFF_LINE - 1 - width, y: low },
            ]
          : [
              { ...base, x: low, y: stretch.from.y - OFF_LINE + 1 - height },
              { ...base, x: low, y: stretch.from.y + OFF_LINE },
            ];
        for (const [side, place] of beside.entries()) {
          const box = { ...place, x: Math.round(place.x), y: Math.round(place.y) };
          yield { box, price: travelled + start + side * 12 + wrap * 14 + gapPrice(box) };
        }
      }
    }
  }

  function gapPrice(box: Bounds): number {
    if (edge.kind !== 'message' || poolGaps === null || poolGaps.some(([top, bottom]) => box.y >= top && box.y + box.height <= bottom))
      return 0;
    return 5000;
  }
}
