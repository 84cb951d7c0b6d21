import type { Criterion } from '#core/ranking/criteria.ts';
import type { EstimateName } from '#core/use-cases/use-case-edit.ts';
import { meanOf } from '#core/annotation/quantity.ts';
import type { Language } from '#core/language.ts';
import type { AnchorColumns } from '#core/ranking/value-of.ts';
import { scalesOf } from '#core/ranking/score-model.ts';
import { oneLine } from '#core/report/document/blocks.ts';
import type { Report, ReportUseCase } from '#core/report/report.ts';
import type { TableColumn } from '#core/report/table.ts';
import { CRITERION_WORDS, INPUT_WORDS } from '#core/report/use-case-words.ts';
import { candidateTitle } from '#core/use-cases/use-case-text.ts';

/** A cell that calculates, with the result it has now; null = unknown, shown as "?". */
export interface FormulaCell {
  readonly formula: string;
  readonly result: number | null;
}

export type SheetCell = string | number | null | FormulaCell;

export interface EstimateSheet {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Numbers people may type, as inclusive range by column from 0. */
  readonly limits: ReadonlyMap<number, readonly [number, number]>;
}

/** Columns in their order; formulas name them by their letter. */
const COLUMNS = [
  'rank',
  'title',
  'hours',
  'executions',
  'coverage',
  'timeSaving',
  'reviewMinutes',
  'operationHoursPerYear',
  'net',
  'days',
  'quality',
  'people',
  'personDays',
  'technology',
  'legal',
  'legalFloor',
  'change',
  'benefit',
  'effort',
  'priority',
] as const;
type Column = (typeof COLUMNS)[number];
const letter = (column: Column): string => String.fromCharCode(65 + COLUMNS.indexOf(column));

const LIMITS: Readonly<Partial<Record<Column, readonly [number, number]>>> = {
  coverage: [0, 1],
  timeSaving: [0, 1],
  reviewMinutes: [0, 1e6],
  operationHoursPerYear: [0, 1e6],
  days: [0, 1e4],
  quality: [0, 4],
  people: [0, 4],
  personDays: [0, 1e5],
  technology: [0, 4],
  legal: [0, 4],
  change: [0, 4],
};

/** The estimates of the ranked use cases at their expected values: whoever changes one sees hours, benefit, effort and priority follow. */
export function estimateSheet(report: Report, language: Language): EstimateSheet {
  const t = TEXTS[language];
  const titles: Readonly<Record<Column, string>> = {
    rank: t.rank,
    title: t.title,
    hours: t.hours,
    executions: t.executions,
    coverage: `${INPUT_WORDS.coverage[language]} (0–1)`,
    timeSaving: `${INPUT_WORDS.timeSaving[language]} (0–1)`,
    reviewMinutes: `${INPUT_WORDS.reviewMinutes[language]} (min)`,
    operationHoursPerYear: `${INPUT_WORDS.operationHoursPerYear[language]} (h)`,
    net: t.net,
    days: CRITERION_WORDS.days[language],
    quality: `${CRITERION_WORDS.quality[language]} (0–4)`,
    people: `${CRITERION_WORDS.people[language]} (0–4)`,
    personDays: CRITERION_WORDS.personDays[language],
    technology: `${CRITERION_WORDS.technology[language]} (0–4)`,
    legal: `${CRITERION_WORDS.legal[language]} (0–4)`,
    legalFloor: t.legalFloor,
    change: `${CRITERION_WORDS.change[language]} (0–4)`,
    benefit: t.benefit,
    effort: t.effort,
    priority: t.priority,
  };
  const ranked = report.useCases.filter(({ rank }) => rank !== null);
  return {
    title: t.sheet,
    columns: COLUMNS.map((column) => ({
      title: titles[column].charAt(0).toUpperCase() + titles[column].slice(1),
      width: column === 'title' ? 42 : 12,
      decimals: DECIMALS[column] ?? 1,
    })),
    rows: ranked.map((useCase, index) => rowOf(useCase, index + 2, report, language)),
    limits: new Map(COLUMNS.flatMap((column, index) => (LIMITS[column] === undefined ? [] : [[index, LIMITS[column]] as const]))),
  };
}

const DECIMALS: Readonly<Partial<Record<Column, number>>> = { rank: 0, coverage: 2, timeSaving: 2, executions: 0 };

