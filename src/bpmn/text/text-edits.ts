interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly order: number;
}

/**
 * Changes to a text, noted by offsets of the original and applied in one pass. Insertions at one place keep the order they were noted in.
 * An edit inside a range that is replaced as a whole falls away with it.
 */
export class TextEdits {
  readonly #edits: Edit[] = [];

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  insert(at: number, text: string): void {
    if (text !== '') this.replace(at, at, text);
  }

  remove(start: number, end: number): void {
    if (end > start) this.replace(start, end, '');
  }

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text, order: this.#edits.length });
  }

  /** The part of the original between the offsets with the edits inside it applied; the whole text by default. */
  applyTo(original: string, from = 0, to = original.length): string {
    if (this.#edits.length === 0) return original.slice(from, to);
    const sorted = this.#edits
      .filter((edit) => edit.start >= from && edit.end <= to)
      .toSorted((a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start) || b.end - a.end || a.order - b.order);
    const pieces: string[] = [];
    let at = from;
    for (const edit of sorted) {
      if (edit.start < at) continue;
      pieces.push(original.slice(at, edit.start), edit.text);
      at = edit.end;
    }
    pieces.push(original.slice(at, to));
    return pieces.join('');
  }
}
