import type { ProcessModel } from '#core/process/process-model.ts';

/**
 * The yardstick for counting: expected visits by Gaussian elimination of I - P over the nodes (Kemeny/Snell), equal
 * shares, one token. Cubic in the number of nodes, no BPMN semantics; what a first attempt would do.
 */
export function solveDensely({ flowNodes, sequenceFlows }: ProcessModel): Float64Array {
  const size = flowNodes.length;
  const indexOf = new Map(flowNodes.map((node, index) => [node.id, index]));
  const rows = flowNodes.map((_, index) => Float64Array.from({ length: size + 1 }, (__, column) => Number(column === index)));
  for (const { source, target } of sequenceFlows) {
    const from = indexOf.get(source)!;
    rows[indexOf.get(target)!]![from]! -= 1 / flowNodes[from]!.outgoing.length;
  }
  rows[0]![size] = 1;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const base = rows[pivot]!;
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = rows[row]![pivot]! / base[pivot]!;
      if (factor !== 0) for (let column = pivot; column <= size; column += 1) rows[row]![column]! -= factor * base[column]!;
    }
  }
  const visits = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = rows[row]![size]!;
    for (let column = row + 1; column < size; column += 1) sum -= rows[row]![column]! * visits[column]!;
    visits[row] = sum / rows[row]![row]!;
  }
  return visits;
}
