import type { Bounds } from '../layout/geometry.ts';
import type { Issue } from '../problem/issue.ts';
import type { ProcessModel } from '../process/process-model.ts';
import type { HintDefinition } from './hint-definition.ts';
import type { Hint, HintCode } from './hint.ts';
import { lookAt } from './model-look.ts';
import { HINTS } from './registry.ts';

export interface HintOptions {
  /** Rules that are to be asked; absent = the usual ones. */
  readonly codes?: ReadonlySet<HintCode>;
  /** Where the flow nodes are drawn, px; absent = overlaps are not looked for. */
  readonly boxes?: ReadonlyMap<string, Bounds>;
}

export interface FoundHints {
  /** In document order of their elements. */
  readonly hints: readonly Hint[];
  /** Rules that failed; the others went on. */
  readonly issues: readonly Issue[];
}

/** Rules that are on until somebody says otherwise. */
export const USUAL_HINTS: ReadonlySet<HintCode> = new Set([...HINTS.values()].filter(({ usual }) => usual).map(({ code }) => code));

/** What could be drawn or named more clearly in a model. Nothing here changes a number: that is what findings are for. */
export function findHints(model: ProcessModel, { codes = USUAL_HINTS, boxes }: HintOptions = {}): FoundHints {
  return runRules(
    [...HINTS.values()].filter(({ code }) => codes.has(code)),
    model,
    boxes,
  );
}

/** The runner by itself: one rule that throws is an issue with its name, the others go on. */
export function runRules(rules: readonly HintDefinition[], model: ProcessModel, boxes?: ReadonlyMap<string, Bounds>): FoundHints {
  const look = lookAt(model, boxes);
  const hints: Hint[] = [];
  const issues: Issue[] = [];
  for (const { code, find } of rules) {
    try {
      for (const one of find(look)) hints.push({ code, ...one });
    } catch (error) {
      issues.push({ code: 'RULE_FAILED', element: null, params: { rule: code, detail: String(error) } });
    }
  }
  const place = new Map<string, number>();
  for (const { id } of [...model.processes, ...model.flowNodes, ...model.sequenceFlows]) place.set(id, place.size);
  return { hints: hints.toSorted((a, b) => (place.get(a.element) ?? 0) - (place.get(b.element) ?? 0)), issues };
}
