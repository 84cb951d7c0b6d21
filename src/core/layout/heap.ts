/** Smallest priority first; among equals the one pushed first, so that results never depend on anything but the input. */
export class Heap {
  readonly #items: number[] = [];
  readonly #priorities: number[] = [];
  readonly #turns: number[] = [];
  #turn = 0;

  push(item: number, priority: number): void {
    let index = this.#items.length;
    this.#put(index, item, priority, this.#turn);
    this.#turn += 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isBefore(index, parent)) break;
      this.#swap(index, parent);
      index = parent;
    }
  }

  /** Priority of the next item; Infinity = empty. */
  get least(): number {
    return this.#priorities[0] ?? Infinity;
  }

  /** Takes the next item off; -1 = empty. */
  pop(): number {
    const top = this.#items[0] ?? -1;
    const [item, priority, turn] = [this.#items.pop(), this.#priorities.pop(), this.#turns.pop()];
    const size = this.#items.length;
    if (size === 0) return top;
    this.#put(0, item!, priority!, turn!);
    for (let index = 0; ;) {
      const left = index * 2 + 1;
      let least = index;
      if (left < size && this.#isBefore(left, least)) least = left;
      if (left + 1 < size && this.#isBefore(left + 1, least)) least = left + 1;
      if (least === index) return top;
      this.#swap(index, least);
      index = least;
    }
  }

  #put(index: number, item: number, priority: number, turn: number): void {
    this.#items[index] = item;
    this.#priorities[index] = priority;
    this.#turns[index] = turn;
  }

  #isBefore(a: number, b: number): boolean {
    const difference = this.#priorities[a]! - this.#priorities[b]!;
    return difference < 0 || (difference === 0 && this.#turns[a]! < this.#turns[b]!);
  }

  #swap(a: number, b: number): void {
    const [item, priority, turn] = [this.#items[a]!, this.#priorities[a]!, this.#turns[a]!];
    this.#put(a, this.#items[b]!, this.#priorities[b]!, this.#turns[b]!);
    this.#put(b, item, priority, turn);
  }
}
