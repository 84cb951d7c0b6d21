import type { Language } from '../language.ts';
import { drawFlow } from './draw-flow.ts';
import type { Outline, OutlineFault, OutlineLine } from './outline.ts';
import { readLine } from './read-line.ts';
import type { Reading } from './read-step.ts';
import type { Piece } from './text-piece.ts';

/** A tab reaches to the next column divisible by this; assumption, most editors for plain text do the same. */
const TAB = 4;

interface Typed extends Piece {
  readonly at: number;
  readonly indent: number;
  readonly below: Typed[];
}

/** Reads typed lines. There is always an outline: what cannot be understood is marked by a fault and kept as a remark. */
export function readOutline(text: string, language: Language): { readonly outline: Outline; readonly faults: readonly OutlineFault[] } {
  const faults: OutlineFault[] = [];
  const readingOf = (line: number): Reading => ({
    language,
    fault: (code, { raw, column }) => faults.push({ code, line, column, length: Math.max(1, raw.length), text: raw }),
  });
  const read = (typed: Typed, parent: OutlineLine['content'] | null): OutlineLine => {
    const reading = readingOf(typed.at);
    const isBranch = parent?.kind === 'block' && parent.block !== 'parallel';
    const isPathStart = parent?.kind === 'block' && parent.block === 'parallel' && typed.raw === ':';
    const content: OutlineLine['content'] = isPathStart
      ? { kind: 'branch', label: null, share: { kind: 'unknown' }, first: null, jump: null }
      : readLine(typed, isBranch, reading);
    const [below] = typed.below;
    if (below !== undefined && !mayHoldLines(content, parent)) readingOf(below.at).fault('INDENT', below);
    return {
      at: typed.at,
      text: typed.raw,
      column: typed.column,
      content,
      children: typed.below.map((line) => read(line, content)),
    };
  };
  const lines = nest(text).map((typed) => read(typed, null));
  const outline: Outline = { language, lines };
  drawFlow(outline, (fault) => faults.push(fault));
  return { outline, faults: faults.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

/** Blocks hold branches, branches hold lines, and below `+` every line is the head of a path. */
const mayHoldLines = (content: OutlineLine['content'], parent: OutlineLine['content'] | null): boolean =>
  content.kind === 'block' || content.kind === 'branch' || (parent?.kind === 'block' && parent.block === 'parallel');

/** Lines below the line they are indented under. */
function nest(text: string): readonly Typed[] {
  const top: Typed[] = [];
  const open: Typed[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/u).entries()) {
    const raw = line.trim();
    if (raw === '') continue;
    const lead = line.slice(0, line.length - line.trimStart().length);
    const indent = widthOf(lead);
    // a bullet of a pasted list says nothing
    const bullet = /^[-*•–]\s+/u.exec(raw)?.[0] ?? '';
    const typed: Typed = { raw: raw.slice(bullet.length), column: lead.length + bullet.length + 1, at: index + 1, indent, below: [] };
    while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
    (open.at(-1)?.below ?? top).push(typed);
    open.push(typed);
  }
  return top;
}

function widthOf(lead: string): number {
  let width = 0;
  for (const character of lead) width = character === '\t' ? (Math.floor(width / TAB) + 1) * TAB : width + 1;
  return width;
}
