import type { GuardRailState } from './guard-rail-marks.ts';
import { MARK_HEIGHT } from './mark-size.ts';

/** A shape of its own for each state, so that colour never carries meaning alone; upper left corner at 0/0. */
export function guardRailOutline(state: GuardRailState, width: number): string {
  const [right, bottom, middle] = [width, MARK_HEIGHT, MARK_HEIGHT / 2];
  switch (state) {
    case 'excluded':
      return `M5 0H${right - 5}L${right} 5V${bottom - 5}L${right - 5} ${bottom}H5L0 ${bottom - 5}V5Z`;
    case 'conflict':
      return `M6 0H${right - 6}L${right} ${bottom}H0Z`;
    case 'open':
    case 'settled':
      return `M${middle} 0H${right - middle}A${middle} ${middle} 0 0 1 ${right - middle} ${bottom}H${middle}A${middle} ${middle} 0 0 1 ${middle} 0Z`;
  }
}

/** Lines of the sign before the word on a 12 x 12 grid; null = the word stands alone. */
export const GUARD_RAIL_SIGNS: Readonly<Record<GuardRailState, string | null>> = {
  excluded: 'M6 1A5 5 0 0 1 6 11A5 5 0 0 1 6 1ZM2.5 2.5L9.5 9.5',
  conflict: 'M6 1.2L11 10.4H1ZM6 4.4V7.2M6 8.8V8.9',
  open: null,
  settled: null,
};

/** Where sign and word begin and how much room the word leaves behind it, px. */
export const GUARD_RAIL_ROOM: Readonly<Record<GuardRailState, { readonly sign: number; readonly word: number; readonly end: number }>> = {
  excluded: { sign: 7, word: 23, end: 8 },
  conflict: { sign: 8, word: 24, end: 10 },
  open: { sign: 0, word: 8, end: 8 },
  settled: { sign: 0, word: 8, end: 8 },
};
