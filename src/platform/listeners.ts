/** A set of listeners that keeps what happened before the first one came. */
export class Listeners<Value> {
  readonly #listeners = new Set<(value: Value) => void>();
  readonly #waiting: Value[] = [];

  add(listener: (value: Value) => void): () => void {
    this.#listeners.add(listener);
    for (const value of this.#waiting.splice(0)) listener(value);
    return () => void this.#listeners.delete(listener);
  }

  tell(value: Value): void {
    if (this.#listeners.size === 0) this.#waiting.push(value);
    for (const listener of this.#listeners) listener(value);
  }
}
