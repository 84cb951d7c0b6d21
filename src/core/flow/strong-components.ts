/**
 * Strongly connected components (Tarjan 1972), iteratively, because a chain of 20,000 states would exhaust the call stack.
 * `component[v]` is numbered in topological order: an edge never leads to a smaller number.
 */
export function strongComponents(successors: readonly (readonly number[])[]): { readonly component: Int32Array; readonly count: number } {
  const size = successors.length;
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const onStack = new Uint8Array(size);
  const reversed = new Int32Array(size);
  const cursor = new Int32Array(size);
  const stack: number[] = [];
  const path: number[] = [];
  let time = 0;
  let count = 0;
  for (let root = 0; root < size; root += 1) {
    if (order[root] !== -1) continue;
    path.push(root);
    while (path.length > 0) {
      const vertex = path.at(-1)!;
      if (order[vertex] === -1) {
        order[vertex] = low[vertex] = time;
        time += 1;
        stack.push(vertex);
        onStack[vertex] = 1;
      }
      const edges = successors[vertex]!;
      if (cursor[vertex]! < edges.length) {
        const next = edges[cursor[vertex]!]!;
        cursor[vertex]! += 1;
        if (order[next] === -1) path.push(next);
        else if (onStack[next] === 1) low[vertex] = Math.min(low[vertex]!, order[next]!);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[vertex]!);
      if (low[vertex] === order[vertex]) {
        for (let member = stack.pop()!; ; member = stack.pop()!) {
          onStack[member] = 0;
          reversed[member] = count;
          if (member === vertex) break;
        }
        count += 1;
      }
    }
  }
  return { component: reversed.map((number) => count - 1 - number), count };
}
