import type { UseCaseGuardRails } from './evaluate-use-case.ts';
import type { RulePack, Severity } from './rule-pack.ts';
import { concernsTechnology } from './concerns-technology.ts';

/** How much the unsettled guard rails add to effort criterion A3 (0-4). Benefit is never touched. */
export interface ClarificationEffort {
  /** Points on the scale of A3, at most the cap of the pack. */
  readonly points: number;
  readonly items: readonly { readonly rule: string; readonly severity: Severity; readonly points: number }[];
  /** Protected or confidential data go to an outside service: A3 is at least the floor (method 5, rule 3). */
  readonly floor: number;
}

/** `settled` holds the ids of rules whose measure is done; an open rule is settled by an answer, not by a measure. */
export function clarificationEffort(
  pack: Pick<RulePack, 'clarification_points'>,
  result: UseCaseGuardRails,
  settled: ReadonlySet<string> = new Set(),
): ClarificationEffort {
  const { cap, outside_service_floor: least } = pack.clarification_points;
  const items = result.hits
    .filter((hit) => concernsTechnology(result, hit.rule) && (hit.state === 'offen' || !settled.has(hit.rule)))
    .map(({ rule, severity }) => ({ rule, severity, points: pack.clarification_points[severity] }))
    .filter((item) => item.points > 0);
  const floor = result.steps.some(({ result: { facts } }) => {
    const isProtected = facts.get('art9_data') === true || facts.get('secret_data') === true;
    return isProtected && facts.get('external_processor') === true && facts.get('technology') !== 'keine';
  })
    ? least
    : 0;
  const sum = items.reduce((total, item) => total + item.points, 0);
  return { points: Math.min(cap, Math.max(sum, floor)), items, floor };
}
