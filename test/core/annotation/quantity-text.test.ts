import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '#core/annotation/quantity.ts';
import { basisOf, readQuantity, writeQuantity } from '#core/annotation/quantity-text.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((value) => value + 0);
const basis = fc.constantFrom('measured', 'estimated', 'assumed', null);
const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  fc.constant<Quantity>({ kind: 'unknown' }),
  fc.record({ kind: fc.constant('exact' as const), value: finite, basis }),
  fc.tuple(finite, finite, finite, basis).map(([a, b, c, said]): Quantity => {
    const [min = 0, likely = 0, max = 0] = [a, b, c].toSorted((left, right) => left - right);
    return { kind: 'threePoint', min, likely, max, basis: said };
  }),
);

describe('the file form of a quantity', () => {
  test('what is written is read back unchanged, with its basis', () => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        expect(readQuantity(writeQuantity(quantity), basisOf(quantity))).toEqual({ ok: true, value: quantity });
      }),
    );
  });

  test('absent and blank mean unknown', () => {
    for (const text of [null, undefined, '', '  ']) expect(readQuantity(text)).toEqual({ ok: true, value: { kind: 'unknown' } });
  });

  test.each(['1,5', '1.200,5', 'abc', '1;2', '1;2;3;4', '1;;3', ';', 'NaN', 'Infinity', '0x10', '1e999', '1 2'])(
    '%j is unreadable',
    (text) => {
      expect(readQuantity(text)).toEqual({ ok: false, problem: 'unreadable' });
    },
  );

  test('three numbers out of order are told apart from unreadable text', () => {
    expect(readQuantity('20;10;30')).toEqual({ ok: false, problem: 'order' });
  });

  test('an unknown basis word is no basis', () => {
    expect(readQuantity('10', 'guessed')).toEqual({ ok: true, value: { kind: 'exact', value: 10, basis: null } });
  });
});
