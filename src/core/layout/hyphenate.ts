// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types; whoever imports this file needs them
/// <reference path="./hyphenated.d.ts" />
import { hyphenated } from 'hyphenated';
import german from 'hyphenated-de';

/** Fewest letters that stay before the first break and after the last; two alone read badly. Assumption. */
const FEWEST = 3;

/**
 * A word in the pieces between which German spelling lets it be broken (patterns of the German TeX users, reformed spelling).
 * A letter alone is no syllable: "pflich-t-ent" is "pflicht-ent".
 * Names of steps carry no language; an English word comes out in pieces, too, only not always where English would break it.
 */
export function wordPieces(word: string): readonly string[] {
  const pieces: string[] = [];
  let done = 0;
  for (const part of word.replaceAll(/[\p{L}\p{M}]+/gu, hyphenatedLetters).split(SOFT_HYPHEN)) {
    const isTooShort = part.length === 1 || done < FEWEST || word.length - done < FEWEST;
    if (isTooShort && pieces.length > 0) pieces.push(`${pieces.pop()!}${part}`);
    else pieces.push(part);
    done += part.length;
  }
  return pieces;
}

/** The library looks words up in a plain object, in which "constructor" and its like are there already: they stay whole. */
const hyphenatedLetters = (letters: string): string =>
  Object.hasOwn(Object.prototype, letters) ? letters : hyphenated(letters, { language: german, joiner: SOFT_HYPHEN });

const SOFT_HYPHEN = '\u00AD';
