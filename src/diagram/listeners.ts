/** People who want to know. */
export interface Listeners<T> {
  /** Adds a listener and answers with the way to remove it. */
  add(listener: (value: T) => void): () => void;
  tell(value: T): void;
}

/** Tells everybody who was added, in their order. */
export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(value) {
      for (const listener of listeners) listener(value);
    },
  };
}
