import type { Readiness } from '../use-cases/candidate.ts';

/** Facet names of the five answers 1-5 (method 4): UiPath's idea score asks the same five. */
export const SUITABILITY_FACETS = ['regelbasiert', 'digital', 'strukturiert'] as const;
export const STABILITY_FACETS = ['stabil', 'dokumentiert'] as const;

/** Lights of the gate, in points of the mean: green from 4, yellow from 2.5. Assumption. */
const GREEN_FROM = 4;
const YELLOW_FROM = 2.5;

/** Mean of the known answers. A gate beside the score, never part of it; the light stays off until all five are known. */
export function readinessOf(answers: ReadonlyMap<string, number>): Readiness {
  const all = [...SUITABILITY_FACETS, ...STABILITY_FACETS];
  const score = meanOf(all, answers);
  const missing = all.filter((name) => !answers.has(name));
  return {
    score,
    suitability: meanOf(SUITABILITY_FACETS, answers),
    stability: meanOf(STABILITY_FACETS, answers),
    light: score === null || missing.length > 0 ? 'unknown' : score >= GREEN_FROM ? 'green' : score >= YELLOW_FROM ? 'yellow' : 'red',
    missing,
  };
}

function meanOf(names: readonly string[], answers: ReadonlyMap<string, number>): number | null {
  const known = names.map((name) => answers.get(name)).filter((value) => value !== undefined);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
