import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadAsset } from '#cli/load-asset.ts';
import { figureText, oneLine as cleanName, percentText, rangeText, tagText } from '#core/report/document/blocks.ts';
import type { Figure } from '#core/flow/flow-result.ts';
import type { ReportStep, ReportUseCase } from '#core/report/report.ts';
import { candidateTitle } from '#core/use-cases/use-case-text.ts';
import { readCsv } from '#export/csv/csv-text.ts';
import { exporterOf } from '#export/exporters.ts';
import { readWorkbook } from '#export/xlsx/workbook.ts';
import { oneLine, textOfXml, xmlPartsOf } from './office-parts.ts';
import { decode, REPORT_READERS } from './report-readers.ts';
import { sampleReport } from './sample-report.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const write = (id: string): Promise<Uint8Array> => exporterOf(id)!.write(sampleReport(), { language: 'de', loadAsset });
const { steps, useCases, analysis } = sampleReport();

/** Every figure of a step that lists have, by the column it stands in. */
const STEP_FIGURES: Readonly<Record<string, (step: ReportStep) => Figure>> = {
  'Ausführungen je Fall (berechnet)': ({ figures }) => figures.executionsPerCase,
  'Ausführungen pro Jahr': ({ figures }) => figures.annualExecutions,
  'Stunden pro Jahr': ({ figures }) => figures.annualHours,
  'davon Wiederholung (h/Jahr)': ({ figures }) => figures.reworkHours,
  'Liegezeit je Fall (h)': ({ figures }) => figures.waitingHoursPerCase,
  'Kosten pro Jahr (EUR)': ({ figures }) => figures.annualCost,
};

const percent = (share: number | undefined): Figure => (share === undefined ? null : share * 100);

/** Every figure of a use case that lists have, by the column it stands in. */
const USE_CASE_FIGURES: Readonly<Record<string, (useCase: ReportUseCase) => Figure>> = {
  'Stunden heute (pro Jahr)': ({ candidate }) => candidate.hours.today,
  'Ersparnis brutto (h/Jahr)': ({ candidate }) => candidate.hours.gross,
  'Kontrolle (h/Jahr)': ({ candidate }) => candidate.hours.review,
  'Betrieb (h/Jahr)': ({ candidate }) => candidate.hours.operation,
  'Netto (h/Jahr)': ({ candidate }) => candidate.hours.net,
  'Netto mindestens': ({ candidate }) => candidate.hours.netRange?.[0] ?? null,
  'Netto höchstens': ({ candidate }) => candidate.hours.netRange?.[1] ?? null,
  'Nutzen (0-100)': ({ candidate }) => candidate.benefit,
  'Aufwand (0-100)': ({ candidate }) => candidate.effort,
  'Priorität (0-100)': ({ candidate }) => candidate.priority,
  'Chance auf Rang 1 (%)': ({ candidate }) => percent(analysis.ranking.rankOne.get(candidate.id)),
  'Chance auf Rang 1 bis 3 (%)': ({ candidate }) => percent(analysis.ranking.topThree.get(candidate.id)),
  'Vollständigkeit (%)': ({ candidate }) => percent(candidate.completeness),
};

type Sheet = readonly (readonly (string | number | null)[])[];

/** Numbers of a CSV are German; a spreadsheet has them as numbers. Unknown is a question mark or nothing, never 0. */
function figureOf(cell: string | number | null | undefined): Figure {
  if (cell === null || cell === undefined || cell === '' || cell === '?') return null;
  return typeof cell === 'number' ? cell : Number(cell.replace(',', '.'));
}

function compare<T>(sheet: Sheet, items: readonly T[], figures: Readonly<Record<string, (item: T) => Figure>>): void {
  const [titles = [], ...rows] = sheet;
  expect(rows).toHaveLength(items.length);
  for (const [title, of] of Object.entries(figures)) {
    const column = titles.indexOf(title);
    expect(column, title).toBeGreaterThanOrEqual(0);
    for (const [at, item] of items.entries()) {
      const [found, wanted] = [figureOf(rows[at]![column]), of(item)];
      if (wanted === null) expect(found, `${title}, row ${at + 1}`).toBeNull();
      else expect(found, `${title}, row ${at + 1}`).toBeCloseTo(wanted, 9);
    }
  }
}

test('the sample has known and unknown figures of every kind that matters', () => {
  for (const [title, of] of Object.entries(USE_CASE_FIGURES))
    expect(
      useCases.some((one) => of(one) !== null),
      title,
    ).toBe(true);
  for (const name of ['Netto (h/Jahr)', 'Priorität (0-100)'])
    expect(useCases.some((one) => USE_CASE_FIGURES[name]!(one) === null)).toBe(true);
});

