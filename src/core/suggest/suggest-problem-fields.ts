import type { ProblemField } from '../annotation/annotation.ts';
import type { StepDescription } from './features-of-step.ts';
import { PROBLEM_HINTS } from './problem-hints.ts';
import { foldWithWords } from './read-words.ts';

/** A problem field worth asking about, with the words that hint at it. */
export interface SuggestedProblem {
  readonly kind: ProblemField;
  /** As written in name or description. */
  readonly words: readonly string[];
  readonly place: 'name' | 'documentation';
}

/** Problem fields the words of a step hint at, those of the name first. A question to people, never a finding. */
export function suggestProblemFields(step: StepDescription): readonly SuggestedProblem[] {
  const found = new Map<ProblemField, SuggestedProblem>();
  for (const [place, text] of [
    ['name', step.name],
    ['documentation', step.documentation ?? ''],
  ] as const) {
    const folded = foldWithWords(text);
    for (const { kind, pattern } of PROBLEM_HINTS) {
      const hit = pattern.exec(folded.text);
      if (hit === null || found.has(kind)) continue;
      found.set(kind, { kind, place, words: folded.wordsBetween(hit.index, hit.index + hit[0].length) });
    }
  }
  return [...found.values()];
}
