import type { Analysis } from '../analysis.ts';
import { defaultRulePack } from '../guard-rails/default-rule-pack.ts';
import { evaluateGuardRails } from '../guard-rails/evaluate-guard-rails.ts';
import { factsFor, mergeResults, type UseCaseGuardRails } from '../guard-rails/evaluate-use-case.ts';
import { documentSteps } from './document-steps.ts';

/**
 * The guard rails at one step: as its use cases see it, strictest first, or by itself where it is in none.
 * null = there is no such step.
 */
export function guardRailsOfStep(
  { candidates, files }: Pick<Analysis, 'candidates' | 'files'>,
  profile: ReadonlyMap<string, string>,
  wanted: { readonly file: string; readonly step: string },
): Omit<UseCaseGuardRails, 'steps'> | null {
  const inUseCases = candidates.flatMap(({ members, guardRailDetails }) => {
    const at = members.findIndex(({ file, step }) => file === wanted.file && step === wanted.step);
    return guardRailDetails?.steps[at]?.result ?? [];
  });
  if (inUseCases.length > 0) return mergeResults(defaultRulePack, inUseCases);
  const step = documentSteps(files.filter(({ file }) => file === wanted.file)).find((candidate) => candidate.step === wanted.step);
  if (step === undefined) return null;
  const facts = factsFor({ answers: {}, technology: null }, step.guarded);
  return mergeResults(defaultRulePack, [evaluateGuardRails(defaultRulePack, profile, facts)]);
}
