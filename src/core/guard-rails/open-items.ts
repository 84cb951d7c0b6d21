import { questionOf } from './ask-of.ts';
import type { UseCaseGuardRails } from './evaluate-use-case.ts';
import { type Assignment, type Assignments, UNASSIGNED } from './measures.ts';
import type { RulePack, Severity } from './rule-pack.ts';

/** An answer that is missing and decides something: it needs somebody who finds out, and is never shown green. */
export interface OpenItem extends Assignment {
  /** `answer:<attribute>`. */
  readonly id: string;
  readonly attr: string;
  /** Question of the pack it belongs to; null = tag, technology or profile. */
  readonly question: string | null;
  /** True = somebody said "weiß nicht"; false = nobody was asked yet. */
  readonly dontKnow: boolean;
  readonly decides: readonly string[];
  /** Gravest of the rules it decides. */
  readonly severity: Severity;
  readonly steps: readonly string[];
}

/** Every missing answer that keeps a rule open, gravest first. */
export function openItemsFor(
  pack: RulePack,
  result: UseCaseGuardRails,
  dontKnow: ReadonlySet<string>,
  assignments: Assignments,
): readonly OpenItem[] {
  const open = new Set(result.open);
  const hits = result.hits.filter((hit) => open.has(hit.rule));
  const attrs = [...new Set(hits.flatMap((hit) => hit.missing))];
  return attrs
    .map((attr): OpenItem => {
      const deciding = hits.filter((hit) => hit.missing.includes(attr));
      const id = `answer:${attr}`;
      return {
        ...(assignments.get(id) ?? UNASSIGNED),
        // An answer is done when it is given, not when somebody ticks it off.
        done: false,
        id,
        attr,
        question: questionOf(pack, attr)?.id ?? null,
        dontKnow: dontKnow.has(attr),
        decides: deciding.map((hit) => hit.rule),
        severity: pack.severity_order.find((severity) => deciding.some((hit) => hit.severity === severity)) ?? 'hinweis',
        steps: result.steps.flatMap(({ step, result: { missing } }) => (step !== null && missing.includes(attr) ? [step] : [])),
      };
    })
    .toSorted((a, b) => pack.severity_order.indexOf(a.severity) - pack.severity_order.indexOf(b.severity));
}
