import type { AnnotationPatch } from '#core/annotation/annotation.ts';
import { quantityPatch } from '../../document/annotation-patches.ts';
import type { Language } from '../../language/use-texts.ts';
import { readTypedQuantity } from '../../parts/typed-quantity.ts';
import { boundsOfColumn, NUMBER_COLUMNS, type NumberColumn } from './columns.ts';
import type { StepRow } from './step-rows.ts';

export interface PastedColumn {
  /** One patch per row that got a number; together one step of undo. */
  readonly patches: ReadonlyMap<string, AnnotationPatch>;
  /** Cells that are no numbers for this column, as pasted; their rows stay as they were. */
  readonly refused: readonly string[];
}

/**
 * Numbers copied from a spreadsheet column, one line per row from `rows[0]` on. Only the first column of a wider
 * selection counts; an empty cell leaves its row alone; lines beyond the last row are dropped.
 */
export function readPastedColumn(text: string, rows: readonly StepRow[], column: NumberColumn, language: Language): PastedColumn {
  const cells = text
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)
    .map((line) => line.split('\t')[0]!.trim());
  const attribute = NUMBER_COLUMNS[column];
  const patches = new Map<string, AnnotationPatch>();
  const refused: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const row = rows[index];
    if (row === undefined || cell === '') continue;
    const read = readTypedQuantity(cell, language, { bounds: boundsOfColumn(column), before: row.annotation[attribute] });
    if (read.ok) patches.set(row.id, quantityPatch(attribute, read.value));
    else refused.push(cell);
  }
  return { patches, refused };
}
