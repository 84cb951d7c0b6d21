import type { Analysis } from '../../analysis.ts';
import type { Annotations } from '../../annotation/annotation.ts';
import type { FlowResult } from '../../flow/flow-result.ts';
import type { Language, Translated } from '../../language.ts';
import type { ProcessModel } from '../../process/process-model.ts';
import { type GuardRailMark, guardRailMarksOf } from './guard-rail-marks.ts';
import { type HeatPill, heatPillsOf } from './heat-pills.ts';
import {
  type GuardRailLegendEntry,
  guardRailLegendIn,
  HEAT_UNITS,
  type HeatLegendEntry,
  type HeatLens,
  heatLegendIn,
  type ShareLegendEntry,
  shareLegendIn,
} from './lens-legend.ts';
import { problemPillsOf } from './problem-pills.ts';
import { rankPillsOf } from './rank-pills.ts';
import { type ShareLabel, shareLabelsOf, sharePlacesOf } from './share-labels.ts';

/** What a drawing can be looked at for, in the order of the window. */
export const LENSES = ['tags', 'shares', 'hours', 'waiting', 'problems', 'guardRails', 'useCases'] as const;
export type LensName = (typeof LENSES)[number];

export const LENS_WORDS: Readonly<Record<LensName, Translated>> = {
  tags: { de: 'Einordnung', en: 'Tags' },
  shares: { de: 'Anteile', en: 'Shares' },
  hours: { de: 'Stunden pro Jahr', en: 'Hours per year' },
  waiting: { de: 'Wartezeit', en: 'Waiting' },
  problems: { de: 'Problemfelder', en: 'Problem fields' },
  guardRails: { de: 'Leitplanken', en: 'Guard rails' },
  useCases: { de: 'Use Cases', en: 'Use cases' },
};

/** True for lenses that need the analysis of the whole document, not only its figures. */
export const needsAnalysis = (lens: LensName | 'none'): boolean => lens === 'guardRails' || lens === 'useCases';

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
  | {
      readonly kind: 'guardRails';
      readonly marks: ReadonlyMap<string, GuardRailMark>;
      readonly legend: readonly GuardRailLegendEntry[];
    }
  | { readonly kind: 'shares'; readonly labels: ReadonlyMap<string, ShareLabel>; readonly legend: readonly ShareLegendEntry[] };

/** A process and what is known about it. */
export interface LensSource {
  /** Name of the process in the analysis. */
  readonly file: string;
  readonly model: ProcessModel;
  readonly annotations: Annotations;
  /** null = not counted yet. */
  readonly flow: FlowResult | null;
  /** null = not analysed yet, or no lens asks for it. */
  readonly analysis: Pick<Analysis, 'candidates' | 'ranking'> | null;
  /** Id of the use case somebody is looking at, whose steps are ringed; default: none. */
  readonly useCase?: string | null;
}

/** A lens with the newest figures; what is not known yet is not shown. */
export function lensOf(name: LensName | 'none', source: LensSource, language: Language): DrawnLens {
  const { file, model, annotations, flow, analysis } = source;
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
    case 'guardRails':
      return {
        kind: 'guardRails',
        marks: guardRailMarksOf(analysis?.candidates ?? [], file, language),
        legend: guardRailLegendIn(language),
      };
    case 'hours':
    case 'waiting':
    case 'problems':
    case 'useCases': {
      const pills = pillsOf(name, source, language);
      const isChosen = [...pills.values()].some((pill) => pill.isChosen === true);
      return { kind: 'heat', unit: HEAT_UNITS[name][language], pills, legend: heatLegendIn(name, language, isChosen) };
    }
  }
}

function pillsOf(
  name: HeatLens,
  { file, model, annotations, flow, analysis, useCase }: LensSource,
  language: Language,
): ReadonlyMap<string, HeatPill> {
  switch (name) {
    case 'hours':
    case 'waiting':
      return flow === null ? new Map() : heatPillsOf(model, flow, name, language);
    case 'problems':
      return problemPillsOf(model, annotations, language);
    case 'useCases':
      return analysis === null ? new Map() : rankPillsOf(analysis, file, useCase);
  }
}
