import type { IgnoredHint, Mappe } from '#app/mappe/mappe.ts';
import type { Finding } from '#core/flow/flow-result.ts';
import type { Hint, HintCode } from '#core/modelling-hints/hint.ts';
import { HINTS } from '#core/modelling-hints/registry.ts';
import { hintsBesideFindings } from '#core/modelling-hints/write-hint.ts';

/** A rule is on as usual, unless somebody changed that on this machine. */
export const isRuleOn = (code: HintCode, changed: readonly string[]): boolean =>
  (HINTS.get(code)?.usual ?? true) !== changed.includes(code);

export interface HintWishes {
  /** Rules that are not as usual (settings of this machine). */
  readonly changed: readonly string[];
  /** What people in this document do not want to be told again. */
  readonly ignored: readonly IgnoredHint[];
  /** Id of the process on screen. */
  readonly process: string | null;
}

/** Hints of rules that are on, at elements where nobody has waved them off. */
export function wantedHints(hints: readonly Hint[], { changed, ignored, process }: HintWishes): readonly Hint[] {
  const waved = new Set(ignored.filter((one) => one.process === process).map(keyOf));
  return hints.filter((hint) => isRuleOn(hint.code, changed) && !waved.has(keyOf(hint)));
}

/** What is shown beside the findings of the counting, which may say the same. */
export const visibleHints = (hints: readonly Hint[], findings: readonly Finding[], wishes: HintWishes): readonly Hint[] =>
  hintsBesideFindings(wantedHints(hints, wishes), findings);

/** The document in which this hint is not told again; the same document where it already is not. */
export function ignoreHint(mappe: Mappe, process: string, { code, element }: Hint): Mappe {
  const before = mappe.ignoredHints ?? [];
  if (before.some((one) => one.process === process && keyOf(one) === keyOf({ code, element }))) return mappe;
  return { ...mappe, ignoredHints: [...before, { process, code, element }] };
}

/** The document in which everything of this process is told again. */
export function showIgnoredHints(mappe: Mappe, process: string): Mappe {
  const { ignoredHints = [], ...rest } = mappe;
  const others = ignoredHints.filter((one) => one.process !== process);
  if (others.length === ignoredHints.length) return mappe;
  return others.length === 0 ? rest : { ...rest, ignoredHints: others };
}

const keyOf = ({ code, element }: { readonly code: string; readonly element: string }): string => JSON.stringify([code, element]);
