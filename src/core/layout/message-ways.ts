import type { Cell } from './board.ts';
import type { Level } from './level.ts';

/** The side of its pool a node sends or receives messages on, and on which pool the other end is. */
export interface MessageWay {
  readonly node: number;
  readonly isDown: boolean;
  readonly isToPool: boolean;
  /** Bands the message runs through, the node's own included. */
  readonly from: number;
  readonly to: number;
}

export function messageWays(level: Level): MessageWay[] {
  const ways: MessageWay[] = [];
  for (const { kind, source, target } of level.edges) {
    if (kind !== 'message') continue;
    for (const [end, other] of [[source, target] as const, [target, source] as const]) {
      if (end.kind !== 'node') continue;
      const { band } = level.nodes[end.node]!;
      const own = level.bands[band]!.pool;
      const pool = other.kind === 'pool' ? other.pool : other.kind === 'node' ? level.bands[level.nodes[other.node]!.band]!.pool : own;
      if (pool === own) continue;
      const bands = level.bands.flatMap((entry, index) => (entry.pool === own ? [index] : []));
      ways.push({
        node: end.node,
        isDown: pool > own,
        isToPool: other.kind === 'pool',
        from: Math.min(band, bands[0]!),
        to: Math.max(band, bands.at(-1)!),
      });
    }
  }
  return ways;
}

/** Whether the node in that cell would stand between another node and the border its message leaves through, or the other way round. */
export function isInTheWay(
  { node: own, isDown, from, to }: MessageWay,
  cells: readonly (Cell | undefined)[],
  node: number,
  cell: Cell,
): boolean {
  const isBeyond = (a: Cell, b: Cell) =>
    a.column === b.column &&
    a.band >= from &&
    a.band <= to &&
    (isDown ? a.band > b.band || (a.band === b.band && a.row > b.row) : a.band < b.band || (a.band === b.band && a.row < b.row));
  if (own === node) return cells.some((other) => other !== undefined && isBeyond(other, cell));
  const sender = cells[own];
  return sender !== undefined && isBeyond(cell, sender);
}
