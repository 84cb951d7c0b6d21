import type { AnnotationPatch } from '#core/annotation/annotation.ts';
import { readNumberInput } from '#core/annotation/number-input.ts';
import { basisOf } from '#core/annotation/quantity-text.ts';
import { UNKNOWN } from '#core/annotation/quantity.ts';
import { quantityPatch } from '../../document/annotation-patches.ts';
import type { Language } from '../../language/use-texts.ts';
import type { StepRow } from './step-rows.ts';

export interface PastedColumn {
  /** One patch per row that got a number; together one step of undo. */
  readonly patches: ReadonlyMap<string, AnnotationPatch>;
  /** Cells that are no numbers, as pasted; their rows stay as they were. */
  readonly refused: readonly string[];
}

/**
 * Minutes copied from a spreadsheet column, one line per row from `rows[0]` on. Only the first column of a wider
 * selection counts; an empty cell leaves its row alone; lines beyond the last row are dropped.
 */
export function readPastedMinutes(text: string, rows: readonly StepRow[], language: Language): PastedColumn {
  const cells = text
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)
    .map((line) => line.split('\t')[0]!.trim());
  const patches = new Map<string, AnnotationPatch>();
  const refused: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const row = rows[index];
    if (row === undefined || cell === '') continue;
    const read = readNumberInput(cell, language);
    if (!read.ok) refused.push(cell);
    else
      patches.set(
        row.id,
        quantityPatch(
          'handlingMinutes',
          read.value.kind === 'unknown' ? UNKNOWN : { ...read.value, basis: basisOf(row.annotation.handlingMinutes) },
        ),
      );
  }
  return { patches, refused };
}
