import { foldText, type Umlauts } from './fold-text.ts';

/** A place in a text, end exclusive, in UTF-16 units as `String.slice` counts. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const FOLDINGS = ['twoLetters', 'bareVowel'] as const satisfies readonly Umlauts[];

/**
 * Every place where a piece of text stands, left to right, without overlaps. Case, accents and the spelling of umlauts
 * make no difference: "Übernahme", "uebernahme" and "ubernahme" find each other. An empty piece is nowhere.
 */
export function findInText(piece: string, text: string): readonly TextRange[] {
  const places = FOLDINGS.flatMap((umlauts) => findFolded(piece, text, umlauts)).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const found: TextRange[] = [];
  for (const place of places) if (place.start >= (found.at(-1)?.end ?? 0)) found.push(place);
  return found;
}

function findFolded(piece: string, text: string, umlauts: Umlauts): readonly TextRange[] {
  const sought = foldText(piece, umlauts).text.trim();
  if (sought === '') return [];
  const folded = foldText(text, umlauts);
  const found: TextRange[] = [];
  for (let at = folded.text.indexOf(sought); at !== -1; at = folded.text.indexOf(sought, at + sought.length)) {
    found.push({ start: folded.starts[at]!, end: folded.ends[at + sought.length - 1]! });
  }
  return found;
}

/** The words of a query; what stands in quotation marks belongs together. */
export const termsOf = (query: string): readonly string[] =>
  [...query.matchAll(/["„“”]([^"„“”]*)["„“”]|[^\s"„“”]+/gu)]
    .map(([whole, phrase]) => (phrase ?? whole).trim())
    .filter((term) => term !== '');