describe('every figure of every step and use case is that of the core', () => {
  test('in Excel', async () => {
    const sheets = await readWorkbook(await write('xlsx'));
    compare(sheets[0]!.rows, useCases, USE_CASE_FIGURES);
    compare(sheets[1]!.rows, steps, STEP_FIGURES);
  });

  test('in both CSV files', async () => {
    compare(readCsv(decode(await write('csv'))), steps, STEP_FIGURES);
    compare(readCsv(decode(await write('csv-use-cases'))), useCases, USE_CASE_FIGURES);
  });

  test('in JSON', async () => {
    interface Json {
      readonly files: readonly {
        readonly processes: readonly { readonly elements: Readonly<Record<string, Readonly<Record<string, unknown>>>> }[];
      }[];
      readonly candidates: readonly {
        readonly id: string;
        readonly hours: Readonly<Record<string, unknown>>;
        readonly [key: string]: unknown;
      }[];
      readonly ranking: unknown;
    }
    const json = JSON.parse(decode(await write('json'))) as Json;
    const elements = new Map(json.files.flatMap(({ processes }) => processes.flatMap((process) => Object.entries(process.elements))));
    for (const { activity, figures } of steps)
      for (const key of [
        'executionsPerCase',
        'annualExecutions',
        'annualHours',
        'reworkHours',
        'waitingHoursPerCase',
        'annualCost',
      ] as const)
        expect(elements.get(activity.id)?.[key], `${activity.id} ${key}`).toEqual(figures[key]);
    expect(json.candidates).toHaveLength(useCases.length);
    for (const { candidate } of useCases) {
      const found = json.candidates.find(({ id }) => id === candidate.id)!;
      for (const key of ['today', 'gross', 'review', 'operation', 'net'] as const)
        expect(found.hours[key], `${candidate.id} ${key}`).toEqual(candidate.hours[key]);
      for (const key of ['benefit', 'effort', 'priority', 'completeness'] as const)
        expect(found[key], `${candidate.id} ${key}`).toEqual(candidate[key]);
    }
  });
});

const text = (value: Figure): string => figureText(value, 'de');
const titleOf = ({ candidate }: ReportUseCase): string => cleanName(candidateTitle(candidate, analysis.files, 'de'), candidate.id);

describe.each(Object.entries(REPORT_READERS))('as words of the report in %s', (id, read) => {
  let page = '';
  beforeAll(async () => {
    page = read(await write(id));
  });

  test('every figure of a ranked use case stands on its page', () => {
    for (const { candidate } of useCases.filter(({ rank }) => rank !== null)) {
      const { today, todayComplete, gross, review, operation, net, netRange } = candidate.hours;
      const range = netRange === null ? '' : ` (${rangeText(netRange, 'de')} h)`;
      expect(page).toContain(
        `heute ${today === null || todayComplete ? '' : 'mindestens '}${text(today)} h; Ersparnis brutto ${text(gross)} h; Kontrolle ${text(review)} h; Betrieb ${text(operation)} h; netto ${text(net)} h${range}`,
      );
      const [one, three] = [analysis.ranking.rankOne, analysis.ranking.topThree].map((shares) =>
        percentText(shares.get(candidate.id), 'de'),
      );
      expect(page).toContain(
        oneLine(
          `Nutzen ${text(candidate.benefit)}, Aufwand ${text(candidate.effort)}, Priorität ${text(candidate.priority)} (0 bis 100); Platz 1 in ${one}, Platz 1–3 in ${three} der Ziehungen`,
        ),
      );
    }
  });

  test('what is not ranked yet stands with its hours and what is known of it', () => {
    for (const useCase of useCases.filter(({ rank }) => rank === null)) {
      const { hours, completeness, tag } = useCase.candidate;
      const least = hours.today === null || hours.todayComplete ? '' : '≥ ';
      expect(page).toContain(
        oneLine(`${titleOf(useCase)} ${tagText(tag, 'de')} ${least}${text(hours.today)} ${percentText(completeness, 'de')}`),
      );
    }
  });
});

test('the slides have benefit and effort of everything in the matrix', async () => {
  const slides = xmlPartsOf(await write('pptx')).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const page = oneLine(slides.map(([, xml]) => textOfXml(xml, /<a:p>[\s\S]*?<\/a:p>/g, /<a:t>([^<]*)</g)).join(' '));
  for (const useCase of useCases.filter(({ rank }) => rank !== null)) {
    const { benefit, effort } = useCase.candidate;
    expect(page).toContain(`${useCase.rank} ${titleOf(useCase)} (${text(benefit)} / ${text(effort)})`);
  }
});
