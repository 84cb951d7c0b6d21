import type { Analysis } from '../analysis.ts';
import { evaluateGuardRails } from '../guard-rails/evaluate-guard-rails.ts';
import { factsFor, mergeResults, type UseCaseGuardRails } from '../guard-rails/evaluate-use-case.ts';
import { rulesOf } from '../guard-rails/rules-of.ts';
import { documentSteps } from './document-steps.ts';

/**
 * The guard rails at one step: as its use cases see it, strictest first, or by itself where it is in none.
 * null = there is no such step.
 */
export function guardRailsOfStep(
  { candidates, files, ...made }: Pick<Analysis, 'candidates' | 'files' | 'rules'>,
  profile: ReadonlyMap<string, string>,
  wanted: { readonly file: string; readonly step: string },
): Omit<UseCaseGuardRails, 'steps'> | null {
  const pack = rulesOf(made);
  const inUseCases = candidates.flatMap(({ members, guardRailDetails }) => {
    const at = members.findIndex(({ file, step }) => file === wanted.file && step === wanted.step);
    return guardRailDetails?.steps[at]?.result ?? [];
  });
  if (inUseCases.length > 0) return mergeResults(pack, inUseCases);
  const step = documentSteps(files.filter(({ file }) => file === wanted.file)).find((candidate) => candidate.step === wanted.step);
  if (step === undefined) return null;
  const facts = factsFor({ answers: {}, technology: null }, step.guarded);
  return mergeResults(pack, [evaluateGuardRails(pack, profile, facts)]);
}
