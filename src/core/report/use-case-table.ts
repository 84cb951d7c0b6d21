import { TAG_SIGNS, TAG_WORDS } from '../annotation/annotation-words.ts';
import type { Figure } from '../flow/flow-result.ts';
import type { Language, Translated } from '../language.ts';
import { reasonText } from '../ranking/reason-text.ts';
import { technologyText } from '../technology/technology-text.ts';
import { candidateTitle } from '../use-cases/use-case-text.ts';
import type { Report, ReportUseCase } from './report.ts';
import { YES_NO } from './step-table/step-columns.ts';
import { type Cell, figureCell, type Table } from './table.ts';
import { INPUT_WORDS, QUADRANT_WORDS } from './use-case-words.ts';

interface UseCaseColumn {
  readonly title: Translated;
  readonly width: number;
  readonly decimals?: number;
  readonly cell: (useCase: ReportUseCase, language: Language, report: Report) => Cell;
}

const percent = (share: number | undefined): Cell => (share === undefined ? null : Number((share * 100).toPrecision(15)));

/** A computed figure with one decimal. */
const figure = (title: Translated, width: number, of: (useCase: ReportUseCase) => Figure): UseCaseColumn => ({
  title,
  width,
  decimals: 1,
  cell: (useCase, language) => figureCell(of(useCase), language),
});

const COLUMNS: readonly UseCaseColumn[] = [
  {
    title: { de: 'Rang', en: 'Rank' },
    width: 12,
    cell: ({ rank }, language) => rank ?? { de: 'erst klären', en: 'clarify first' }[language],
  },
  { title: { de: 'Gruppe', en: 'Group' }, width: 8, cell: ({ group }) => group },
  {
    title: { de: 'Use Case', en: 'Use case' },
    width: 42,
    cell: ({ candidate }, language, { analysis }) => candidateTitle(candidate, analysis.files, language),
  },
  {
    title: { de: 'Einordnung', en: 'Tag' },
    width: 18,
    cell: ({ candidate: { tag } }, language) => ({ tag, text: `${TAG_SIGNS[tag]} ${TAG_WORDS[tag][language]}` }),
  },
  { title: { de: 'Schritte', en: 'Steps' }, width: 44, cell: ({ stepNames }) => stepNames.join('; ') },
  { title: { de: 'Rollen', en: 'Roles' }, width: 22, cell: ({ roles }) => roles.join('; ') || null },
  figure({ de: 'Stunden heute (pro Jahr)', en: 'Hours today (per year)' }, 12, ({ candidate }) => candidate.hours.today),
  {
    title: { de: 'Stunden heute vollständig', en: 'Hours today complete' },
    width: 12,
    cell: ({ candidate }, language) => YES_NO[language][candidate.hours.todayComplete ? 0 : 1],
  },
  figure({ de: 'Ersparnis brutto (h/Jahr)', en: 'Saving gross (h/year)' }, 12, ({ candidate }) => candidate.hours.gross),
  figure({ de: 'Kontrolle (h/Jahr)', en: 'Review (h/year)' }, 12, ({ candidate }) => candidate.hours.review),
  figure({ de: 'Betrieb (h/Jahr)', en: 'Operation (h/year)' }, 12, ({ candidate }) => candidate.hours.operation),
  figure({ de: 'Netto (h/Jahr)', en: 'Net (h/year)' }, 12, ({ candidate }) => candidate.hours.net),
  figure({ de: 'Netto mindestens', en: 'Net at least' }, 12, ({ candidate }) => candidate.hours.netRange?.[0] ?? null),
  figure({ de: 'Netto höchstens', en: 'Net at most' }, 12, ({ candidate }) => candidate.hours.netRange?.[1] ?? null),
  figure({ de: 'Nutzen (0-100)', en: 'Benefit (0-100)' }, 10, ({ candidate }) => candidate.benefit),
  figure({ de: 'Aufwand (0-100)', en: 'Effort (0-100)' }, 10, ({ candidate }) => candidate.effort),
  figure({ de: 'Priorität (0-100)', en: 'Priority (0-100)' }, 10, ({ candidate }) => candidate.priority),
  {
    title: { de: 'Feld', en: 'Quadrant' },
    width: 14,
    cell: ({ candidate }, language) => (candidate.quadrant === null ? null : QUADRANT_WORDS[candidate.quadrant][language]),
  },
  {
    title: { de: 'Chance auf Rang 1 (%)', en: 'Chance of rank 1 (%)' },
    width: 12,
    decimals: 0,
    cell: ({ candidate }, _language, { analysis }) => percent(analysis.ranking.rankOne.get(candidate.id)),
  },
  {
    title: { de: 'Chance auf Rang 1 bis 3 (%)', en: 'Chance of rank 1 to 3 (%)' },
    width: 12,
    decimals: 0,
    cell: ({ candidate }, _language, { analysis }) => percent(analysis.ranking.topThree.get(candidate.id)),
  },
  {
    title: { de: 'Vollständigkeit (%)', en: 'Completeness (%)' },
    width: 14,
    decimals: 0,
    cell: ({ candidate }) => percent(candidate.completeness),
  },
  {
    title: { de: 'Noch unbekannt', en: 'Still unknown' },
    width: 34,
    cell: ({ candidate }, language) => candidate.missing.map((name) => INPUT_WORDS[name][language]).join('; ') || null,
  },
  {
    title: { de: 'Warum an dieser Stelle', en: 'Why in this place' },
    width: 60,
    cell: ({ candidate }, language) => reasonText(candidate.reason, language),
  },
  {
    title: { de: 'Was zuerst hilft', en: 'What helps first' },
    width: 60,
    cell: ({ candidate }, language) => technologyText(candidate.technology, language),
  },
  { title: { de: 'Notiz', en: 'Note' }, width: 34, cell: ({ candidate }) => candidate.note },
  { title: { de: 'Kennung', en: 'Id' }, width: 28, cell: ({ candidate }) => candidate.id },
];

/** The ranked list, with those to clarify first at the end: the same order as on screen. */
export const useCaseTable = (report: Report, language: Language): Table => ({
  title: { de: 'Use Cases', en: 'Use cases' }[language],
  columns: COLUMNS.map(({ title, width, decimals = 0 }) => ({ title: title[language], width, decimals })),
  rows: report.useCases.map((useCase) => COLUMNS.map(({ cell }) => cell(useCase, language, report))),
});
