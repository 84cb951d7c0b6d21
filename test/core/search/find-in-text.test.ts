import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInText, termsOf } from '#core/search/find-in-text.ts';

const found = (piece: string, text: string) => findInText(piece, text).map(({ start, end }) => text.slice(start, end));

describe('a piece of text', () => {
  it('is found however its umlauts are typed', () => {
    const text = 'Übernahme prüfen';
    for (const typed of ['übernahme', 'uebernahme', 'ubernahme', 'U\u0308bernahme', 'ÜBERNAHME'])
      expect(found(typed, text)).toEqual(['Übernahme']);
    expect(found('übernahme', 'Uebernahme')).toEqual(['Uebernahme']);
    expect(found('strasse', 'Straße')).toEqual(['Straße']);
    expect(found('Straße', 'STRASSE')).toEqual(['STRASSE']);
  });

  it('is marked as a whole letter where only half of a folded one was typed', () => {
    expect(found('u', 'für')).toEqual(['ü']);
    expect(found('ru', 'prüfen')).toEqual(['rü']);
    expect(found('s', 'ß')).toEqual(['ß']);
  });

  it('is found where the text is in decomposed form, and marked with its accents', () => {
    expect(found('für', 'fu\u0308r alle')).toEqual(['fu\u0308r']);
    expect(found('cafe', 'Café')).toEqual(['Café']);
  });

  it('is found over line ends, fixed blanks, soft hyphens and every kind of dash', () => {
    expect(found('akte anlegen', 'Akte\n  anlegen')).toEqual(['Akte\n  anlegen']);
    expect(found('5 min', '5\u00A0min')).toEqual(['5\u00A0min']);
    expect(found('hilfeplan', 'Hilfe\u00ADplan')).toEqual(['Hilfe\u00ADplan']);
    expect(found('a-b', 'a – b a–b')).toEqual(['a–b']);
  });

  it('is found every time it stands there, and nowhere when it is empty', () => {
    expect(found('ab', 'abcabab')).toEqual(['ab', 'ab', 'ab']);
    expect(found('aa', 'aaaa')).toEqual(['aa', 'aa']);
    expect(found('', 'abc')).toEqual([]);
    expect(found(' \u00AD ', 'a b')).toEqual([]);
  });

  it('is taken literally, not as a pattern', () => {
    expect(found('(x.', 'a(x.b')).toEqual(['(x.']);
    expect(found('.*', 'abc')).toEqual([]);
  });

  it('is found in any text that contains it, at ordered places without overlap', () => {
    const piece = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        piece,
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        (before, sought, after) => {
          const text = `${before}|${sought}|${after}`;
          const ranges = findInText(`|${sought}|`, text);
          expect(ranges.length).toBeGreaterThan(0);
          for (const [at, { start, end }] of ranges.entries()) {
            expect(start).toBeGreaterThanOrEqual(ranges[at - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});

describe('a query', () => {
  it('is words; what stands in quotation marks of any kind stays together', () => {
    expect(termsOf('  akte   anlegen ')).toEqual(['akte', 'anlegen']);
    expect(termsOf('„neue Akte“ "im Team" papier')).toEqual(['neue Akte', 'im Team', 'papier']);
    expect(termsOf('""')).toEqual([]);
    expect(termsOf('"offen')).toEqual(['offen']);
  });
});
