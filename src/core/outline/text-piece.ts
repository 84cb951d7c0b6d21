/** A piece of a line that knows its column, so that faults point at the right place. */
export interface Piece {
  /** As typed, with its backslashes. */
  readonly raw: string;
  /** Column of its first character, counted from 1. */
  readonly column: number;
}

export function slice({ raw, column }: Piece, from: number, to = raw.length): Piece {
  return trim({ raw: raw.slice(from, to), column: column + from });
}

function trim({ raw, column }: Piece): Piece {
  const start = raw.trimStart();
  return { raw: start.trimEnd(), column: column + raw.length - start.length };
}

/** Where `pattern` (sticky) matches outside a backslash's protection, from `from` on; -1 = nowhere. */
export function findPlain(raw: string, pattern: RegExp, from = 0): number {
  const sticky = new RegExp(pattern.source, 'uy');
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === '\\') {
      at += 1;
      continue;
    }
    if (at < from) continue;
    sticky.lastIndex = at;
    if (sticky.test(raw)) return at;
  }
  return -1;
}

/** The words meant: a backslash gives up its meaning for the character behind it, white space is one blank. */
export const wordsOf = (raw: string): string => raw.replaceAll(/\\(.)/gsu, '$1').replaceAll(/\s+/gu, ' ').trim();

/** Names are compared without regard to case and white space. */
export const foldWords = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
