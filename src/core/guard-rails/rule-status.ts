import { daysBetween } from './days.ts';
import type { RulePack } from './rule-pack.ts';

/** How old the rules are on a given day. */
export interface RuleStatus {
  readonly version: string;
  readonly asOf: string;
  readonly reviewDue: string;
  readonly ageDays: number;
  readonly daysUntilReview: number;
  readonly overdue: boolean;
  /** Older than six months: the longer warning of the disclaimer belongs to every export. */
  readonly old: boolean;
}

const OLD_AFTER_DAYS = 183; // disclaimer of the pack, section "older than six months"

/** From the day of review on the rules count as outdated until somebody has gone through them again. */
export const isOverdue = (pack: Pick<RulePack, 'review_due'>, today: string): boolean => today >= pack.review_due;

/** How old the rules are on that day (YYYY-MM-DD). */
export function ruleStatus(pack: Pick<RulePack, 'version' | 'as_of' | 'review_due'>, today: string): RuleStatus {
  const ageDays = daysBetween(pack.as_of, today);
  return {
    version: pack.version,
    asOf: pack.as_of,
    reviewDue: pack.review_due,
    ageDays,
    daysUntilReview: daysBetween(today, pack.review_due),
    overdue: isOverdue(pack, today),
    old: ageDays > OLD_AFTER_DAYS,
  };
}
