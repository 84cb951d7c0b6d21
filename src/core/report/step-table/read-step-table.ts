import type { AnnotationPatch, RawAnnotations } from '../../annotation/annotation.ts';
import { EMPTY_RAW } from '../../annotation/empty-annotation.ts';
import { LANGUAGES, type Language } from '../../language.ts';
import type { Issue } from '../../problem/issue.ts';
import { type Result, fail, ok } from '../../problem/problem.ts';
import type { ReportStep } from '../report.ts';
import { changedQuantities } from './changed-quantities.ts';
import { changedWords } from './changed-words.ts';
import { STEP_COLUMNS, type StepColumn } from './step-columns.ts';
import { type ReadCell, textOf, type TypedRow } from './typed-row.ts';

export interface ReadStepTable {
  /** By step id; only what differs from what the file says now. */
  readonly patches: ReadonlyMap<string, AnnotationPatch>;
  readonly issues: readonly Issue[];
}

/**
 * Reads an exported and edited list of steps. A cell that still says what the export said changes nothing,
 * an emptied cell means unknown, a missing column is left alone. Columns may be moved, added and removed;
 * only the one with the step ids must be there. `idOf` tells which step of ours an id in the table means.
 */
export function readStepTable(
  rows: readonly (readonly ReadCell[])[],
  file: string,
  steps: readonly ReportStep[],
  raw: RawAnnotations,
  idOf: (named: string) => string = (named) => named,
): Result<ReadStepTable> {
  const header = findHeader(rows);
  if (header === null) return fail({ code: 'ANNOTATIONS_BROKEN', detail: ID_COLUMN.title.de });
  const known = new Map(steps.map((step) => [step.activity.id, step]));
  const patches = new Map<string, AnnotationPatch>();
  const issues: Issue[] = [];
  for (const typed of rowsOfFile(rows.slice(header.row + 1), header, file)) {
    const named = textOf(typed.get(ID_COLUMN));
    if (named === '') continue;
    const id = idOf(named);
    const step = known.get(id);
    if (step === undefined) {
      issues.push({ code: 'ELEMENT_ID_UNKNOWN', element: id, params: { id } });
      continue;
    }
    const words = changedWords(step, typed, raw.get(id) ?? EMPTY_RAW, header.language, issues);
    const attributes = { ...words.attributes, ...changedQuantities(step, typed, header.language) };
    if (Object.keys(attributes).length + Object.keys(words.children).length > 0) patches.set(id, { attributes, children: words.children });
  }
  return ok({ patches, issues });
}

interface Header {
  readonly row: number;
  readonly language: Language;
  readonly columns: ReadonlyMap<StepColumn, number>;
}

const columnCalled = (german: string): StepColumn => {
  const column = STEP_COLUMNS.find(({ title }) => title.de === german);
  if (column === undefined) throw new Error(`No column "${german}" in the step list`);
  return column;
};
const ID_COLUMN = columnCalled('Schritt-ID');
const FILE_COLUMN = columnCalled('Datei');

/** Whether this is a list of steps at all: a workbook has other sheets too. */
export const isStepTable = (rows: readonly (readonly ReadCell[])[]): boolean => findHeader(rows) !== null;

/** Names in the column of files, each once; empty = the list has no such column. */
export function filesNamedIn(rows: readonly (readonly ReadCell[])[]): ReadonlySet<string> {
  const header = findHeader(rows);
  const place = header?.columns.get(FILE_COLUMN);
  if (header === null || place === undefined) return new Set();
  return new Set(rows.slice(header.row + 1).flatMap((cells) => textOf(cells[place]) || []));
}

/** The first row that names the id column; a title line or a note above it does no harm. */
function findHeader(rows: readonly (readonly ReadCell[])[]): Header | null {
  for (const [row, cells] of rows.entries()) {
    const titles = cells.map((cell) => fold(textOf(cell)));
    const language = LANGUAGES.find((candidate) => titles.includes(fold(ID_COLUMN.title[candidate])));
    if (language === undefined) continue;
    const places = STEP_COLUMNS.map((column) => [column, titles.indexOf(fold(column.title[language]))] as const);
    return { row, language, columns: new Map(places.filter(([, place]) => place !== -1)) };
  }
  return null;
}

/** Rows of other files are left out; a table about a single file is meant for this one, whatever it was called. */
function rowsOfFile(rows: readonly (readonly ReadCell[])[], { columns }: Header, file: string): readonly TypedRow[] {
  const typed = rows.map((cells) => new Map([...columns].map(([column, place]) => [column, cells[place] ?? null])));
  const files = new Set(typed.map((row) => textOf(row.get(FILE_COLUMN))).filter((name) => name !== ''));
  if (files.size <= 1) return typed;
  const wanted = files.has(file) ? (name: string) => name === file : (name: string) => baseName(name) === baseName(file);
  return typed.filter((row) => wanted(textOf(row.get(FILE_COLUMN))));
}

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const fold = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').toLowerCase();
