import type { Language } from '../language.ts';
import type { RulePack } from './rule-pack.ts';
import { ruleStatus } from './rule-status.ts';

/** The notices that go with every result, filled in. `old` is null while the rules are fresh. */
export interface DisclaimerTexts {
  /** One sentence for the foot of every export. */
  readonly footer: string;
  /** Box above a list of guard rails. */
  readonly box: string;
  /** Last page of a report, about dialog. */
  readonly long: string;
  readonly old: string | null;
}

/** The notices of a pack as they read on that day (YYYY-MM-DD). */
export function disclaimerTexts(pack: RulePack, today: string, language: Language): DisclaimerTexts {
  const { old, overdue } = ruleStatus(pack, today);
  const text = (name: string): string => {
    const key = `${name}_${language}`;
    return fill(Object.hasOwn(pack.disclaimer, key) ? (pack.disclaimer[key] ?? '') : '', pack);
  };
  return { footer: text('footer'), box: text('box'), long: text('long'), old: old || overdue ? text('old') : null };
}

const fill = (text: string, pack: RulePack): string =>
  text.replaceAll('{rules_version}', pack.version).replaceAll('{researched_on}', pack.as_of).replaceAll('{review_due}', pack.review_due);
