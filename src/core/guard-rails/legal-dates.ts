import { daysBetween } from './days.ts';
import type { Confidence, Rule, RulePack } from './rule-pack.ts';

/** A day from which something applies, seen from today. */
export interface LegalDate {
  readonly date: string;
  readonly what: string;
  /** Days left; 0 or less = in force. */
  readonly daysLeft: number;
  readonly inForce: boolean;
}

/** The days named in a rule's `applies_from`, e.g. "2026-08-02 (Information), 2027-12-02 (Hochrisiko)"; none = in force already. */
export function readAppliesFrom(rule: Pick<Rule, 'applies_from'>, today: string): readonly LegalDate[] {
  const text = rule.applies_from ?? '';
  return [...text.matchAll(/(\d{4}-\d{2}-\d{2})(?:\s*\(([^)]*)\))?/g)].map(([, date = '', what = '']) => dateOf(date, what, today));
}

/** Everything the pack knows about when law applies, earliest first. */
export function legalTimeline(
  pack: Pick<RulePack, 'timeline'>,
  today: string,
): readonly (LegalDate & { readonly source: string; readonly confidence: Confidence })[] {
  return pack.timeline
    .map(({ date, what_de: what, source, confidence }) => ({ ...dateOf(date, what, today), source, confidence }))
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

function dateOf(date: string, what: string, today: string): LegalDate {
  const daysLeft = daysBetween(today, date);
  return { date, what, daysLeft, inForce: daysLeft <= 0 };
}
