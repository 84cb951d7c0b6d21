import type { CandidateRule } from './candidate.ts';
import { compareText } from '../ranking/compare-text.ts';
import { normaliseName } from './step-facts.ts';

/** Rule + sorted step keys: the same steps by the same rule are the same candidate in every analysis (method 7). */
export const candidateIdOf = (rule: CandidateRule, stepKeys: readonly string[]): string => `${ruleNameOf(rule)}:${stepSetOf(stepKeys)}`;

/** The part of an id before the steps. */
export const ruleNameOf = ({ rule, subject }: CandidateRule): string =>
  `${rule}-${rule === 'document' || rule === 'system' ? normaliseName(subject).replaceAll(/[\s:+]+/g, '-') : subject}`;

/** One text per step set. */
export const stepSetOf = (stepKeys: readonly string[]): string => [...new Set(stepKeys)].toSorted(compareText).join('+');

/** Ids people gave candidates of their own begin with this. */
export const OWN_PREFIX = 'own:';

/** What an id tells about its rule and its steps at the time it was made; null = an own candidate, or not one of ours. */
export function parseCandidateId(id: string): { readonly rule: string; readonly stepKeys: readonly string[] } | null {
  const colon = id.lastIndexOf(':');
  if (colon <= 0 || id.startsWith(OWN_PREFIX)) return null;
  return { rule: id.slice(0, colon), stepKeys: id.slice(colon + 1).split('+') };
}
