import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeName } from '#export/safe-name.ts';

describe('safeName', () => {
  test.each([
    ['Aufnahme Wohngruppe', 'xlsx', 'Aufnahme Wohngruppe.xlsx'],
    ['../../etc/passwd', 'csv', 'etc passwd.csv'],
    ['..\\..\\Windows', 'csv', 'Windows.csv'],
    ['CON', 'json', '_CON.json'],
    ['com1', 'json', '_com1.json'],
    ['con.bericht', 'json', '_con.bericht.json'],
    ['a:stream', 'csv', 'a stream.csv'],
    ['bericht\u202Excod', 'csv', 'bericht xcod.csv'],
    ['zwei\nZeilen\tTab\u0000', 'csv', 'zwei Zeilen Tab.csv'],
    ['.versteckt', 'csv', 'versteckt.csv'],
    ['Ende. . .', 'csv', 'Ende.csv'],
    ['', 'csv', 'Prozess.csv'],
    ['///', 'csv', 'Prozess.csv'],
    ['Größe “üß” – ä', 'csv', 'Größe “üß” – ä.csv'],
  ])('"%s" becomes a name that shows what it is', (title, extension, name) => {
    expect(safeName(title, extension)).toBe(name);
  });

  test('300 characters are cut, the extension stays', () => {
    const name = safeName('ä'.repeat(300), 'xlsx');
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
    expect(name).toMatch(/ä\.xlsx$/);
  });

  test('any title gives a name that every desktop file system takes', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('.', ' ', '/', '\\', ':', 'CON', 'nul', '\u202E', '\u0000', '\uD800', 'é', '𝔊', '~', '%') }),
    );
    fc.assert(
      fc.property(nasty, (title) => {
        const name = safeName(title, 'xlsx');
        const stem = name.slice(0, -'.xlsx'.length);
        expect(name.endsWith('.xlsx')).toBe(true);
        expect(stem).not.toBe('');
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/u);
        expect(stem).not.toMatch(/^[\s.]|[\s.]$/);
        expect(stem.split('.')[0]).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(181);
        expect(safeName(stem, 'xlsx')).toBe(name);
      }),
    );
  });
});
