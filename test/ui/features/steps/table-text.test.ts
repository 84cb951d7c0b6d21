import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTableText, writeTableHtml, writeTableText } from '#ui/features/steps/paste/table-text.ts';

describe('cells on the clipboard', () => {
  test('are read as spreadsheets write them', () => {
    expect(readTableText('a\tb\r\nc\t"zwei\nZeilen"\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'zwei\nZeilen'],
    ]);
    expect(readTableText('"er sagte ""ja"""\t5 "Zoll')).toEqual([['er sagte "ja"', '5 "Zoll']]);
    expect(readTableText('')).toEqual([['']]);
  });

  test('survive being written and read', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ä', '"', '\t', '\n', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(readTableText(writeTableText(rows))).toEqual(rows);
      }),
    );
  });

  test('become a table without any markup of their own', () => {
    expect(writeTableHtml([['Schritt'], ['<b>&']], true)).toBe('<table><tr><th>Schritt</th></tr><tr><td>&lt;b&gt;&amp;</td></tr></table>');
  });
});
