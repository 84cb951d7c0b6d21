/** A piece of new text; a function is asked when the edits are applied, for text that other edits may still change. */
export type Piece = string | (() => string);

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: Piece;
  readonly order: number;
}

/**
 * Changes to a text, noted by offsets of the original and applied in one pass. Insertions at one place keep the order they were noted in.
 * An edit inside a range that is replaced as a whole falls away with it.
 */
export class TextEdits {
  readonly #original: string;
  readonly #edits: Edit[] = [];

  constructor(original: string) {
    this.#original = original;
  }

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  insert(at: number, text: Piece): void {
    if (text !== '') this.replace(at, at, text);
  }

  remove(start: number, end: number): void {
    if (end > start) this.replace(start, end, '');
  }

  replace(start: number, end: number, text: Piece): void {
    this.#edits.push({ start, end, text, order: this.#edits.length });
  }

  apply(): string {
    return this.isEmpty ? this.#original : this.#applied(this.#edits, 0, this.#original.length);
  }

  /** A part of the original with the edits inside of it, not those that replace it as a whole or touch its borders. */
  applyInside(from: number, to: number): string {
    const inside = this.#edits.filter(
      ({ start, end }) => start >= from && end <= to && (start > from || end < to) && (start < end || (start > from && end < to)),
    );
    return this.#applied(inside, from, to);
  }

  #applied(edits: readonly Edit[], from: number, to: number): string {
    const sorted = edits.toSorted(
      (a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start) || b.end - a.end || a.order - b.order,
    );
    const pieces: string[] = [];
    let at = from;
    for (const edit of sorted) {
      if (edit.start < at) continue;
      pieces.push(this.#original.slice(at, edit.start), typeof edit.text === 'string' ? edit.text : edit.text());
      at = edit.end;
    }
    pieces.push(this.#original.slice(at, to));
    return pieces.join('');
  }
}
