/** A text and what is selected in it. */
export interface Typed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const STEP = '  ';

/** Moves the selected lines one step to the right or left; the selection stays on the same words. */
export function indentLines({ text, from, to }: Typed, direction: 1 | -1): Typed {
  const first = text.lastIndexOf('\n', from - 1) + 1;
  let moved = 0;
  let movedFirst = 0;
  const lines = text.slice(first, to).split('\n');
  const changed = lines.map((line, index) => {
    const removed = /^ {1,2}|^\t/u.exec(line)?.[0].length ?? 0;
    const by = direction === 1 ? STEP.length : -removed;
    if (index === 0) movedFirst = by;
    moved += by;
    return direction === 1 ? `${STEP}${line}` : line.slice(removed);
  });
  return {
    text: `${text.slice(0, first)}${changed.join('\n')}${text.slice(to)}`,
    from: Math.max(first, from + movedFirst),
    to: to + moved,
  };
}

/** Enter: the next line begins where this one does, one step deeper below a question or a way without words. */
export function breakLine({ text, from, to }: Typed): Typed {
  const first = text.lastIndexOf('\n', from - 1) + 1;
  const line = text.slice(first, from);
  const lead = /^[ \t]*/u.exec(line)![0];
  const isAsked = /^\s*[?|+]/u.test(line);
  // Enter on an empty indented line leads out of the block
  if (line.trim() === '' && lead !== '' && from === to) {
    const shorter = lead.slice(0, -STEP.length);
    return { text: text.slice(0, first) + shorter + text.slice(to), from: first + shorter.length, to: first + shorter.length };
  }
  const added = `\n${lead}${isAsked ? STEP : ''}`;
  return { text: text.slice(0, from) + added + text.slice(to), from: from + added.length, to: from + added.length };
}

/** Replaces what is selected. */
export const insertText = ({ text, from, to }: Typed, added: string): Typed => ({
  text: text.slice(0, from) + added + text.slice(to),
  from: from + added.length,
  to: from + added.length,
});

/** Line and column of a place, counted from 1. */
export function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** The place of a line and column, counted from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  return lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0) + Math.min(column - 1, lines[line - 1]?.length ?? 0);
}