function rowOf(useCase: ReportUseCase, row: number, report: Report, language: Language): readonly SheetCell[] {
  const { candidate, rank } = useCase;
  const { hours } = candidate;
  const mean = (name: EstimateName): number | null => meanOf(candidate.estimates.get(name) ?? { kind: 'unknown' });
  const at = (column: Column): string => `${letter(column)}${row}`;
  const isProtected = candidate.flags.includes('HUMAN_ONLY');
  const raised = candidate.explanation.find(({ code }) => code === 'LEGAL_RAISED')?.params['floor'];
  const net: SheetCell = isProtected
    ? 0
    : {
        formula: `IF(COUNT(${at('hours')}:${at('operationHoursPerYear')})=6,${at('hours')}*${at('coverage')}*${at('timeSaving')}-${at('executions')}*${at('coverage')}*${at('reviewMinutes')}/60-${at('operationHoursPerYear')},"?")`,
        result: hours.net,
      };
  const scales = scalesOf(report.criteria);
  const value = (criterion: Criterion): string => {
    const cell = at(criterion === 'netHours' ? 'net' : criterion);
    const x = criterion === 'legal' ? `MAX(${cell},${at('legalFloor')})` : cell;
    return `IF(ISNUMBER(${cell}),${piecewise(scales.anchors.get(criterion)!, x)},${candidate.values?.get(criterion) ?? 50})`;
  };
  const weighted = (weights: ReadonlyMap<Criterion, number>): string =>
    [...weights].map(([criterion, weight]) => `${weight}*${value(criterion)}`).join('+');
  const cells: Readonly<Record<Column, SheetCell>> = {
    rank,
    title: oneLine(candidateTitle(candidate, report.analysis.files, language), candidate.id),
    hours: baseOf(hours.gross, [mean('coverage'), mean('timeSaving')]) ?? sumOf(useCase, report, 'annualHours'),
    executions: baseOf(hours.review, [mean('coverage'), mean('reviewMinutes'), 1 / 60]) ?? sumOf(useCase, report, 'annualExecutions'),
    coverage: mean('coverage'),
    timeSaving: mean('timeSaving'),
    reviewMinutes: mean('reviewMinutes'),
    operationHoursPerYear: mean('operationHoursPerYear'),
    net,
    days: mean('days'),
    quality: mean('quality'),
    people: mean('people'),
    personDays: mean('personDays'),
    technology: mean('technology'),
    legal: mean('legal'),
    legalFloor: typeof raised === 'number' ? raised : 0,
    change: mean('change'),
    benefit: { formula: weighted(scales.benefitWeights), result: candidate.benefit },
    effort: { formula: weighted(scales.effortWeights), result: candidate.effort },
    priority: { formula: `${scales.alpha}*${at('benefit')}+${1 - scales.alpha}*(100-${at('effort')})`, result: candidate.priority },
  };
  return COLUMNS.map((column) => cells[column]);
}

/** What the figure was multiplied from; null where a factor is unknown or 0 and nothing can be told from the product. */
function baseOf(product: number | null, factors: readonly (number | null)[]): number | null {
  const all = factors.reduce<number | null>((so, factor) => (so === null || factor === null ? null : so * factor), 1);
  return product === null || all === null || all === 0 || !Number.isFinite(product) ? null : product / all;
}

/** Over the steps in which something may be saved; null = unknown for one of them. */
function sumOf({ candidate }: ReportUseCase, { steps }: Report, figure: 'annualHours' | 'annualExecutions'): number | null {
  const members = candidate.members.flatMap(({ file, step }) => steps.filter((one) => one.file === file && one.activity.id === step));
  return members
    .filter(({ annotation: { tag, coreService } }) => tag !== 'humanOnly' && !coreService)
    .reduce<number | null>(
      (sum, { figures }) => (sum === null || figures[figure] === null || !Number.isFinite(figures[figure]) ? null : sum + figures[figure]),
      0,
    );
}

/** Straight lines between the anchors, clipped at both ends (method 4), without a lookup table. */
function piecewise({ xs, values }: AnchorColumns, x: string): string {
  const pieces = Array.from({ length: xs.length - 1 }, (_, at) => {
    const slope = (values[at + 1]! - values[at]!) / (xs[at + 1]! - xs[at]!);
    return `${slope < 0 ? '' : '+'}${slope}*(MIN(MAX(${x},${xs[at]!}),${xs[at + 1]!})-${xs[at]!})`;
  });
  return `(${values[0]!}${pieces.join('')})`;
}

const TEXTS = {
  de: {
    sheet: 'Schätzungen',
    rank: 'Rang',
    title: 'Use Case',
    hours: 'Stunden, in denen gespart werden kann',
    executions: 'Ausführungen dieser Schritte',
    net: 'Netto (h/Jahr)',
    legalFloor: 'Recht mindestens (Leitplanken)',
    benefit: 'Nutzen (0–100)',
    effort: 'Aufwand (0–100)',
    priority: 'Priorität (0–100)',
  },
  en: {
    sheet: 'Estimates',
    rank: 'Rank',
    title: 'Use case',
    hours: 'Hours in which time can be saved',
    executions: 'Executions of these steps',
    net: 'Net (h/year)',
    legalFloor: 'Law at least (guard rails)',
    benefit: 'Benefit (0–100)',
    effort: 'Effort (0–100)',
    priority: 'Priority (0–100)',
  },
} as const satisfies Record<Language, unknown>;
