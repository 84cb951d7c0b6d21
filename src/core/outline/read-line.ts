import { readNumberInput } from '../annotation/number-input.ts';
import { type Quantity, UNKNOWN } from '../annotation/quantity.ts';
import { BLOCK_WORDS } from './outline-words.ts';
import type { BlockKind, LineContent } from './outline.ts';
import { readDuration, readStep, type Reading, splitJump, splitRole } from './read-step.ts';
import { findPlain, foldWords, type Piece, slice, wordsOf } from './text-piece.ts';

const BLOCKS: ReadonlyMap<string, BlockKind> = new Map([
  ['?', 'exclusive'],
  ['+', 'parallel'],
  ['|', 'inclusive'],
]);

/** One line for itself. `isBranch`: it stands directly below a question, so that its words name a way out. */
export function readLine(line: Piece, isBranch: boolean, reading: Reading): LineContent {
  const note = noteOf(line);
  if (note !== null) return { kind: 'note', note };
  if (isBranch) return readBranch(line, reading);
  const sign = line.raw[0]!;
  const rest = slice(line, 1);
  const block = BLOCKS.get(sign);
  if (block !== undefined) return readBlock(block, rest, line, reading);
  switch (sign) {
    case '#':
      return readProcess(rest, line, reading);
    case '>':
    case '.': {
      const { role, rest: name } = splitRole(rest);
      return { kind: sign === '>' ? 'start' : 'end', role, name: wordsOf(name.raw) || null };
    }
    case '@':
      return readWait(rest, line, reading);
    case '<':
      return readBack(rest, line, reading);
    default:
      return readStepLine(line, reading);
  }
}

/** Behind `//` everything is a remark; `\n` is a line break there. */
const noteOf = ({ raw }: Piece): string | null =>
  raw.startsWith('//')
    ? raw
        .slice(2)
        .trim()
        .replaceAll(/\\(.)/gsu, (_, character: string) => (character === 'n' ? '\n' : character))
    : null;

/** A line nobody can make sense of: marked, and kept. */
function keep(line: Piece): LineContent {
  return { kind: 'note', note: line.raw };
}

function readProcess(rest: Piece, line: Piece, { language, fault }: Reading): LineContent {
  const open = findPlain(rest.raw, /\(/u);
  const inside = open < 0 ? null : /^\((?<words>[^()]*)\)\s*$/u.exec(rest.raw.slice(open));
  const words = inside?.groups!['words'] ?? '';
  if (inside === null || !/fälle|faelle|cases|\d/iu.test(words)) return named(wordsOf(rest.raw), UNKNOWN, line, fault);
  const amount = words
    .replace(/(?:fälle|faelle|cases)\s*:?/iu, '')
    .replace(/(?:\/|\bpro\b|\bim\b|\bper\b|\ba\b)\s*(?:jahr|year)\s*$/iu, '')
    .trim();
  const read = readNumberInput(amount, language);
  if (!read.ok) fault('CASES_UNREADABLE', slice(rest, open));
  return named(wordsOf(rest.raw.slice(0, open)), read.ok ? read.value : UNKNOWN, line, fault);
}

function named(name: string, casesPerYear: Quantity, line: Piece, fault: Reading['fault']): LineContent {
  if (name === '') fault('NAME_MISSING', line);
  return { kind: 'process', name: name || null, casesPerYear };
}

function readBlock(block: BlockKind, rest: Piece, line: Piece, { fault }: Reading): LineContent {
  const { role, rest: words } = splitRole(rest);
  const plain = BLOCK_WORDS[block].includes(foldWords(words.raw)) || words.raw === '';
  if (plain && block === 'exclusive') fault('NAME_MISSING', line);
  return { kind: 'block', block, role, name: plain ? null : wordsOf(words.raw) };
}

function readWait(rest: Piece, line: Piece, { language, fault }: Reading): LineContent {
  const { role, rest: words } = splitRole(rest);
  const duration = readDuration(words.raw, language);
  if (duration === null && words.raw === '') {
    fault('WAIT_UNREADABLE', line);
    return keep(line);
  }
  if (duration === null) {
    // an event without a duration is one whose waiting nobody knows; a number that is none is a slip
    if (/^\d/u.test(words.raw)) fault('WAIT_UNREADABLE', words);
    return { kind: 'wait', role, name: wordsOf(words.raw), waitingHours: UNKNOWN };
  }
  return { kind: 'wait', role, name: wordsOf(words.raw.slice(duration.length)) || null, waitingHours: duration.hours };
}

function readBack(rest: Piece, line: Piece, reading: Reading): LineContent {
  const lead = /^(?:zurück|zurueck|back)?\s*(?:zu|zum|zur|to)?\s+/iu.exec(` ${rest.raw}`.slice(1))?.[0] ?? '';
  const words = slice(rest, lead.length);
  const comma = findPlain(words.raw, /,(?=\s*\d[\d.,\s–-]*%?\s*$)/u);
  const target = slice(words, 0, comma < 0 ? undefined : comma);
  if (target.raw === '' || /^(?:zurück|back)(?:\s+(?:zu|to))?$/iu.test(target.raw)) {
    reading.fault('TARGET_MISSING', line);
    return keep(line);
  }
  const share = comma < 0 ? UNKNOWN : readShare(slice(words, comma + 1), reading);
  return { kind: 'back', jump: { kind: 'to', name: wordsOf(target.raw), column: target.column }, share };
}

function readShare(piece: Piece, { language, fault }: Reading): Quantity {
  const read = readNumberInput(piece.raw.includes('%') ? piece.raw : `${piece.raw}%`, language, 'share');
  const most = read.ok ? (read.value.kind === 'exact' ? read.value.value : read.value.kind === 'threePoint' ? read.value.max : 0) : 2;
  if (read.ok && most <= 1) return read.value;
  fault('SHARE_UNREADABLE', piece);
  return UNKNOWN;
}

function readBranch(line: Piece, reading: Reading): LineContent {
  const colon = findPlain(line.raw, /:(?=\s|$)/u);
  const arrow = findPlain(line.raw, /->/u);
  const end = colon >= 0 && (arrow < 0 || colon < arrow) ? colon : arrow;
  const head = slice(line, 0, end < 0 ? undefined : end);
  const body = end < 0 ? slice(line, line.raw.length) : slice(line, end === colon ? end + 1 : end);
  const at = findPlain(head.raw, /(?:(?<=\s)|^)\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)*\s*%$/u);
  const share = at < 0 ? UNKNOWN : readShare(slice(head, at), reading);
  const label = wordsOf(at < 0 ? head.raw : head.raw.slice(0, at)) || null;
  const { rest, jump } = splitJump(body, reading);
  return { kind: 'branch', label, share, first: rest.raw === '' ? null : readNamedStep(rest, reading), jump };
}

function readNamedStep(piece: Piece, reading: Reading) {
  const step = readStep(piece, reading);
  if (step.name === '') reading.fault('NAME_MISSING', piece);
  return step.name === '' ? null : step;
}

function readStepLine(line: Piece, reading: Reading): LineContent {
  const { rest, jump } = splitJump(line, reading);
  const step = readStep(rest, reading);
  if (step.name !== '') return { kind: 'step', ...step, jump };
  if (step.role !== null && jump === null && step.tag === 'open' && step.handlingMinutes.kind === 'unknown')
    return { kind: 'role', role: step.role };
  reading.fault('NAME_MISSING', line);
  return keep(line);
}
