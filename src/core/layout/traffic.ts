import type { Grid } from './grid.ts';
import { RouteMemory } from './route-memory.ts';

/** Directions of travel: 0 east, 1 south, 2 west, 3 north. */
export type Direction = 0 | 1 | 2 | 3;
export const isUpright = (direction: Direction): boolean => direction === 1 || direction === 3;
export const opposite = (direction: Direction): Direction => ((direction + 2) % 4) as Direction;

/** The way of one edge over the grid: crossings it passes, and how it leaves its source and enters its target. */
export interface Route {
  readonly vertices: readonly number[];
  readonly leave: Direction;
  readonly enter: Direction;
}

export interface Passage {
  readonly edge: number;
  readonly into: Direction;
  readonly out: Direction;
}

const NOBODY: readonly number[] = [];
const NO_PASSAGES: readonly Passage[] = [];

/** Which edges already run where. A vertex is a crossing of two lines, a unit the piece of line between two vertices. */
export class Traffic {
  readonly #stride: number;
  readonly #units: (readonly number[])[] = [];
  readonly #passages: (readonly Passage[])[] = [];
  /** What a search remembers of every vertex and direction; one for all searches, because they come by the hundred. */
  readonly memory: RouteMemory;

  constructor(grid: Grid) {
    this.#stride = grid.level.length + 2;
    const vertices = grid.upright.length * this.#stride;
    this.memory = new RouteMemory(vertices * 4);
    for (let vertex = 0; vertex < vertices; vertex += 1) this.#passages.push(NO_PASSAGES);
    for (let unit = 0; unit < vertices * 2; unit += 1) this.#units.push(NOBODY);
  }

  vertex(upright: number, level: number): number {
    return upright * this.#stride + level + 1;
  }
  uprightOf(vertex: number): number {
    return Math.floor(vertex / this.#stride);
  }
  levelOf(vertex: number): number {
    return (vertex % this.#stride) - 1;
  }
  next(vertex: number, direction: Direction): number {
    return direction === 0 ? vertex + this.#stride : direction === 2 ? vertex - this.#stride : direction === 1 ? vertex + 1 : vertex - 1;
  }
  /** The piece of line one leaves the vertex on. */
  unit(vertex: number, direction: Direction): number {
    if (direction === 0) return vertex * 2;
    if (direction === 2) return (vertex - this.#stride) * 2;
    return direction === 1 ? vertex * 2 + 1 : (vertex - 1) * 2 + 1;
  }

  users(unit: number): readonly number[] {
    return this.#units[unit] ?? NOBODY;
  }
  passages(vertex: number): readonly Passage[] {
    return this.#passages[vertex] ?? NO_PASSAGES;
  }

  add(edge: number, route: Route): void {
    for (const unit of this.unitsOf(route)) this.#units[unit] = [...this.users(unit), edge];
    this.directionsOf(route).forEach(([into, out], index) => {
      const vertex = route.vertices[index]!;
      this.#passages[vertex] = [...this.passages(vertex), { edge, into, out }];
    });
  }

  remove(edge: number, route: Route): void {
    for (const unit of this.unitsOf(route)) this.#units[unit] = this.users(unit).filter((user) => user !== edge);
    for (const vertex of route.vertices) this.#passages[vertex] = this.passages(vertex).filter((passage) => passage.edge !== edge);
  }

  /** All pieces of line of a route, from the piece at the source to the piece at the target. */
  unitsOf(route: Route): number[] {
    const units = [this.unit(route.vertices[0]!, opposite(route.leave))];
    this.directionsOf(route).forEach(([, out], index) => units.push(this.unit(route.vertices[index]!, out)));
    return units;
  }

  /** Direction of arrival and of leaving at every vertex. */
  directionsOf(route: Route): (readonly [Direction, Direction])[] {
    let into = route.leave;
    return route.vertices.map((vertex, index) => {
      const following = route.vertices[index + 1];
      const out = following === undefined ? route.enter : this.direction(vertex, following);
      const pair = [into, out] as const;
      into = out;
      return pair;
    });
  }

  direction(from: number, to: number): Direction {
    if (to === from + 1) return 1;
    if (to === from - 1) return 3;
    return to > from ? 0 : 2;
  }
}
