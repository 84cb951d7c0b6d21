import type { Lane, ProcessModel } from '../../process/process-model.ts';
import { wordsIn } from '../plain-flow.ts';

/** Lanes by the role a line names; a role nobody had is a lane below the others. */
export class LaneFinder {
  readonly added: Lane[] = [];
  readonly #own: ProcessModel;
  readonly #freeId: (wanted: string) => string;

  constructor(own: ProcessModel, freeId: (wanted: string) => string) {
    this.#own = own;
    this.#freeId = freeId;
  }

  /** Id of the lane of this role; null = none is named. */
  find(role: string | null): string | null {
    if (role === null) return null;
    const known = [...this.#own.lanes, ...this.added].find(({ name }) => wordsIn(name) === role);
    if (known !== undefined) return known.id;
    const lane = { id: this.#freeId('lane_1'), name: role, process: this.#own.processes[0]!.id, parent: null };
    this.added.push(lane);
    return lane.id;
  }
}
