import type { Coordinates, Room } from './assign-coordinates.ts';
import type { Stretch } from './draw-edges.ts';
import { boundarySpots, edgeSpots, nodeSpots, type Spot } from './label-spots.ts';
import type { Bounds } from './geometry.ts';
import type { Grid } from './grid.ts';
import type { Level } from './level.ts';
import { HEADER } from './measures.ts';
import type { Placement } from './place-nodes.ts';
import { Space } from './space.ts';
import { wishForBoundary, wishForEdge, wishForNode } from './label-wishes.ts';

export interface Labels {
  /** By node index, companion id and edge index. */
  readonly ofNode: ReadonlyMap<number, Bounds>;
  readonly ofCompanion: ReadonlyMap<string, Bounds>;
  readonly ofEdge: ReadonlyMap<number, Bounds>;
  /** Texts without a free place; the room they would need has been added to `room`. */
  readonly homeless: number;
}

const MARGIN = 2;

/** Finds every text outside a shape a place where it covers nothing; where there is none it asks for more room. */
export function placeLabels(
  level: Level,
  placement: Placement,
  grid: Grid,
  at: Coordinates,
  stretches: readonly (readonly Stretch[])[],
  room: Room,
): Labels {
  const space = fillSpace(level, placement, at, stretches);
  const ofNode = new Map<number, Bounds>();
  const ofCompanion = new Map<string, Bounds>();
  const ofEdge = new Map<number, Bounds>();
  let homeless = 0;

  const place = (spots: readonly Spot[], ask: () => void): Bounds => {
    let best: Bounds | null = null;
    let least = Infinity;
    for (const { box } of spots) {
      const overlap = space.overlap(box, MARGIN) + outside(box, at, level.pools.length > 0 ? HEADER : 0);
      if (overlap < least) {
        least = overlap;
        best = box;
      }
      if (overlap === 0) break;
    }
    if (least > 0) {
      homeless += 1;
      ask();
    }
    space.add(best!);
    return best!;
  };

  const centre = (node: number) => ({ x: at.columnAt[placement.columnOf[node]!]!, y: at.rowAt[placement.rowOf[node]!]! });
  level.nodes.forEach((node, index) => {
    const middle = centre(index);
    if (node.label !== null) {
      const spots = nodeSpots(node.label, { ...middle, width: node.width, height: node.height });
      ofNode.set(
        index,
        place(spots, () => wishForNode(level, placement, stretches, index, room)),
      );
    }
    for (const companion of node.companions) {
      if (companion.text === null) continue;
      const { x, y, width, height } = companion.bounds;
      const spots = boundarySpots(companion.text, { x: middle.x + x + width / 2, y: middle.y + y + height / 2, width, height });
      ofCompanion.set(
        companion.id,
        place(spots, () => wishForBoundary(placement, companion, index, room)),
      );
    }
  });

  const bundleUse = new Map<number, number>();
  for (const list of stretches) for (const stretch of list) bundleUse.set(stretch.bundle, (bundleUse.get(stretch.bundle) ?? 0) + 1);
  const isShared = (stretch: Stretch) => bundleUse.get(stretch.bundle)! > 1;
  const poolGaps = level.pools.length === 0 ? [] : gapsOf(at);
  level.edges
    .map((edge, index) => ({ edge, index, spots: edge.label === null ? [] : edgeSpots(edge, stretches[index]!, isShared, poolGaps) }))
    // short lines have few places, so they choose first
    .toSorted((a, b) => a.spots.length - b.spots.length || a.index - b.index)
    .forEach(({ index, spots }) => {
      if (spots.length === 0) return;
      const ask = () => wishForEdge(level, placement, grid, stretches[index]!, index, isShared, room);
      ofEdge.set(index, place(spots, ask));
    });
  return { ofNode, ofCompanion, ofEdge, homeless };
}

/** How far a text hangs out of the drawing, px² as if it were covered there; between pools it may stand under their headers. */
function outside(box: Bounds, at: Coordinates, header: number): number {
  const width = Math.max(0, -header - box.x) + Math.max(0, box.x + box.width - at.width);
  const height = Math.max(0, -box.y) + Math.max(0, box.y + box.height - at.height);
  return width * box.height + height * box.width;
}

/** Vertical spans between pools. */
function gapsOf(at: Coordinates): (readonly [number, number])[] {
  const edges = at.bandSpan;
  return edges.flatMap(([top], index) => {
    const above = index === 0 ? 0 : edges[index - 1]![1];
    return top > above ? [[above, top] as const] : [];
  });
}

function fillSpace(level: Level, placement: Placement, at: Coordinates, stretches: readonly (readonly Stretch[])[]): Space {
  const space = new Space();
  level.nodes.forEach((node, index) => {
    const x = at.columnAt[placement.columnOf[index]!]!;
    const y = at.rowAt[placement.rowOf[index]!]!;
    space.add({ x: x - node.width / 2, y: y - node.height / 2, width: node.width, height: node.height });
    for (const { bounds, label, link } of node.companions) {
      space.add({ ...bounds, x: x + bounds.x, y: y + bounds.y });
      if (label !== null) space.add({ ...label, x: x + label.x, y: y + label.y });
      const [a, b] = link?.waypoints ?? [];
      if (a !== undefined && b !== undefined) space.add(lineBox({ x: a.x + x, y: a.y + y }, { x: b.x + x, y: b.y + y }));
    }
  });
  for (const list of stretches) {
    for (const stretch of list) space.add(lineBox(stretch.from, stretch.to));
    const end = list.at(-1);
    if (end === undefined) continue;
    // arrow head: 10 long, 8 wide in bpmn-js
    const back = { x: end.to.x - 10 * Math.sign(end.to.x - end.from.x), y: end.to.y - 10 * Math.sign(end.to.y - end.from.y) };
    const head = lineBox(back, end.to);
    space.add({
      x: head.x - (head.width === 0 ? 4 : 0),
      y: head.y - (head.height === 0 ? 4 : 0),
      width: head.width || 8,
      height: head.height || 8,
    });
  }
  // texts stay inside the pool, clear of its sides and of the lines between lanes
  for (const [top, bottom] of at.bandSpan) {
    space.add({ x: 0, y: top, width: 0, height: bottom - top });
    space.add({ x: at.width, y: top, width: 0, height: bottom - top });
    space.add({ x: -200, y: top, width: at.width + 200, height: 0 });
    space.add({ x: -200, y: bottom, width: at.width + 200, height: 0 });
  }
  return space;
}

function lineBox(a: { x: number; y: number }, b: { x: number; y: number }): Bounds {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}
