import type { FlowResult } from '#core/flow/flow-result.ts';
import type { HeatLegendEntry, Lens, ShareLegendEntry } from '#diagram/process-diagram.ts';
import type { ProcessSnapshot } from '../../document/document-store.ts';
import type { Language } from '../../language/use-texts.ts';
import { HEAT_BOUNDS, heatPillsOf, type HeatLens } from './heat-pills.ts';
import { modelTexts } from './model-texts.ts';
import { shareLabelsOf, sharePlacesOf } from './share-labels.ts';

export const LENSES = ['tags', 'shares', 'hours', 'waiting'] as const;
export type LensName = (typeof LENSES)[number];

/** A lens with the newest figures and the legend that goes into exported pictures; `flow` null = not counted yet. */
export function lensOf(name: LensName, snapshot: ProcessSnapshot | null, flow: FlowResult | null, language: Language): Lens {
  switch (name) {
    case 'tags':
      return { kind: 'tags' };
    case 'shares': {
      const places = snapshot === null ? [] : sharePlacesOf(snapshot.model, snapshot.annotations);
      return { kind: 'shares', labels: shareLabelsOf(places, flow, language), legend: shareLegendIn(language) };
    }
    case 'hours':
    case 'waiting': {
      const pills = snapshot === null || flow === null ? new Map() : heatPillsOf(snapshot.model, flow, name, language);
      return { kind: 'heat', pills, legend: heatLegendIn(name, language) };
    }
  }
}

/** The three steps of a heat lens and its dashed form, from light to dark. */
export function heatLegendIn(lens: HeatLens, language: Language): readonly HeatLegendEntry[] {
  const t = modelTexts[language];
  const [low, high] = HEAT_BOUNDS[lens];
  return [
    { pill: { text: '', step: 1 }, text: t.below(low) },
    { pill: { text: '', step: 2 }, text: t.between(low, high) },
    { pill: { text: '', step: 3 }, text: t.above(high) },
    { pill: { text: '? h', step: 0 }, text: lens === 'hours' ? t.unknownHours : t.unknownWaiting },
  ];
}

export function shareLegendIn(language: Language): readonly ShareLegendEntry[] {
  const t = modelTexts[language];
  return [
    { label: { text: '60 %', kind: 'entered' }, text: t.shareEntered },
    { label: { text: '40 %', kind: 'assumed' }, text: t.shareAssumed },
    { label: { text: '? %', kind: 'unknown' }, text: t.shareOpen },
  ];
}
