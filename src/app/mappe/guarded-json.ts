import { fail, ok, type Result } from '#core/problem/problem.ts';

/** Dozens of processes of the largest size drawn by people; above any Mappe seen, below what freezes a laptop (trust 3: 2 s). Assumption. */
const MAX_CHARACTERS = 40_000_000;
/** Entries of lists and objects together; as many as a BPMN file may have elements (trust 3). */
const MAX_ENTRIES = 200_000;
/** Our own format is seven deep. The rest is room for later versions. Assumption. */
export const MAX_DEPTH = 64;

/**
 * Parses JSON from outside. A key `__proto__` would set the prototype of whatever copies the object;
 * it is renamed here and gets its name back in `writeGuardedJson`, so it is harmless and not lost.
 */
export function readGuardedJson(text: string): Result<unknown> {
  if (text.length > MAX_CHARACTERS) {
    return fail({ code: 'FILE_TOO_LARGE', megabytes: text.length / 1_000_000, limitMegabytes: MAX_CHARACTERS / 1_000_000 });
  }
  if (text.trim() === '') return fail({ code: 'FILE_EMPTY' });
  const tooMuch = findTooMuch(text);
  if (tooMuch !== null) return fail({ code: 'MAPPE_BROKEN', detail: `${placeOf(text, tooMuch.at)}: > ${tooMuch.limit}` });
  try {
    const parsed: unknown = JSON.parse(text);
    return ok(renameKeys(parsed, hideKey));
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return fail({ code: 'MAPPE_BROKEN', detail: at === undefined ? 'JSON' : `JSON ${placeOf(text, Number(at))}` });
  }
}

/** The same tree as text: two blanks a level, a line break at the end. */
export const writeGuardedJson = (value: unknown): string => `${JSON.stringify(renameKeys(value, showKey), null, 2)}\n`;

/** Private-use character: no key of ours and hardly one of others begins with it; those that do are escaped the same way. */
const GUARD = '\uE000';
export const hideKey = (key: string): string => (key === '__proto__' || key.startsWith(GUARD) ? GUARD + key : key);
export const showKey = (key: string): string => (key.startsWith(GUARD) ? key.slice(GUARD.length) : key);

/** One pass before parsing, so that nothing recursive ever meets hostile nesting, and nothing slow hostile numbers; null = fine. */
function findTooMuch(text: string): { readonly at: number; readonly limit: number } | null {
  let depth = 0;
  let entries = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (inString) {
      if (character === 0x5c) at += 1;
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) {
      inString = true;
    } else if (character === 0x7b || character === 0x5b) {
      depth += 1;
      if (depth > MAX_DEPTH) return { at, limit: MAX_DEPTH };
    } else if (character === 0x7d || character === 0x5d) {
      depth -= 1;
    } else if (character === 0x2c) {
      entries += 1;
      if (entries > MAX_ENTRIES) return { at, limit: MAX_ENTRIES };
    }
  }
  return null;
}

function renameKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => renameKeys(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  // without a prototype `__proto__` is a key like any other
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) copy[rename(key)] = renameKeys(item, rename);
  return copy;
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
