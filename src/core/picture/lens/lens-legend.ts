import { percentSign } from '../../annotation/number-format.ts';
import type { Language, Translated } from '../../language.ts';
import { GUARD_RAIL_STATE_WORDS, GUARD_RAIL_STATES, type GuardRailMark, type GuardRailState } from './guard-rail-marks.ts';
import { type CountedLens, HEAT_BOUNDS, type HeatPill } from './heat-pills.ts';
import { PROBLEM_BOUNDS } from './problem-pills.ts';
import { RANK_BOUNDS, UNRANKED } from './rank-pills.ts';
import type { ShareLabel } from './share-labels.ts';

export interface HeatLegendEntry {
  readonly pill: HeatPill;
  /** What the pill stands for, e.g. "über 50 h". */
  readonly text: string;
}

export interface ShareLegendEntry {
  readonly label: ShareLabel;
  /** What the label stands for, e.g. "angegeben". */
  readonly text: string;
}

export interface GuardRailLegendEntry {
  readonly mark: GuardRailMark;
  /** What the mark stands for, e.g. "Einordnung über der Leitplanke". */
  readonly text: string;
}

/** Lenses whose pills go from light to dark. */
export type HeatLens = CountedLens | 'problems' | 'useCases';

export const HEAT_UNITS: Readonly<Record<HeatLens, Translated>> = {
  hours: { de: 'Stunden im Jahr', en: 'hours a year' },
  waiting: { de: 'Stunden je Fall', en: 'hours per case' },
  problems: { de: 'Problemfelder je Schritt', en: 'problem fields per step' },
  useCases: { de: 'Rang der Use Cases', en: 'rank of the use cases' },
};

const WORDS = {
  de: {
    below: (bound: number) => `unter ${bound} h`,
    between: (low: number, high: number) => `${low}–${high} h`,
    above: (bound: number) => `über ${bound} h`,
    unknown: { hours: 'noch offen', waiting: 'Wartezeit offen' },
    entered: 'angegeben',
    assumed: 'ergänzt oder angenommen',
    open: 'nicht bekannt',
    problems: {
      few: (to: number) => `nur ${to}`,
      from: (bound: number) => `${bound}, oder Schwere ${bound}`,
      more: (bound: number) => `ab ${bound}, oder Schwere ab ${bound}`,
    },
    ranks: {
      first: (to: number) => `Rang 1–${to}`,
      next: (from: number, to: number) => `Rang ${from}–${to}`,
      later: (from: number) => `ab Rang ${from}`,
      unranked: 'erst klären',
      chosen: 'gewählter Use Case',
    },
    guardRails: {
      excluded: 'so nicht umsetzbar',
      conflict: 'Einordnung über der Leitplanke',
      open: 'Antworten fehlen',
      settled: 'alle Fragen beantwortet',
    } satisfies Record<GuardRailState, string>,
  },
  en: {
    below: (bound: number) => `below ${bound} h`,
    between: (low: number, high: number) => `${low}–${high} h`,
    above: (bound: number) => `above ${bound} h`,
    unknown: { hours: 'still open', waiting: 'waiting open' },
    entered: 'given',
    assumed: 'filled in or assumed',
    open: 'not known',
    problems: {
      few: (to: number) => `only ${to}`,
      from: (bound: number) => `${bound}, or severity ${bound}`,
      more: (bound: number) => `${bound} or more, or severity from ${bound}`,
    },
    ranks: {
      first: (to: number) => `rank 1–${to}`,
      next: (from: number, to: number) => `rank ${from}–${to}`,
      later: (from: number) => `from rank ${from}`,
      unranked: 'clarify first',
      chosen: 'chosen use case',
    },
    guardRails: {
      excluded: 'not possible like this',
      conflict: 'tag above the guard rail',
      open: 'answers missing',
      settled: 'all questions answered',
    } satisfies Record<GuardRailState, string>,
  },
} as const;

/** The three steps of a lens from light to dark, its dashed form where it has one, and the ring where a use case is chosen. */
export function heatLegendIn(lens: HeatLens, language: Language, isChosen = false): readonly HeatLegendEntry[] {
  const t = WORDS[language];
  switch (lens) {
    case 'hours':
    case 'waiting': {
      const [low, high] = HEAT_BOUNDS[lens];
      return [...fromLightToDark(t.below(low), t.between(low, high), t.above(high)), dashed('? h', t.unknown[lens])];
    }
    case 'problems': {
      const [low, high] = PROBLEM_BOUNDS;
      return fromLightToDark(t.problems.few(low - 1), t.problems.from(low), t.problems.more(high));
    }
    case 'useCases': {
      const [low, high] = RANK_BOUNDS;
      const steps = fromLightToDark(t.ranks.later(high + 1), t.ranks.next(low + 1, high), t.ranks.first(low));
      // the best rank is read first
      const ring: HeatLegendEntry = { pill: { text: '', step: 1, isChosen: true }, text: t.ranks.chosen };
      return [...steps.toReversed(), dashed(UNRANKED, t.ranks.unranked), ...(isChosen ? [ring] : [])];
    }
  }
}

const fromLightToDark = (light: string, middle: string, dark: string): readonly HeatLegendEntry[] => [
  { pill: { text: '', step: 1 }, text: light },
  { pill: { text: '', step: 2 }, text: middle },
  { pill: { text: '', step: 3 }, text: dark },
];

const dashed = (mark: string, text: string): HeatLegendEntry => ({ pill: { text: mark, step: 0 }, text });

/** All marks of the guard rails, strictest first. */
export function guardRailLegendIn(language: Language): readonly GuardRailLegendEntry[] {
  return GUARD_RAIL_STATES.map((state) => ({
    mark: { text: GUARD_RAIL_STATE_WORDS[state][language], state },
    text: WORDS[language].guardRails[state],
  }));
}

/** The three kinds of shares, each with an example. */
export function shareLegendIn(language: Language): readonly ShareLegendEntry[] {
  const t = WORDS[language];
  const sign = percentSign(language);
  return [
    { label: { text: `60${sign}`, kind: 'entered' }, text: t.entered },
    { label: { text: `40${sign}`, kind: 'assumed' }, text: t.assumed },
    { label: { text: `?${sign}`, kind: 'unknown' }, text: t.open },
  ];
}
