import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editQuantity, formatNumber, formatQuantity } from '#core/annotation/number-format.ts';
import { type Language, type NumberUnit, readNumberInput } from '#core/annotation/number-input.ts';
import type { Quantity } from '#core/annotation/quantity.ts';

const exact = (value: number): Quantity => ({ kind: 'exact', value, basis: null });
const three = (min: number, likely: number, max: number): Quantity => ({ kind: 'threePoint', min, likely, max, basis: null });
const read = (text: string, language: Language, unit: NumberUnit = 'number') => {
  const result = readNumberInput(text, language, unit);
  return result.ok ? result.value : result.problem;
};

describe('numbers as people type them', () => {
  test.each([
    ['1.200,5', 1200.5, 1200.5],
    ['1,200.5', 1200.5, 1200.5],
    ['1200.5', 1200.5, 1200.5],
    ['1200,5', 1200.5, 1200.5],
    ['12,5', 12.5, 12.5],
    ['1.5', 1.5, 1.5],
    ['1.200', 1200, 1.2],
    ['1,200', 1.2, 1200],
    ['0.200', 0.2, 0.2],
    ['0,125', 0.125, 0.125],
    ['1.234.567', 1234567, 1234567],
    ['1,234,567', 1234567, 1234567],
    ['1.234.567,8', 1234567.8, 1234567.8],
    ['1 200', 1200, 1200],
    ['1\u00A0200,5', 1200.5, 1200.5],
    ["1'200.50", 1200.5, 1200.5],
    [',5', 0.5, 0.5],
    [' 7 ', 7, 7],
    ['12.', 12, 12],
  ])('%j is %d in German and %d in English', (text, german, english) => {
    expect(read(text, 'de')).toEqual(exact(german));
    expect(read(text, 'en')).toEqual(exact(english));
  });

  test.each(['', '  ', '?', 'weiß nicht', 'Weiss nicht', 'unbekannt', 'unknown', "don't know", '-', '–'])('%j means unknown', (text) => {
    for (const language of ['de', 'en'] as const) expect(read(text, language)).toEqual({ kind: 'unknown' });
  });

  test('three numbers are a three-point estimate, whatever dash joins them', () => {
    for (const text of ['10-20-40', '10–20–40', '10 - 20 - 40', '10;20;40', '10 bis 20 bis 40'])
      expect(read(text, 'de')).toEqual(three(10, 20, 40));
    expect(read('0,5–1,25–2', 'de')).toEqual(three(0.5, 1.25, 2));
  });

  test('percent, shares and percent without the sign', () => {
    expect(read('40 %', 'de', 'share')).toEqual(exact(0.4));
    expect(read('7%', 'de', 'share')).toEqual(exact(0.07));
    expect(read('40', 'de', 'share')).toEqual(exact(0.4));
    expect(read('0,4', 'de', 'share')).toEqual(exact(0.4));
    expect(read('1', 'de', 'share')).toEqual(exact(1));
    expect(read('10-20-40 %', 'de', 'share')).toEqual(three(0.1, 0.2, 0.4));
    expect(read('1–20–40', 'de', 'share')).toEqual(three(0.01, 0.2, 0.4));
    expect(read('150 %', 'de')).toEqual(exact(1.5));
  });

  test.each([
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['10-20', 'twoNumbers'],
    ['40-20-10', 'order'],
    ['viel', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['1,2,3', 'notANumber'],
    ['1.200,5,3', 'notANumber'],
    ['12.34,5', 'notANumber'],
    ['10-20-x', 'notANumber'],
    ['1-2-3-4', 'notANumber'],
    ['1e5', 'notANumber'],
  ])('%j is refused as %s', (text, fault) => {
    for (const language of ['de', 'en'] as const) expect(read(text, language)).toBe(fault);
  });

  test('what an input field shows is read back as the same quantity', () => {
    const value = fc.double({ noNaN: true, min: 0, max: 1e15 }).map((number) => number + 0);
    const share = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 100_000);
    const points = (numbers: fc.Arbitrary<number>) =>
      fc.oneof(
        fc.constant<Quantity>({ kind: 'unknown' }),
        numbers.map(exact),
        fc.tuple(numbers, numbers, numbers).map((triple) => {
          const [min = 0, likely = 0, max = 0] = triple.toSorted((left, right) => left - right);
          return three(min, likely, max);
        }),
      );
    fc.assert(
      fc.property(points(value), fc.constantFrom('de', 'en'), (quantity, language) => {
        // exactly three decimals are the documented ambiguous case: German dots group, English commas group, and we write the other one
        expect(read(editQuantity(quantity, language), language)).toEqual(quantity);
      }),
    );
    fc.assert(
      fc.property(points(share), fc.constantFrom('de', 'en'), (quantity, language) => {
        expect(read(editQuantity(quantity, language, 'share'), language, 'share')).toEqual(quantity);
      }),
    );
  });
});

describe('numbers as people read them', () => {
  test('grouped and rounded by language', () => {
    expect(formatNumber(1234567.891, 'de')).toBe('1.234.567,89');
    expect(formatNumber(1234567.891, 'en')).toBe('1,234,567.89');
    expect(formatNumber(0.5, 'de', 0)).toBe('1');
    expect(formatNumber(-0.0001, 'de')).toBe('0');
    expect(formatNumber(1000, 'de')).toBe('1.000');
    expect(formatNumber(Infinity, 'de')).toBe('∞');
  });

  test('quantities with their unit', () => {
    expect(formatQuantity(exact(0.075), 'de', 'share')).toBe('7,5 %');
    expect(formatQuantity(three(5, 10, 20.5), 'de')).toBe('5–10–20,5');
    expect(formatQuantity({ kind: 'unknown' }, 'de')).toBeNull();
  });
});
