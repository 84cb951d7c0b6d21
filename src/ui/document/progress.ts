import { UNKNOWN, type Quantity } from '#core/annotation/quantity.ts';
import { stepsOf } from '#core/process/queries.ts';
import type { ProcessSnapshot } from './document-store.ts';

/** How much of a process people have said: steps tagged and timed, and the volume of its first process that has one. */
export function progressOf({ model, annotations }: ProcessSnapshot): {
  readonly steps: number;
  readonly tagged: number;
  readonly timed: number;
  readonly cases: Quantity;
} {
  const steps = stepsOf(model);
  const said = steps.map((step) => annotations.nodes.get(step.id));
  return {
    steps: steps.length,
    tagged: said.filter((annotation) => annotation !== undefined && annotation.tag !== 'open').length,
    timed: said.filter((annotation) => annotation !== undefined && annotation.handlingMinutes.kind !== 'unknown').length,
    cases:
      model.processes
        .map((process) => annotations.processes.get(process.id)?.casesPerYear)
        .find((cases) => cases !== undefined && cases.kind !== 'unknown') ?? UNKNOWN,
  };
}
