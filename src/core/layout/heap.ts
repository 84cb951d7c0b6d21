/** Smallest priority first; among equals the one pushed first, so that results never depend on anything but the input. */
export class Heap {
  readonly #items: { readonly item: number; readonly priority: number; readonly turn: number }[] = [];
  #turn = 0;

  push(item: number, priority: number): void {
    const items = this.#items;
    items.push({ item, priority, turn: this.#turn });
    this.#turn += 1;
    let index = items.length - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isBefore(index, parent)) break;
      this.#swap(index, parent);
      index = parent;
    }
  }

  pop(): { readonly item: number; readonly priority: number } | null {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined) return null;
    if (items.length > 0) {
      items[0] = last;
      let index = 0;
      for (;;) {
        const left = index * 2 + 1;
        let least = index;
        if (left < items.length && this.#isBefore(left, least)) least = left;
        if (left + 1 < items.length && this.#isBefore(left + 1, least)) least = left + 1;
        if (least === index) break;
        this.#swap(index, least);
        index = least;
      }
    }
    return top;
  }

  #isBefore(a: number, b: number): boolean {
    const [first, second] = [this.#items[a]!, this.#items[b]!];
    return first.priority < second.priority || (first.priority === second.priority && first.turn < second.turn);
  }

  #swap(a: number, b: number): void {
    const item = this.#items[a]!;
    this.#items[a] = this.#items[b]!;
    this.#items[b] = item;
  }
}
