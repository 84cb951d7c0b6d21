import { BASIS_WORDS } from '../../annotation/annotation-words.ts';
import { readNumberInput } from '../../annotation/number-input.ts';
import { BASES, writeQuantity } from '../../annotation/quantity-text.ts';
import { LANGUAGES, type Language } from '../../language.ts';
import type { ReportStep } from '../report.ts';
import { STEP_COLUMNS, type StepEdit, type StepQuantity } from './step-columns.ts';
import { type ReadCell, type TypedRow, textOf } from './typed-row.ts';

type Part = Extract<StepEdit, { kind: 'quantity' }>['part'];

/** Attributes of the quantities that were changed in a row; null = now unknown. What is no number goes in as it was typed and is reported when read. */
export function changedQuantities(step: ReportStep, typed: TypedRow, language: Language): Readonly<Record<string, string | null>> {
  const attributes: Record<string, string | null> = {};
  for (const [attribute, parts] of quantityColumns(step, typed, language)) {
    if ([...parts.values()].every(({ now, before }) => isSame(now, before, language))) continue;
    const cell = (part: Part): ReadCell => parts.get(part)?.now ?? null;
    const value = quantityText(cell('value'), cell('min'), cell('max'), language);
    attributes[attribute] = value;
    if (parts.has('basis')) attributes[`${attribute}Basis`] = value === null ? null : basisText(cell('basis'));
    else if (value === null) attributes[`${attribute}Basis`] = null;
  }
  return attributes;
}

interface CellChange {
  readonly now: ReadCell;
  readonly before: ReadCell;
}

/** Columns by quantity. A column the table lacks counts as unchanged. */
function quantityColumns(step: ReportStep, typed: TypedRow, language: Language): ReadonlyMap<StepQuantity, ReadonlyMap<Part, CellChange>> {
  const columns = new Map<StepQuantity, Map<Part, CellChange>>();
  for (const column of STEP_COLUMNS) {
    if (column.edits?.kind !== 'quantity') continue;
    const { attribute, part } = column.edits;
    const shown = column.cell(step, language);
    const before = typeof shown === 'object' ? null : shown;
    const now = typed.get(column);
    if (now === undefined && before === null) continue;
    const parts = columns.get(attribute) ?? new Map<Part, CellChange>();
    columns.set(attribute, parts.set(part, { now: now === undefined ? before : now, before }));
  }
  return columns;
}

/** "7,50" typed over 7.5 is no change. */
function isSame(now: ReadCell, before: ReadCell, language: Language): boolean {
  if (textOf(now) === textOf(before)) return true;
  const number = numberOf(now, language);
  return number !== null && number === numberOf(before, language);
}

function numberOf(cell: ReadCell, language: Language): number | null {
  if (typeof cell === 'number') return cell;
  const read = readNumberInput(textOf(cell), language);
  return read.ok && read.value.kind === 'exact' ? read.value.value : null;
}

/** The file form; null = unknown. A span with a missing corner stays visible as what it is and is reported. */
function quantityText(value: ReadCell, min: ReadCell, max: ReadCell, language: Language): string | null {
  const likely = oneText(value, language);
  const corners = [oneText(min, language), oneText(max, language)] as const;
  if (corners[0] === null && corners[1] === null) return likely;
  return `${corners[0] ?? ''};${likely ?? ''};${corners[1] ?? ''}`;
}

function oneText(cell: ReadCell, language: Language): string | null {
  if (typeof cell === 'number') return String(cell);
  const read = readNumberInput(textOf(cell), language);
  return read.ok ? writeQuantity(read.value) : textOf(cell);
}

function basisText(cell: ReadCell): string | null {
  const word = textOf(cell).toLowerCase();
  if (word === '') return null;
  return BASES.find((basis) => basis === word || LANGUAGES.some((language) => BASIS_WORDS[basis][language] === word)) ?? word;
}
