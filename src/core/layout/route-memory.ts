/** What a search knows of every state (vertex and direction of arrival). Forgetting everything costs nothing: entries carry the search's number. */
export class RouteMemory {
  readonly #cost: Float64Array;
  readonly #from: Int32Array;
  readonly #seen: Uint32Array;
  readonly #closed: Uint32Array;
  #search = 0;

  constructor(states: number) {
    this.#cost = new Float64Array(states);
    this.#from = new Int32Array(states);
    this.#seen = new Uint32Array(states);
    this.#closed = new Uint32Array(states);
  }

  begin(): void {
    this.#search += 1;
  }

  /** True where the state is new or was dearer so far. */
  improve(state: number, cost: number, from: number): boolean {
    if (this.#closed[state] === this.#search || (this.#seen[state] === this.#search && this.#cost[state]! <= cost)) return false;
    this.#seen[state] = this.#search;
    this.#cost[state] = cost;
    this.#from[state] = from;
    return true;
  }

  /** False where it was closed before. */
  close(state: number): boolean {
    if (this.#closed[state] === this.#search) return false;
    this.#closed[state] = this.#search;
    return true;
  }

  cost(state: number): number {
    return this.#cost[state]!;
  }

  /** The state before; -1 = the search began here. */
  from(state: number): number {
    return this.#from[state]!;
  }
}
