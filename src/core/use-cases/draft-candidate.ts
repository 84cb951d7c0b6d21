import type { Candidate, CandidateRule } from './candidate.ts';
import { candidateIdOf, stepSetOf } from './candidate-id.ts';
import type { StepFact } from './step-facts.ts';

/** A candidate as a rule proposes it, before people's edits and before any figure. */
export interface DraftCandidate {
  readonly id: string;
  readonly kind: Candidate['kind'];
  readonly rules: readonly CandidateRule[];
  readonly steps: readonly StepFact[];
}

export const draftOf = (rule: CandidateRule, steps: readonly StepFact[]): DraftCandidate => ({
  id: candidateIdOf(
    rule,
    steps.map(({ key }) => key),
  ),
  kind: rule.rule === 'section' || rule.rule === 'withoutTechnology' ? rule.rule : 'theme',
  rules: [rule],
  steps,
});

/** Several rules that propose the same steps make one candidate; the first one names it (method 7). */
export function mergeIdentical(drafts: readonly DraftCandidate[]): readonly DraftCandidate[] {
  const bySteps = new Map<string, DraftCandidate>();
  for (const draft of drafts) {
    const steps = stepSetOf(draft.steps.map(({ key }) => key));
    const earlier = bySteps.get(steps);
    bySteps.set(steps, earlier === undefined ? draft : { ...earlier, rules: [...earlier.rules, ...draft.rules] });
  }
  return [...bySteps.values()];
}
