import type PptxGenJS from 'pptxgenjs';
import type { Language } from '#core/language.ts';
import { figureText, oneLine, percentText, tagCell } from '#core/report/document/blocks.ts';
import type { Report } from '#core/report/report.ts';
import { candidateTitle } from '#core/use-cases/use-case-text.ts';
import { cellText } from '../cell-text.ts';
import { COLOURS } from '../office-colours.ts';
import { FONT, SLIDE } from './slide-look.ts';
import { addTables } from './table-slides.ts';

/** As many as one can talk about. Assumption. */
const TOP = 5;

/** The first use cases: a chart people can edit, its numbers and how firm the places are beside it. */
export function addTopUseCases(deck: PptxGenJS, slide: PptxGenJS.Slide, report: Report, language: Language): void {
  const t = TEXTS[language];
  const first = report.useCases.filter(({ rank }) => rank !== null).slice(0, TOP);
  const titles = first.map(({ candidate, rank }) =>
    cellText(`${rank} ${oneLine(candidateTitle(candidate, report.analysis.files, language), candidate.id)}`),
  );
  addTables(() => slide, '', [
    {
      head: [t.useCase, t.tag, t.net, t.rankOne, t.topThree],
      widths: [46, 20, 12, 11, 11],
      right: [false, false, true, true, true],
      rows: first.map(({ candidate }, index) => [
        { text: titles[index]! },
        tagCell(candidate.tag, language),
        { text: figureText(candidate.hours.net, language) },
        { text: percentText(report.analysis.ranking.rankOne.get(candidate.id), language) },
        { text: percentText(report.analysis.ranking.topThree.get(candidate.id), language) },
      ]),
    },
  ]);
  // an unknown figure has no bar: it is in the table as "?"
  const known = first.flatMap(({ candidate }, index) => {
    const { net } = candidate.hours;
    return net === null || !Number.isFinite(net) ? [] : [{ label: titles[index]!, net: Number(net.toFixed(1)) }];
  });
  if (known.length === 0) return;
  // bars are drawn from the bottom up
  const upwards = known.toReversed();
  slide.addChart(
    deck.ChartType.bar,
    [{ name: t.series, labels: upwards.map(({ label }) => label), values: upwards.map(({ net }) => net) }],
    {
      x: SLIDE.left,
      y: 4.1,
      w: SLIDE.width,
      h: 2.75,
      barDir: 'bar',
      barGapWidthPct: 45,
      chartColors: [COLOURS.accent],
      showTitle: true,
      title: t.series,
      titleFontSize: 12,
      titleColor: COLOURS.ink2,
      titleFontFace: FONT,
      showValue: true,
      dataLabelFormatCode: '#,##0.0',
      dataLabelFontSize: 11,
      dataLabelColor: COLOURS.ink,
      catAxisLabelFontSize: 11,
      catAxisLabelColor: COLOURS.ink,
      catAxisLabelPos: 'low',
      valAxisHidden: true,
      valGridLine: { style: 'none' },
      altText: cellText(`${t.series}: ${known.map(({ label, net }) => `${label} ${figureText(net, language)}`).join('; ')}`),
    },
  );
}

const TEXTS = {
  de: {
    useCase: 'Use Case',
    tag: 'Einordnung',
    net: 'Netto h/Jahr',
    rankOne: 'Platz 1',
    topThree: 'Platz 1–3',
    series: 'Netto gewonnene Stunden im Jahr',
  },
  en: { useCase: 'Use case', tag: 'Tag', net: 'Net h/year', rankOne: 'Rank 1', topThree: 'Rank 1–3', series: 'Net hours won a year' },
} as const satisfies Record<Language, unknown>;
