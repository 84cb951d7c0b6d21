import type { Tag } from '../annotation/annotation.ts';
import type { Figure } from '../flow/flow-result.ts';
import type { Language, Translated } from '../language.ts';

/** A table as spreadsheets know it: real types, so that people can sort and add up. */
export interface Table {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface TableColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Decimals shown of a number; the value keeps them all. */
  readonly decimals: number;
  /** Values of different kinds stand below each other: whole numbers are shown whole. */
  readonly mixed?: boolean;
  /** Keys such as paths: one line each, what is longer is cut off at sight; the value keeps it all. */
  readonly oneLine?: boolean;
}

/** null = empty. */
export type Cell = string | number | null | TagCell;

/** The word of a tag with its sign: the tag survives copying as text and grey print. */
export interface TagCell {
  readonly tag: Tag;
  readonly text: string;
}

export const textOfCell = (cell: string | TagCell): string => (typeof cell === 'string' ? cell : cell.text);

const UNKNOWN = '?';
const ENDLESS: Translated = { de: 'endlos', en: 'endless' };

/** What a computed figure looks like where it is no number: unknown is written down, never left out and never 0. */
export function figureCell(figure: Figure, language: Language): Cell {
  if (figure === null) return UNKNOWN;
  return Number.isFinite(figure) ? figure : ENDLESS[language];
}

/** Stands for a number in a column of numbers. */
export const isFigureWord = (text: string): boolean => text === UNKNOWN || text === ENDLESS.de || text === ENDLESS.en;
