import type { Board, Cell } from './board.ts';
import type { Level } from './level.ts';
import type { FlowOrder } from './order-nodes.ts';

/** Moves a node to the right, next to what follows, where that shortens more lines than it lengthens: late starts, joins of loops. */
export function tighten(level: Level, order: FlowOrder, board: Board, cells: (Cell | undefined)[]): void {
  const loopEnds = (pick: 'source' | 'target', node: number) =>
    level.edges.filter((edge) => order.loops.has(edge.id) && edge[pick].kind === 'node' && edge[pick].node === node).length;
  for (const node of order.sequence.toReversed()) {
    const cell = cells[node];
    const after = order.forward[node]!.map((hop) => cells[hop.node]!.column);
    const gain = after.length + loopEnds('target', node) - order.backward[node]!.length - loopEnds('source', node);
    if (cell === undefined || after.length === 0 || gain <= 0) continue;
    const receivers = order.senders.flatMap((senders, receiver) => (senders.includes(node) ? [cells[receiver]!.column + 1] : []));
    const isOnLine = order.forward[node]!.every((hop) => cells[hop.node]!.band === cell.band && cells[hop.node]!.row === cell.row);
    board.release(cell);
    let place = cell;
    for (let column = cell.column + 1; column < Math.min(...after, ...receivers); column += 1) {
      if (board.isFree({ ...cell, column }, isOnLine)) place = { ...cell, column };
    }
    cells[node] = place;
    board.take(place, node);
  }
}
