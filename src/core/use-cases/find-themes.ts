import { PROBLEM_FIELDS } from '../annotation/annotation.ts';
import { type DraftCandidate, draftOf } from './draft-candidate.ts';
import { type StepFact, normaliseName } from './step-facts.ts';

/** A theme needs at least two steps: one cause, one fix (method 7). */
const THEME_STEPS = 2;

/** Problem fields that several steps share, anywhere in the document. Severity 0 means the problem is not there. */
export function findProblemThemes(steps: readonly StepFact[]): readonly DraftCandidate[] {
  return PROBLEM_FIELDS.flatMap((field) => {
    const affected = steps.filter(({ annotation }) => annotation.problems.some(({ kind, severity }) => kind === field && severity !== 0));
    return affected.length < THEME_STEPS ? [] : [draftOf({ rule: 'theme', subject: field }, affected)];
  });
}

/** Documents and systems that several steps share. Where only people work on them there is nothing to connect. */
export function findSharedThings(steps: readonly StepFact[]): readonly DraftCandidate[] {
  return (['document', 'system'] as const).flatMap((rule) => {
    const users = new Map<string, { readonly name: string; readonly steps: StepFact[] }>();
    for (const fact of steps) {
      for (const name of rule === 'document' ? fact.documents : fact.systems) {
        const user = users.get(normaliseName(name));
        if (user === undefined) users.set(normaliseName(name), { name, steps: [fact] });
        else user.steps.push(fact);
      }
    }
    return [...users.values()]
      .filter((user) => user.steps.length >= THEME_STEPS && user.steps.some(({ annotation }) => annotation.tag !== 'humanOnly'))
      .map((user) => draftOf({ rule, subject: user.name }, user.steps));
  });
}
