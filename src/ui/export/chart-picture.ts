import { type PersonalHint, stripHints } from '#app/privacy/personal-hints.ts';
import type { Analysis } from '#core/analysis.ts';
import type { ChartLook } from '#core/picture/chart/chart-frame.ts';
import { drawCertainty } from '#core/picture/chart/draw-certainty.ts';
import { drawInfluences } from '#core/picture/chart/draw-influences.ts';
import { drawMatrixWithNames } from '#core/picture/chart/draw-matrix-with-names.ts';
import { matrixPointsOf } from '#core/picture/draw-matrix.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import { type NamedCandidate, namedCandidates } from '../document/named-candidates.ts';
import type { Language } from '../language/use-texts.ts';

const CHARTS = ['matrix', 'certainty', 'influences'] as const;
export type ChartName = (typeof CHARTS)[number];

interface ChartSource {
  readonly analysis: Analysis;
  /** The use case in focus, whose estimates are shown; null = the first. */
  readonly useCase: string | null;
}

/** The charts there is something to show for, in the order they are offered. */
export function chartsOf({ analysis, useCase }: ChartSource, language: Language): readonly ChartName[] {
  const ranked = rankedOf(analysis, language);
  if (ranked.length === 0) return [];
  const subject = subjectOf(ranked, useCase);
  return CHARTS.filter(
    (chart) =>
      chart === 'matrix' ||
      (chart === 'certainty' && ranked.length > 1 && analysis.ranking.rankAcceptability !== undefined) ||
      (chart === 'influences' && subject.candidate.priority !== null && subject.candidate.influences.length > 0),
  );
}

/** A chart about the ranked use cases; `strip` = texts about persons that are replaced. */
export function drawChart(
  chart: ChartName,
  { analysis, useCase }: ChartSource,
  look: ChartLook,
  language: Language,
  strip: readonly PersonalHint[] = [],
): Svg {
  const ranked = rankedOf(analysis, language).map((one) => ({ ...one, title: stripHints(one.title, strip, language) }));
  switch (chart) {
    case 'matrix': {
      const titles = new Map(ranked.map(({ candidate, title }) => [candidate.id, title]));
      const points = matrixPointsOf(ranked).map((point) => ({ ...point, title: titles.get(point.candidate.id) ?? '' }));
      return drawMatrixWithNames(points, language, look);
    }
    case 'certainty': {
      const shares = analysis.ranking.rankAcceptability;
      const rows = ranked.map(({ candidate, title, rank }) => ({ rank: rank ?? 0, title, shares: shares?.get(candidate.id) ?? [] }));
      return drawCertainty(rows, language, look);
    }
    case 'influences': {
      const { candidate, title } = subjectOf(ranked, useCase);
      return drawInfluences(title, candidate.priority ?? 0, candidate.influences, language, look);
    }
  }
}

export const textsOfCharts = ({ analysis }: ChartSource, language: Language): readonly string[] =>
  rankedOf(analysis, language).map(({ title }) => title);

const rankedOf = (analysis: Analysis, language: Language): readonly NamedCandidate[] =>
  namedCandidates(analysis, language)
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));

const subjectOf = (ranked: readonly NamedCandidate[], useCase: string | null): NamedCandidate =>
  ranked.find(({ candidate }) => candidate.id === useCase) ?? ranked[0]!;
