import { type NumberInputFault, readNumberInput } from '../annotation/number-input.ts';
import { type Quantity, UNKNOWN } from '../annotation/quantity.ts';
import type { Language } from '../language.ts';
import { HOURS, readProblemWord, readTagWord } from './outline-words.ts';
import type { Jump, OutlineFaultCode, StepWords } from './outline.ts';
import { findPlain, type Piece, slice, wordsOf } from './text-piece.ts';

export interface Reading {
  readonly language: Language;
  readonly fault: (code: OutlineFaultCode, piece: Piece) => void;
}

/** Takes `-> …` off the end of a piece. */
export function splitJump(piece: Piece, { fault }: Reading): { readonly rest: Piece; readonly jump: Jump | null } {
  const at = findPlain(piece.raw, /->/u);
  if (at < 0) return { rest: piece, jump: null };
  const target = slice(piece, at + 2);
  const rest = slice(piece, 0, at);
  const end = /^(?:ende?)(?:\s+|$)/iu.exec(target.raw);
  if (end !== null) {
    const name = slice(target, end[0].length);
    return { rest, jump: { kind: 'end', name: wordsOf(name.raw) || null, column: name.column } };
  }
  if (target.raw === '') {
    fault('TARGET_MISSING', slice(piece, at, at + 2));
    return { rest, jump: null };
  }
  return { rest, jump: { kind: 'to', name: wordsOf(target.raw), column: target.column } };
}

/** Takes `Rolle:` off the beginning of a piece; `-:` is nobody's step, told by the role ''. */
export function splitRole(piece: Piece): { readonly role: string | null; readonly rest: Piece } {
  const at = findPlain(piece.raw, /:(?=\s|$)/u);
  if (at === 1 && piece.raw.startsWith('-')) return { role: '', rest: slice(piece, at + 1) };
  const role = at > 0 ? wordsOf(piece.raw.slice(0, at)) : '';
  return role === '' ? { role: null, rest: piece } : { role, rest: slice(piece, at + 1) };
}

const TIME =
  /\(\s*(?<amount>[^()\\]*?\d[^()\\]*?|\?|weiß nicht|unbekannt|unknown)\s*(?<unit>min|minuten?|minutes?|h|std|stunden?|hours?)?\.?\s*\)/iuy;

/** A step with its time, tags and problem fields, which may stand anywhere behind a blank; what is left is its name. */
export function readStep(piece: Piece, reading: Reading): StepWords {
  const { role, rest } = splitRole(piece);
  let handlingMinutes: Quantity = UNKNOWN;
  let tag: StepWords['tag'] = 'open';
  let rethink = false;
  const problems: StepWords['problems'][number][] = [];
  let name = '';
  const { raw } = rest;
  for (let at = 0; at < raw.length;) {
    if (raw[at] === '\\') {
      name += raw.slice(at, at + 2);
      at += 2;
      continue;
    }
    const here = (length: number): Piece => ({ raw: raw.slice(at, at + length), column: rest.column + at });
    TIME.lastIndex = at;
    const time = raw[at] === '(' ? TIME.exec(raw) : null;
    if (time !== null) {
      const read = readTime(time.groups!['amount']!, time.groups!['unit'] ?? null, reading.language);
      if (read.kind === 'time') {
        handlingMinutes = read.minutes;
        at += time[0].length;
        continue;
      }
      if (read.kind === 'fault') reading.fault(read.code, here(time[0].length));
    }
    const mark = at === 0 || /\s/u.test(raw[at - 1]!) ? /^[=!][\p{L}][\p{L}-]*(?::[0-4](?=\s|$))?/u.exec(raw.slice(at)) : null;
    if (mark !== null && /^(?:\s|$)/u.test(raw.slice(at + mark[0].length))) {
      const [word = '', severity] = mark[0].slice(1).split(':');
      if (mark[0].startsWith('=')) {
        const read = severity === undefined ? readTagWord(word) : null;
        if (read === null) reading.fault('TAG_UNKNOWN', here(mark[0].length));
        else {
          if (read === 'rethink') rethink = true;
          else tag = read;
          at += mark[0].length;
          continue;
        }
      } else {
        const kind = readProblemWord(word);
        if (kind === null) reading.fault('PROBLEM_UNKNOWN', here(mark[0].length));
        else {
          const rated = severity === undefined ? null : (Number(severity) as 0 | 1 | 2 | 3 | 4);
          if (!problems.some((other) => other.kind === kind)) problems.push({ kind, severity: rated });
          at += mark[0].length;
          continue;
        }
      }
    }
    name += raw[at];
    at += 1;
  }
  return { role, name: wordsOf(name), handlingMinutes, tag, rethink, problems };
}

type ReadTime =
  | { readonly kind: 'time'; readonly minutes: Quantity }
  | { readonly kind: 'fault'; readonly code: OutlineFaultCode }
  | { readonly kind: 'words' };

/** `(20 min)`, `(10-20-40)`, `(0,5 h)`; without unit only plain numbers, so that "(2. Fassung)" stays part of the name. */
function readTime(amount: string, unit: string | null, language: Language): ReadTime {
  const read = readNumberInput(amount, language);
  const hours = unit !== null && /^(?:h|std|stunde|hour)/iu.test(unit);
  if (read.ok) return { kind: 'time', minutes: scale(read.value, hours ? 60 : 1) };
  return unit === null ? { kind: 'words' } : { kind: 'fault', code: TIME_FAULTS[read.problem] };
}

const TIME_FAULTS: Readonly<Record<NumberInputFault, OutlineFaultCode>> = {
  notANumber: 'TIME_UNREADABLE',
  negative: 'TIME_UNREADABLE',
  order: 'TIME_ORDER',
  twoNumbers: 'TIME_TWO_NUMBERS',
};

/** A duration with its unit at the beginning of a text, in hours; null = there is none. `length` = characters it takes. */
export function readDuration(raw: string, language: Language): { readonly hours: Quantity; readonly length: number } | null {
  const match = /^(?<amount>\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)*)\s*(?<unit>\p{L}+\.?)(?=\s|$)/u.exec(raw);
  if (match === null) return null;
  const unit = HOURS.find(({ words }) => words.test(match.groups!['unit']!.toLowerCase()));
  const read = readNumberInput(match.groups!['amount']!, language);
  return unit === undefined || !read.ok ? null : { hours: scale(read.value, unit.hours), length: match[0].length };
}

function scale(quantity: Quantity, factor: number): Quantity {
  const times = (value: number) => (factor < 1 ? value / Math.round(1 / factor) : value * factor);
  if (quantity.kind === 'exact') return { ...quantity, value: times(quantity.value) };
  if (quantity.kind === 'unknown') return quantity;
  return { ...quantity, min: times(quantity.min), likely: times(quantity.likely), max: times(quantity.max) };
}
