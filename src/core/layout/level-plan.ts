import type { Participant, ProcessModel } from '../process/process-model.ts';
import type { DiagramGeometry } from './geometry.ts';
import type { Exit } from './level.ts';
import type { TextSize } from './text-size.ts';
import type { TypedOrder } from './typed-order.ts';

/** The inside of a sub-process, already laid out. */
export interface Inside extends TextSize {
  readonly geometry: DiagramGeometry;
  /** Message flows that leave through the frame. */
  readonly exits: ReadonlyMap<string, Exit>;
}

/** What one level is built from. `scope` null = the whole collaboration. */
export interface LevelPlan {
  readonly model: ProcessModel;
  readonly scope: string | null;
  readonly pools: readonly Participant[];
  readonly insides: ReadonlyMap<string, Inside>;
  /** Scope of every flow node: the sub-process around it, or null at the top. */
  readonly scopeOf: ReadonlyMap<string, string | null>;
  /** On which side of its own pool a message flow leaves. */
  readonly sideOf: (flow: string, end: string) => 'up' | 'down';
  readonly typed: TypedOrder | null;
}

export const isKnown = (model: ProcessModel, process: string): boolean => model.processes.some((known) => known.id === process);
