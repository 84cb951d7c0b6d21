import type { TypedOrder } from './typed-order.ts';
import type { Bounds, DiagramGeometry, Point } from './geometry.ts';

/**
 * One level of a drawing: everything that shares one grid. The whole collaboration is a level;
 * the inside of every expanded sub-process is another one. Nodes, bands and pools are known by their index.
 */
export interface Level {
  readonly nodes: readonly LevelNode[];
  readonly edges: readonly LevelEdge[];
  /** Horizontal bands from top to bottom; each is a lane, a part of a pool without lane, or a black box. */
  readonly bands: readonly Band[];
  readonly pools: readonly LevelPool[];
  /** null = the order that reads best; else what is later moves nothing that is earlier. */
  readonly typed: TypedOrder | null;
}

export interface Band {
  /** -1 = outside every pool. */
  readonly pool: number;
  /** Leaf lane drawn around the band; null = none. */
  readonly lane: string | null;
  /** Height its name needs, px. */
  readonly minHeight: number;
}

export interface LevelPool {
  readonly id: string;
  readonly isBlackBox: boolean;
}

export type Side = 'up' | 'down' | 'left' | 'right';

export interface LevelNode {
  readonly id: string;
  readonly band: number;
  /** Step, event or gateway; else data or a note. */
  readonly isInFlow: boolean;
  /** `side`: lines dock anywhere on a side (steps). `tip`: only in the middle of a side (events, gateways, data). */
  readonly docking: 'side' | 'tip';
  readonly width: number;
  readonly height: number;
  /** Room the node needs around its middle, with everything that belongs to it; never less than half its size. */
  readonly room: Readonly<Record<Side, number>>;
  /** Things drawn with the node, relative to its middle: boundary events, data, notes. */
  readonly companions: readonly Companion[];
  /** Fixed docking places along top and bottom: boundary events and message flows that come out of a sub-process. */
  readonly exits: readonly Exit[];
  /** Text outside the shape; null = none or inside. */
  readonly label: string | null;
  /** No sequence flow and no message between two nodes joins it to anything on this level. */
  readonly isIsolated: boolean;
  /** Isolated nodes only: nodes it should stand close to. */
  readonly near: readonly number[];
  /** Inside of an expanded sub-process, relative to the node's upper left corner. */
  readonly inside: DiagramGeometry | null;
}

export interface Companion {
  readonly id: string;
  readonly bounds: Bounds;
  readonly label: Bounds | null;
  /** Short line between companion and node; null for boundary events. */
  readonly link: { readonly key: string; readonly waypoints: readonly Point[] } | null;
  /** Text of a boundary event, placed with the other labels. */
  readonly text: string | null;
  readonly side: 'up' | 'down';
}

export interface Exit {
  readonly side: 'up' | 'down';
  /** From the node's middle, px. */
  readonly offset: number;
  /** How far the line begins outside the node's border: half a boundary event, else 0. */
  readonly reach: number;
}

export type EdgeKind = 'sequence' | 'message' | 'association';

export interface LevelEdge {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly source: Terminal;
  readonly target: Terminal;
  readonly label: string | null;
}

export type Terminal =
  | { readonly kind: 'node'; readonly node: number; readonly exit: Exit | null }
  /** Anywhere on the upper or lower border of a pool. */
  | { readonly kind: 'pool'; readonly pool: number }
  /** Anywhere on the upper or lower border of the sub-process this level is the inside of. */
  | { readonly kind: 'frame'; readonly side: 'up' | 'down' };

export const nodeOf = (terminal: Terminal): number => (terminal.kind === 'node' ? terminal.node : -1);

/** The node with the room its companions need. Whether it is isolated is known when all edges are. */
export function withRoom(node: Omit<LevelNode, 'room' | 'isIsolated' | 'near'>, near: readonly number[] = []): LevelNode {
  const boxes = node.companions.flatMap((companion) =>
    companion.label === null ? [companion.bounds] : [companion.bounds, companion.label],
  );
  const room = {
    left: Math.max(node.width / 2, ...boxes.map((box) => -box.x)),
    right: Math.max(node.width / 2, ...boxes.map((box) => box.x + box.width)),
    up: Math.max(node.height / 2, ...boxes.map((box) => -box.y)),
    down: Math.max(node.height / 2, ...boxes.map((box) => box.y + box.height)),
  };
  return { ...node, room, isIsolated: true, near };
}
