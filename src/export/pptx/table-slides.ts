import type PptxGenJS from 'pptxgenjs';
import { TAG_COLOURS } from '#core/picture/palette.ts';
import type { DocumentCell } from '#core/report/document/report-document.ts';
import { cellText } from '../cell-text.ts';
import { COLOURS, hex } from '../office-colours.ts';
import { SLIDE } from './slide-look.ts';

export interface TableSource {
  /** null = no head. */
  readonly head: readonly string[] | null;
  /** Parts of the width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly DocumentCell[])[];
  readonly right?: readonly boolean[];
}

/** Height of one line of a cell and how many letters of 12 pt stand on an inch: enough to tell when a slide is full. Assumptions. */
const LINE = 0.205;
const PADDING = 0.11;
const LETTERS_PER_INCH = 14;

/** Native tables, continued on further slides where one is full; those are numbered, so that every slide has a title of its own. */
export function addTables(
  slideFor: (title: string) => PptxGenJS.Slide,
  title: string,
  tables: readonly TableSource[],
  top: number = SLIDE.top,
): void {
  let slide: PptxGenJS.Slide | null = null;
  let slides = 0;
  const next = (): PptxGenJS.Slide => {
    slides += 1;
    return slideFor(slides === 1 ? title : `${title} (${slides})`);
  };
  let y = top;
  for (const table of tables) {
    const total = table.widths.reduce((sum, width) => sum + width, 0);
    const width = table.head === null ? total : SLIDE.width;
    const widths = table.widths.map((share) => (share / total) * width);
    let rest = table.rows;
    while (rest.length > 0) {
      const head =
        table.head === null
          ? 0
          : heightOf(
              table.head.map((text) => ({ text })),
              widths,
            );
      const fitting = countFitting(rest, widths, SLIDE.bottom - y - head);
      if (fitting === 0 && y > top) {
        slide = null;
        y = top;
        continue;
      }
      slide ??= next();
      // several slides are filled evenly: none is left with a single row
      const needed = slidesFor(rest, widths, SLIDE.bottom - y - head, SLIDE.bottom - top - head);
      const page = rest.slice(0, Math.max(1, Math.min(fitting, Math.ceil(rest.length / needed))));
      slide.addTable([...(table.head === null ? [] : [headOf(table)]), ...page.map((row) => rowOf(row, table))], {
        x: SLIDE.left,
        y,
        w: width,
        colW: widths,
        fontSize: 12,
        color: COLOURS.ink,
        margin: [0.05, 0.08, 0.05, 0.08],
        valign: 'top',
      });
      y += head + page.reduce((sum, row) => sum + heightOf(row, widths), 0) + 0.25;
      rest = rest.slice(page.length);
      if (rest.length > 0) {
        slide = null;
        y = top;
      }
    }
  }
}

function slidesFor(rows: readonly (readonly DocumentCell[])[], widths: readonly number[], first: number, further: number): number {
  let slides = 0;
  for (let at = 0; at < rows.length; slides += 1) at += Math.max(1, countFitting(rows.slice(at), widths, slides === 0 ? first : further));
  return Math.max(1, slides);
}

function countFitting(rows: readonly (readonly DocumentCell[])[], widths: readonly number[], room: number): number {
  let used = 0;
  for (const [index, row] of rows.entries()) {
    used += heightOf(row, widths);
    if (used > room) return index;
  }
  return rows.length;
}

const heightOf = (row: readonly DocumentCell[], widths: readonly number[]): number =>
  Math.max(...row.map(({ text }, index) => Math.ceil((text.length + 1) / Math.max(4, (widths[index]! - 0.16) * LETTERS_PER_INCH)))) * LINE +
  PADDING;

type Cell = PptxGenJS.TableCell;
const border = (color: string): NonNullable<NonNullable<Cell['options']>['border']> => [
  { type: 'none' },
  { type: 'none' },
  { type: 'solid', pt: 0.75, color },
  { type: 'none' },
];

const headOf = ({ head, right }: TableSource): Cell[] =>
  (head ?? []).map((text, index) => ({
    text: cellText(text),
    options: {
      bold: true,
      fill: { color: COLOURS.sunken },
      align: right?.[index] === true ? 'right' : 'left',
      border: border(COLOURS.strong),
      valign: 'bottom',
    },
  }));

function rowOf(row: readonly DocumentCell[], { right }: TableSource): Cell[] {
  return row.map(({ text, tag, strong }, index) => {
    const look = tag === undefined ? null : TAG_COLOURS[tag];
    return {
      text: cellText(text),
      options: {
        bold: strong === true || look !== null,
        align: right?.[index] === true ? 'right' : 'left',
        border: border(COLOURS.line),
        ...(look === null ? {} : { color: hex(look.text), fill: { color: hex(look.fill) } }),
      },
    };
  });
}
