import { type Quantity, meanOf } from '../../annotation/quantity.ts';
import type { PickNumber } from '../pick-number.ts';
import { type Column, valueIn } from './column.ts';

/** Lets the rules that count with single numbers be asked draw by draw. */
export interface DrawCursor {
  readonly draws: number;
  /** The value of a quantity in the current draw; expected values where nothing is drawn. */
  readonly pick: PickNumber;
  /** The values of a quantity in all draws; null = unknown. */
  column(quantity: Quantity): Column | null;
  /** A number counted before, in the current draw. */
  read(column: Column): number;
  at(draw: number): void;
  /** Does work of its own in between: the current draw stays, and what the work looks at does not count as looked at. */
  apart<T>(work: () => T): T;
  /** Whether a calculation looks at anything that varies; its result in the first draw. */
  watch<T>(calculate: () => T): { readonly value: T; readonly varies: boolean };
  /** A figure in every draw; one number where nothing that varies is looked at. */
  figure(calculate: () => number | null): Column | null;
  /** Figures by key in every draw; a key may be missing in some draws and is 0 there. */
  figures<K>(calculate: () => ReadonlyMap<K, number>): ReadonlyMap<K, Column>;
}

export function drawCursor(columns: ReadonlyMap<Quantity, Float64Array>, draws: number): DrawCursor {
  let current = 0;
  let hasVaried = false;
  const cursor: DrawCursor = {
    draws,
    pick: (quantity) => {
      const column = columns.get(quantity);
      if (column === undefined) return meanOf(quantity);
      hasVaried = true;
      return column[current]!;
    },
    column: (quantity) => columns.get(quantity) ?? meanOf(quantity),
    read: (column) => {
      hasVaried ||= typeof column !== 'number';
      return valueIn(column, current);
    },
    at: (draw) => void (current = draw),
    apart,
    watch,
    figure: (calculate) => {
      const { value, varies } = watch(calculate);
      if (value === null || !varies) return value;
      const column = new Float64Array(draws);
      for (let draw = 0; draw < draws; draw += 1) {
        current = draw;
        column[draw] = calculate() ?? Number.NaN;
      }
      return condensed(column);
    },
    figures,
  };
  return cursor;

  function figures<K>(calculate: () => ReadonlyMap<K, number>): ReadonlyMap<K, Column> {
    const { value, varies } = watch(calculate);
    if (!varies) return value;
    const made = new Map<K, Float64Array>();
    for (let draw = 0; draw < draws; draw += 1) {
      current = draw;
      for (const [key, figure] of calculate()) {
        const column = made.get(key) ?? new Float64Array(draws);
        made.set(key, column);
        column[draw] = figure;
      }
    }
    return new Map([...made].map(([key, column]) => [key, condensed(column)]));
  }

  function watch<T>(calculate: () => T): { readonly value: T; readonly varies: boolean } {
    return apart(() => {
      current = 0;
      hasVaried = false;
      const value = calculate();
      return { value, varies: hasVaried };
    });
  }

  function apart<T>(work: () => T): T {
    const [draw, varied] = [current, hasVaried];
    const done = work();
    [current, hasVaried] = [draw, varied];
    return done;
  }
}

/** What turns out to be the same everywhere, but for rounding, is one number again. */
export function condensed(column: Float64Array): Column {
  const first = column[0]!;
  const dust = 1e-13 * Math.abs(first);
  return column.every((value) => Math.abs(value - first) <= dust) ? first : column;
}
