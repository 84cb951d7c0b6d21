import type { Annotations } from '#core/annotation/annotation.ts';
import { isActivity } from '#core/process/queries.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { findInText, type TextRange } from '#core/search/find-in-text.ts';
import type { StepEdit } from '#diagram/step-edit.ts';

export interface Sought {
  readonly find: string;
  readonly by: string;
  readonly inNames: boolean;
  readonly inNotes: boolean;
  /** Case, accents and umlauts count: what is replaced is exactly what was typed. */
  readonly exactly: boolean;
}

/** One text in which something would be replaced, all its places together. */
export interface Replacement {
  readonly id: string;
  readonly field: 'name' | 'note';
  readonly before: string;
  readonly after: string;
  readonly ranges: readonly TextRange[];
}

/** Where in names and notes of steps something would be replaced; names come first, in document order. */
export function findReplacements(model: ProcessModel, annotations: Annotations, sought: Sought): readonly Replacement[] {
  if (sought.find === '') return [];
  const steps = model.flowNodes.filter(isActivity);
  const names = sought.inNames ? steps.map((step) => ({ id: step.id, field: 'name' as const, before: step.name ?? '' })) : [];
  const notes = sought.inNotes
    ? steps.map(({ id }) => ({ id, field: 'note' as const, before: annotations.nodes.get(id)?.note ?? '' }))
    : [];
  return [...names, ...notes].flatMap((text) => {
    const ranges = sought.exactly ? findExactly(sought.find, text.before) : findInText(sought.find, text.before);
    const after = replaceIn(text.before, ranges, sought.by);
    return after === text.before ? [] : [{ ...text, after, ranges }];
  });
}

/** All of them as edits of one step of undo. */
export function editsOfReplacements(replacements: readonly Replacement[]): readonly StepEdit[] {
  const names = new Map(replacements.filter(({ field }) => field === 'name').map(({ id, after }) => [id, after]));
  const notes = new Map(
    replacements
      .filter(({ field }) => field === 'note')
      .map(({ id, after }) => [id, { attributes: { note: after.trim() === '' ? null : after } }]),
  );
  return [
    ...(names.size > 0 ? [{ kind: 'rename', names } as const] : []),
    ...(notes.size > 0 ? [{ kind: 'annotate', patches: notes } as const] : []),
  ];
}

function findExactly(piece: string, text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length))
    found.push({ start: at, end: at + piece.length });
  return found;
}

function replaceIn(text: string, ranges: readonly TextRange[], by: string): string {
  let result = text;
  for (const { start, end } of ranges.toReversed()) result = result.slice(0, start) + by + result.slice(end);
  return result;
}
