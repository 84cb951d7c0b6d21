import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import { MAX_CELL_LENGTH } from '#export/cell-text.ts';
import { readCsv, writeCsv } from '#export/csv/csv-text.ts';

describe('CSV', () => {
  test('in German opens in a German Excel: mark, semicolon, decimal comma', () => {
    expect(
      writeCsv(
        [
          ['Schritt', 'h'],
          ['Akte; neu', 27.6],
          [null, -0.5],
        ],
        'de',
      ),
    ).toBe('\uFEFFSchritt;h\r\n"Akte; neu";27,6\r\n;-0,5\r\n');
  });

  test('in English has commas and points', () => {
    expect(
      writeCsv(
        [
          ['Step', 'h'],
          ['file, new', 27.6],
        ],
        'en',
      ),
    ).toBe('\uFEFFStep,h\r\n"file, new",27.6\r\n');
  });

  test('writes numbers without the noise of doubles', () => {
    expect(writeCsv([[0.1 + 0.2, 1 / 3]], 'de')).toBe('\uFEFF0,3;0,333333333333333\r\n');
  });

  test.each(['=1+1', '+49 30 1', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1"])('the text %j is no formula', (text) => {
    const [[field = ''] = []] = readRaw(writeCsv([[text]], 'de'));
    expect(field.startsWith("'")).toBe(true);
    expect(readCsv(writeCsv([[text]], 'de'))).toEqual([[text]]);
  });

  test('a negative number stays a number', () => {
    expect(writeCsv([[-5]], 'de')).toBe('\uFEFF-5\r\n');
  });

  test('a cell is cut where Excel ends, never inside a character', () => {
    const [[field = ''] = []] = readCsv(writeCsv([['x'.repeat(MAX_CELL_LENGTH - 1) + '𝔊']], 'de'));
    expect(field).toBe('x'.repeat(MAX_CELL_LENGTH - 1));
  });

  test.each(LANGUAGES)('written in %s comes back as it was', (language) => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ä', ';', ',', '"', "'", '\n', '\r\n', '\t', '=', '-', '@', ' ', '𝔊', '5') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const titled = [['Schritt-ID', 'Schritt'], ...rows];
        expect(readCsv(writeCsv(titled, language))).toEqual(titled);
      }),
    );
  });

  test('is read whatever its separator is', () => {
    const rows = [
      ['Step ID', 'a;b,c'],
      ['1', '2'],
    ];
    expect(readCsv('Step ID,"a;b,c"\n1,2\n')).toEqual(rows);
    expect(readCsv('Step ID\t"a;b,c"\r\n1\t2')).toEqual(rows);
  });

  test('that is cut off or badly quoted is still read to its end', () => {
    expect(readCsv('a;"b')).toEqual([['a', 'b']]);
    expect(readCsv('a;b"c\r\nd;e')).toEqual([
      ['a', 'b"c'],
      ['d', 'e'],
    ]);
    expect(readCsv('')).toEqual([]);
  });
});

/** Fields as they stand in the file, before the apostrophe is taken away. */
const readRaw = (csv: string): readonly (readonly string[])[] => [[csv.replace(/^\uFEFF"?/, '').replace(/"?\r\n$/, '')]];
