import fc from 'fast-check';
import { expect, test } from 'vitest';

import { wordPieces } from '#core/layout/hyphenate.ts';

test.each([
  ['Eingewöhnungsverlauf', 'Ein-ge-wöh-nungs-ver-lauf'],
  ['Belegungsmanagement', 'Bele-gungs-ma-nage-ment'],
  ['Hilfeplangespräch', 'Hil-fe-plan-ge-spräch'],
  ['Kostenübernahmeerklärung', 'Kos-ten-über-nah-me-er-klä-rung'],
  ['Sturzrisikoeinschätzung', 'Sturz-ri-si-ko-ein-schät-zung'],
  ['Akte', 'Akte'],
  ['', ''],
])('%s may be broken as %s', (word, broken) => {
  expect(wordPieces(word).join('-')).toBe(broken);
});

test.each(Object.getOwnPropertyNames(Object.prototype))('a step may be called %s', (word) => {
  expect(wordPieces(word).join('')).toBe(word);
  expect(wordPieces(`Test/${word}`).join('')).toBe(`Test/${word}`);
});

test('a letter alone is no piece of a word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöüß]{0,40}$/u), (word) => {
      expect(
        wordPieces(word)
          .slice(1)
          .filter(({ length }) => length === 1),
      ).toEqual([]);
    }),
  );
});

test('the pieces of any word are the word again, three letters at least before the first break and after the last', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\d'’.-]{0,40}$/u), (word) => {
      const pieces = wordPieces(word);
      expect(pieces.join('')).toBe(word);
      if (pieces.length > 1) expect(Math.min(pieces[0]!.length, pieces.at(-1)!.length)).toBeGreaterThanOrEqual(3);
    }),
  );
});
