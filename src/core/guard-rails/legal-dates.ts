import { daysBetween } from './days.ts';
import type { Confidence, Rule, RulePack } from './rule-pack.ts';

/** A day from which something applies, seen from today. */
export interface LegalDate {
  readonly date: string;
  /** What applies from then on, in German; empty = the whole rule. */
  readonly what: string;
  /** The same in English; null = the pack has none. */
  readonly whatEn: string | null;
  /** Days left; 0 or less = in force. */
  readonly daysLeft: number;
  readonly inForce: boolean;
}

/** The days named in a rule's `applies_from`, e.g. "2026-08-02 (Information), 2027-12-02 (Hochrisiko)"; none = in force already. */
export function readAppliesFrom(rule: Pick<Rule, 'applies_from' | 'applies_from_en'>, today: string): readonly LegalDate[] {
  const english = new Map(daysIn(rule.applies_from_en).map(({ date, what }) => [date, what]));
  return daysIn(rule.applies_from).map(({ date, what }) => dateOf(date, what, english.get(date) ?? null, today));
}

const daysIn = (text: string | null | undefined) =>
  [...(text ?? '').matchAll(/(\d{4}-\d{2}-\d{2})(?:\s*\(([^)]*)\))?/g)].map(([, date = '', what = '']) => ({ date, what }));

/** Everything the pack knows about when law applies, earliest first. */
export function legalTimeline(
  pack: Pick<RulePack, 'timeline'>,
  today: string,
): readonly (LegalDate & { readonly source: string; readonly confidence: Confidence })[] {
  return pack.timeline
    .map(({ date, what_de: what, what_en: whatEn, source, confidence }) => ({
      ...dateOf(date, what, whatEn ?? null, today),
      source,
      confidence,
    }))
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

function dateOf(date: string, what: string, whatEn: string | null, today: string): LegalDate {
  const daysLeft = daysBetween(today, date);
  return { date, what, whatEn, daysLeft, inForce: daysLeft <= 0 };
}
