import type { Annotations } from '../../annotation/annotation.ts';
import type { FlowResult } from '../../flow/flow-result.ts';
import type { Language, Translated } from '../../language.ts';
import type { ProcessModel } from '../../process/process-model.ts';
import { type HeatPill, heatPillsOf } from './heat-pills.ts';
import { HEAT_UNITS, type HeatLegendEntry, heatLegendIn, type ShareLegendEntry, shareLegendIn } from './lens-legend.ts';
import { type ShareLabel, shareLabelsOf, sharePlacesOf } from './share-labels.ts';

/** What a drawing can be looked at for, in the order of the window. */
export const LENSES = ['tags', 'shares', 'hours', 'waiting'] as const;
export type LensName = (typeof LENSES)[number];

export const LENS_WORDS: Readonly<Record<LensName, Translated>> = {
  tags: { de: 'Einordnung', en: 'Tags' },
  shares: { de: 'Anteile', en: 'Shares' },
  hours: { de: 'Stunden pro Jahr', en: 'Hours per year' },
  waiting: { de: 'Wartezeit', en: 'Waiting' },
};

/** A lens with its figures, ready to be drawn: on the screen, in pictures, without a window. `none` = the bare process. */
export type DrawnLens =
  | { readonly kind: 'none' }
  | { readonly kind: 'tags' }
  | {
      readonly kind: 'heat';
      readonly unit: string;
      readonly pills: ReadonlyMap<string, HeatPill>;
      readonly legend: readonly HeatLegendEntry[];
    }
  | { readonly kind: 'shares'; readonly labels: ReadonlyMap<string, ShareLabel>; readonly legend: readonly ShareLegendEntry[] };

/** A lens with the newest figures; `flow` null = not counted yet. */
export function lensOf(
  name: LensName | 'none',
  model: ProcessModel,
  annotations: Annotations,
  flow: FlowResult | null,
  language: Language,
): DrawnLens {
  switch (name) {
    case 'none':
    case 'tags':
      return { kind: name };
    case 'shares':
      return {
        kind: 'shares',
        labels: shareLabelsOf(sharePlacesOf(model, annotations), flow, language),
        legend: shareLegendIn(language),
      };
    case 'hours':
    case 'waiting':
      return {
        kind: 'heat',
        unit: HEAT_UNITS[name][language],
        pills: flow === null ? new Map() : heatPillsOf(model, flow, name, language),
        legend: heatLegendIn(name, language),
      };
  }
}
