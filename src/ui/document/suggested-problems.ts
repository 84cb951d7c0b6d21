import type { ProcessModel } from '#core/process/process-model.ts';
import type { StepDescription } from '#core/suggest/features-of-step.ts';
import { suggestProblemFields, type SuggestedProblem } from '#core/suggest/suggest-problem-fields.ts';
import { describeSteps } from '#core/suggest/suggest-steps.ts';
import type { ProcessSnapshot } from './document-store.ts';

const described = new WeakMap<ProcessModel, ReadonlyMap<string, StepDescription>>();
const found = new WeakMap<StepDescription, readonly SuggestedProblem[]>();

/** Problem fields the words of a step hint at and nobody has named yet; asked for again, a model is not read again. */
export function openProblems({ model, annotations }: ProcessSnapshot, id: string): readonly SuggestedProblem[] {
  const step = stepIn(model, id);
  if (step === undefined) return [];
  const known = found.get(step) ?? suggestProblemFields(step);
  found.set(step, known);
  const named = new Set(annotations.nodes.get(id)?.problems.map(({ kind }) => kind));
  return known.filter(({ kind }) => !named.has(kind));
}

function stepIn(model: ProcessModel, id: string): StepDescription | undefined {
  const steps = described.get(model) ?? describeSteps(model);
  described.set(model, steps);
  return steps.get(id);
}
