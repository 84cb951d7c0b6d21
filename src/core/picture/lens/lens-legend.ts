import { percentSign } from '../../annotation/number-format.ts';
import type { Language, Translated } from '../../language.ts';
import { HEAT_BOUNDS, type HeatLens, type HeatPill } from './heat-pills.ts';
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

export const HEAT_UNITS: Readonly<Record<HeatLens, Translated>> = {
  hours: { de: 'Stunden im Jahr', en: 'hours a year' },
  waiting: { de: 'Stunden je Fall', en: 'hours per case' },
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
  },
  en: {
    below: (bound: number) => `below ${bound} h`,
    between: (low: number, high: number) => `${low}–${high} h`,
    above: (bound: number) => `above ${bound} h`,
    unknown: { hours: 'still open', waiting: 'waiting open' },
    entered: 'given',
    assumed: 'filled in or assumed',
    open: 'not known',
  },
} as const;

/** The three steps of a heat lens and its dashed form, from light to dark. */
export function heatLegendIn(lens: HeatLens, language: Language): readonly HeatLegendEntry[] {
  const t = WORDS[language];
  const [low, high] = HEAT_BOUNDS[lens];
  return [
    { pill: { text: '', step: 1 }, text: t.below(low) },
    { pill: { text: '', step: 2 }, text: t.between(low, high) },
    { pill: { text: '', step: 3 }, text: t.above(high) },
    { pill: { text: '? h', step: 0 }, text: t.unknown[lens] },
  ];
}

export function shareLegendIn(language: Language): readonly ShareLegendEntry[] {
  const t = WORDS[language];
  const sign = percentSign(language);
  return [
    { label: { text: `60${sign}`, kind: 'entered' }, text: t.entered },
    { label: { text: `40${sign}`, kind: 'assumed' }, text: t.assumed },
    { label: { text: `?${sign}`, kind: 'unknown' }, text: t.open },
  ];
}
