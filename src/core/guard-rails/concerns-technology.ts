import type { UseCaseGuardRails } from './evaluate-use-case.ts';

/** Whether a rule applies or is open at a step that is not left to people: only there does it ask for work before a start. */
export const concernsTechnology = (result: Pick<UseCaseGuardRails, 'steps'>, rule: string): boolean =>
  result.steps.some(
    ({ result: step }) => step.facts.get('automation_mode') !== 'menschlich' && (step.fires.includes(rule) || step.open.includes(rule)),
  );
