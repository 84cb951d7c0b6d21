/** Takes the state with the fewest neighbours first (Markowitz): little fill-in. A binary heap with outdated entries skipped. */
export class DegreeQueue {
  private readonly heap: (readonly [number, number])[] = [];
  private readonly done: Uint8Array;
  private readonly current: Float64Array;
  private readonly degreeOf: (index: number) => number;

  constructor(size: number, degreeOf: (index: number) => number) {
    this.degreeOf = degreeOf;
    this.done = new Uint8Array(size);
    this.current = new Float64Array(size).fill(-1);
    for (let index = 0; index < size; index += 1) this.touch(index);
  }

  touch(index: number): void {
    const degree = this.degreeOf(index);
    if (this.done[index] === 1 || this.current[index] === degree) return;
    this.current[index] = degree;
    const heap = this.heap;
    let child = heap.length;
    heap.push([degree, index]);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (heap[parent]![0] <= degree) break;
      heap[child] = heap[parent]!;
      child = parent;
    }
    heap[child] = [degree, index];
  }

  take(): number | null {
    for (let top = this.pop(); top !== null; top = this.pop()) {
      const [degree, index] = top;
      if (this.done[index] === 1 || this.current[index] !== degree) continue;
      this.done[index] = 1;
      return index;
    }
    return null;
  }

  private pop(): readonly [number, number] | null {
    const heap = this.heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined) return null;
    if (heap.length === 0) return top;
    let parent = 0;
    for (let child = 1; child < heap.length; child = 2 * parent + 1) {
      if (child + 1 < heap.length && heap[child + 1]![0] < heap[child]![0]) child += 1;
      if (heap[child]![0] >= last[0]) break;
      heap[parent] = heap[child]!;
      parent = child;
    }
    heap[parent] = last;
    return top;
  }
}
