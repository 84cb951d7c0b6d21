import type { NewStep, StepEdit } from '#diagram/step-edit.ts';
import type { Language } from '../../../language/use-texts.ts';
import type { RowColumn } from '../columns.ts';
import { editsOfChanges, mergePatches, readCell, type CellChange, type CellFault } from '../step-cells.ts';
import type { StepRow } from '../step-rows.ts';
import { stepsTexts } from '../steps-texts.ts';

/** Where a block of cells is pasted. */
export interface PastePlace {
  /** Rows as shown; the block goes down from `row`. */
  readonly rows: readonly StepRow[];
  readonly row: number;
  /** Columns as shown; the block goes right from `column`. */
  readonly columns: readonly RowColumn[];
  readonly column: number;
}

export interface NotTaken {
  /** Line of the block, from 1. */
  readonly line: number;
  /** null = beyond the last column of the table. */
  readonly column: RowColumn | null;
  readonly text: string;
  readonly fault: CellFault | 'beyond' | 'nameless';
}

/** What pasting would do; nothing has happened yet. */
export interface PastePlan {
  readonly changes: ReadonlyMap<string, readonly CellChange[]>;
  /** Cells that change a step. */
  readonly cells: number;
  /** Steps whose name would be another one. */
  readonly renamed: number;
  readonly newSteps: readonly NewStep[];
  readonly notTaken: readonly NotTaken[];
}

/** `over` writes over the rows from the focus on; `insert` makes a new step of every line. */
export type PasteMode = 'over' | 'insert';

/** Lists of names are meant as new steps, everything else for the cells it is put on. */
export function modeOf(block: readonly (readonly string[])[], { columns, column }: PastePlace): PasteMode {
  const heads = columnsNamedIn(block[0] ?? []);
  const isNames = heads === null ? columns[column] === 'name' && (block.length > 1 || block[0]!.length > 1) : heads.includes('name');
  return isNames ? 'insert' : 'over';
}

/** Reads a block of cells for the place it is pasted at. A first line that names columns of the table decides what goes where. */
export function planPaste(block: readonly (readonly string[])[], place: PastePlace, mode: PasteMode, language: Language): PastePlan {
  const named = columnsNamedIn(block[0] ?? []);
  const lines = named === null ? block : block.slice(1);
  const columnAt = (index: number): RowColumn | null =>
    named === null ? (place.columns[place.column + index] ?? null) : (named[index] ?? null);
  const changes = new Map<string, readonly CellChange[]>();
  const newSteps: NewStep[] = [];
  const notTaken: NotTaken[] = [];
  let cells = 0;
  let renamed = 0;
  for (const [index, line] of lines.entries()) {
    const lineNumber = index + 1 + (named === null ? 0 : 1);
    const row = mode === 'over' ? (place.rows[place.row + index] ?? null) : null;
    const read = readLine(line, columnAt, row, language);
    for (const one of read.notTaken) notTaken.push({ ...one, line: lineNumber });
    if (row !== null) {
      if (read.changes.length > 0) changes.set(row.id, read.changes);
      cells += read.changes.length;
      if (read.changes.some((change) => change.kind === 'name' && change.name !== row.name)) renamed += 1;
      continue;
    }
    if (line.every((cell) => cell.trim() === '')) continue;
    const step = newStepOf(read.changes);
    if (step !== null) newSteps.push(step);
    else if (read.changes.length > 0) notTaken.push({ line: lineNumber, column: 'name', text: line.join(' ').trim(), fault: 'nameless' });
  }
  return { changes, cells, renamed, newSteps, notTaken };
}

/** The plan as edits of one step of undo; new steps come after the row given, null = at the end of the flow. */
export const editsOfPaste = ({ changes, newSteps }: PastePlan, after: string | null): readonly StepEdit[] => [
  ...editsOfChanges(changes),
  ...(newSteps.length > 0 ? [{ kind: 'insert', anchor: after, where: 'after', steps: newSteps } as const] : []),
];

function readLine(line: readonly string[], columnAt: (index: number) => RowColumn | null, row: StepRow | null, language: Language) {
  const changes: CellChange[] = [];
  const notTaken: Omit<NotTaken, 'line'>[] = [];
  for (const [index, text] of line.entries()) {
    const column = columnAt(index);
    if (column === null) {
      if (text.trim() !== '') notTaken.push({ column, text, fault: 'beyond' });
      continue;
    }
    const read = readCell(text, column, row, language);
    if (!read.ok) {
      // numbers of rows and calculated columns come along when whole rows are copied; their loss is none
      if (read.problem !== 'calculated') notTaken.push({ column, text, fault: read.problem });
    } else if (read.value !== null && !(row === null && text.trim() === '')) changes.push(read.value);
  }
  return { changes, notTaken };
}

function newStepOf(changes: readonly CellChange[]): NewStep | null {
  let step: { name: string; type?: NewStep['type']; lane?: string; annotation?: NewStep['annotation'] } | null = null;
  const name = changes.find((change) => change.kind === 'name');
  if (name === undefined) return null;
  step = { name: name.name };
  for (const change of changes) {
    if (change.kind === 'lane') step.lane = change.lane;
    else if (change.kind === 'type') step.type = change.type;
    else if (change.kind === 'said') step.annotation = mergePatches(step.annotation ?? {}, change.patch);
  }
  return step as NewStep;
}

/** Columns named by the cells of a first line, German or English; null = fewer than two are names of columns. */
function columnsNamedIn(line: readonly string[]): readonly (RowColumn | null)[] | null {
  const columns = line.map((cell) => {
    const word = cell.trim().toLowerCase();
    const titles = (['de', 'en'] as const).flatMap((language) => Object.entries(stepsTexts[language].columns));
    return (titles.find(([, title]) => title.toLowerCase() === word)?.[0] ?? null) as RowColumn | null;
  });
  const isHead = columns.filter((column) => column !== null).length >= 2 || (line.length === 1 && columns[0] === 'name');
  return isHead ? columns : null;
}
