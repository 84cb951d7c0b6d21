import { type CellStyle, type CellValue, readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { TAG_COLOURS } from '#core/picture/palette.ts';
import { type Cell, isFigureWord, type Table, type TableColumn } from '#core/report/table.ts';
import { cellText } from '../cell-text.ts';
import { COLOURS, hex } from '../office-colours.ts';
import { settlePackage } from '../office-package.ts';
import { archiveFault } from './check-archive.ts';
import type { EstimateSheet, FormulaCell } from './estimate-sheet.ts';
import { rowHeight } from './row-height.ts';

/** The only file that knows the spreadsheet library. */
export interface Workbook {
  readonly title: string;
  /** ISO 8601 (YYYY-MM-DD). The only date in the file: same content, same bytes. */
  readonly date: string;
  readonly creator: string;
  readonly sheets: readonly (Table | EstimateSheet)[];
  /** What may stand in a column of some sheet, by the title of the sheet and the column: a list to choose from. */
  readonly choices?: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Columns from the left that stay in sight and on every printed page, by the title of the sheet; absent = none. */
  readonly keptColumns?: ReadonlyMap<string, number>;
  /** The one column, from 0, that begins every printed page to its right, by the title of the sheet; for sheets without kept columns. */
  readonly printedColumns?: ReadonlyMap<string, number>;
  /** Before the number of a printed page; absent = the pages have no foot. */
  readonly pageWord?: string;
}

/** Sheets with real types, column widths, a frozen and filterable header; texts are never formulas. */
export async function writeWorkbook({
  title,
  date,
  creator,
  sheets,
  choices,
  keptColumns,
  printedColumns,
  pageWord,
}: Workbook): Promise<Uint8Array> {
  const day = new Date(`${date}T00:00:00Z`);
  const written = await writeXlsx({
    properties: { title: cellText(title), creator, created: day, modified: day },
    defaultFont: FONT,
    sheets: sheets.map((sheet) => ({
      ...sheetOf(
        sheet,
        choices?.get(sheet.title) ?? new Map(),
        keptColumns?.get(sheet.title) ?? 0,
        printedColumns?.get(sheet.title) ?? null,
      ),
      ...(pageWord === undefined
        ? {}
        : { headerFooter: { oddFooter: `&L&8${forFooter(title)} · ${forFooter(sheet.title)}&R&8${pageWord} &P / &N` } }),
    })),
    // through the page setup the library would write the sheet's name unquoted, and Excel would offer to repair the file
    namedRanges: sheets.map(({ title: sheet }) => ({
      name: '_xlnm.Print_Titles',
      range: titlesOf(sheet, keptColumns?.get(sheet) ?? 0, printedColumns?.get(sheet) ?? null),
      scope: sheet,
    })),
  });
  // the library packs with whatever the machine offers; the window and the command line shall write the same bytes
  return settlePackage(written, date);
}

function titlesOf(sheet: string, columns: number, printed: number | null): string {
  const name = `'${sheet.replaceAll("'", "''")}'`;
  const [first, last] = printed === null ? [1, columns] : [printed + 1, printed + 1];
  return `${last === 0 ? '' : `${name}!$${columnLetters(first)}:$${columnLetters(last)},`}${name}!$1:$1`;
}

/** In a head or foot an ampersand begins a code. */
const forFooter = (text: string): string => cellText(text).replaceAll('&', '&&').slice(0, 90);

/** Rows of one sheet as plain cells: dates as ISO text, flags as words a spreadsheet shows. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Throws the library's error on anything that is no workbook; the caller turns it into a Problem. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const fault = archiveFault(bytes);
  if (fault !== null) throw new Error(`XLSX: ${fault}`);
  const { sheets } = await readXlsx(bytes, { maxRows: MAX_ROWS_READ });
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(plainCell)) }));
}

/** Far more steps than any list has; keeps a hostile file from filling the memory. Assumption. */
const MAX_ROWS_READ = 100_000;

/** Carlito and Calibri have the same widths; every office has one of them. */
const FONT = { name: 'Calibri', size: 10 } as const;

const HEADER: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: COLOURS.ink } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: COLOURS.sunken } },
  border: { bottom: { style: 'thin', color: { rgb: COLOURS.strong } } },
  alignment: { wrapText: true, vertical: 'top' },
};
/** A little way from the edge: what follows a number is often a text, which begins there. */
const BESIDE_TEXT = { horizontal: 'right', indent: 1 } as const;
const NUMBER_HEADER: CellStyle = { ...HEADER, alignment: { ...HEADER.alignment, ...BESIDE_TEXT } };

/** Titles of numbers stand above their numbers, and so does what stands for one. */
const holdsNumbers = (cells: readonly (Cell | FormulaCell)[]): boolean => {
  const filled = cells.filter((cell) => cell !== null);
  return (
    filled.length > 0 &&
    filled.every((cell) => typeof cell === 'number' || isFormula(cell) || (typeof cell === 'string' && isFigureWord(cell)))
  );
};

function sheetOf(
  sheet: Table | EstimateSheet,
  choices: ReadonlyMap<string, readonly string[]>,
  kept: number,
  printed: number | null,
): WriteSheet {
  const { title, rows } = sheet;
  const columns = sheet.columns.map(roomForTitle);
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const lastColumn = columnLetters(columns.length);
  const numbers = columns.map((_, column) => holdsNumbers(rows.map((row) => row[column] ?? null)));
  for (const column of columns.keys()) cells.set(`0,${column}`, { style: numbers[column] === true ? NUMBER_HEADER : HEADER });
  for (const [index, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const style = styleOf(cell, columns[column], numbers[column] === true);
      cells.set(
        `${index + 1},${column}`,
        isFormula(cell) ? { style, formula: cell.formula, formulaResult: cell.result ?? '?' } : { style },
      );
    }
  }
  return {
    name: title,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map((column) => xlsxText(column.title)), ...rows.map((row) => row.map(valueOf))],
    cells,
    ...validationsOf(sheet, choices),
    rowDefs: new Map([
      [
        0,
        {
          height: rowHeight(
            columns.map((column) => column.title),
            columns,
          ),
        },
      ],
      ...rows.map((row, index): [number, { height: number }] => [
        index + 1,
        {
          height: rowHeight(
            row.map((cell, column) => (columns[column]?.oneLine === true ? null : wrappedText(cell))),
            columns,
          ),
        },
      ]),
    ]),
    freezePane: { rows: 1, ...(kept === 0 ? {} : { columns: kept }) },
    autoFilter: { range: `A1:${lastColumn}${rows.length + 1}` },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: pagesFor(columns, kept, printed), fitToHeight: 0 },
  };
}

/** Letters of a bold title per unit of column width, and the edges of its cell. Assumption. */
const TITLE = { letter: 1.1, edges: 1.5 };

/** No word of a title is cut. */
function roomForTitle(column: TableColumn): TableColumn {
  const longest = Math.max(0, ...column.title.split(/[\s/-]/u).map((word) => word.length));
  return { ...column, width: Math.max(column.width, Math.ceil(longest * TITLE.letter + TITLE.edges)) };
}

/** Only texts wrap; numbers and tags stand on one line. */
const wrappedText = (cell: Cell | FormulaCell): string | null => (typeof cell === 'string' ? cell : null);

/** Column widths that are legible beside each other on a landscape A4 page. Assumption. */
const LEGIBLE = 230;

/** Pages beside each other, so that a wide list is not printed too small to read. */
function pagesFor(columns: readonly TableColumn[], kept: number, printed: number | null): number {
  const repeated = widthOf(printed === null ? columns.slice(0, kept) : columns.slice(printed, printed + 1));
  return Math.max(1, Math.ceil((widthOf(columns) - repeated) / (LEGIBLE - repeated)));
}

const widthOf = (columns: readonly TableColumn[]): number => columns.reduce((sum, { width }) => sum + width, 0);

function decimalsOf(cell: Cell | FormulaCell, column: TableColumn | undefined): number {
  if (column?.mixed === true && typeof cell === 'number' && Number.isInteger(cell)) return 0;
  return column?.decimals ?? 0;
}

/** Lists to choose from and numbers within their range; texts already there stay as they are. */
function validationsOf(sheet: Table | EstimateSheet, choices: ReadonlyMap<string, readonly string[]>): Pick<WriteSheet, 'dataValidations'> {
  if (sheet.rows.length === 0) return {};
  const range = (column: number): string => `${columnLetters(column + 1)}2:${columnLetters(column + 1)}${sheet.rows.length + 1}`;
  const lists = sheet.columns.flatMap(({ title }, column) => {
    const values = choices.get(title);
    return values === undefined
      ? []
      : [{ type: 'list' as const, values: [...values], allowBlank: true, showErrorMessage: true, range: range(column) }];
  });
  const limits = [...('limits' in sheet ? sheet.limits : [])].map(([column, [low, high]]) => ({
    type: 'decimal' as const,
    operator: 'between' as const,
    formula1: String(low),
    formula2: String(high),
    allowBlank: true,
    showErrorMessage: true,
    range: range(column),
  }));
  return lists.length + limits.length === 0 ? {} : { dataValidations: [...lists, ...limits] };
}

const isFormula = (cell: Cell | FormulaCell): cell is FormulaCell => typeof cell === 'object' && cell !== null && 'formula' in cell;

function valueOf(cell: Cell | FormulaCell): CellValue {
  if (isFormula(cell)) return cell.result ?? '?';
  if (cell === null || typeof cell === 'number') return cell;
  return xlsxText(typeof cell === 'string' ? cell : cell.text);
}

/** In the file `_x0041_` means the letter A: a text that happens to look like this has its first sign escaped. */
const xlsxText = (text: string): string => cellText(text).replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

function styleOf(cell: Cell | FormulaCell, column: TableColumn | undefined, isNumbers: boolean): CellStyle {
  const decimals = decimalsOf(cell, column);
  // numbers among texts stand with the texts; in a column of numbers words stand with the numbers
  const side = column?.mixed === true ? ({ horizontal: 'left' } as const) : isNumbers ? BESIDE_TEXT : {};
  const base: CellStyle = {
    font: { ...FONT, color: { rgb: COLOURS.ink } },
    alignment: {
      vertical: 'top',
      wrapText: typeof cell === 'string' && column?.oneLine !== true,
      ...side,
    },
    border: { bottom: { style: 'hair', color: { rgb: COLOURS.line } } },
  };
  if (typeof cell === 'number' || isFormula(cell)) return { ...base, numFmt: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
  if (typeof cell !== 'object' || cell === null) return base;
  const { fill, text } = TAG_COLOURS[cell.tag];
  return {
    ...base,
    font: { ...FONT, bold: true, color: { rgb: hex(text) } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: hex(fill) } },
    ...(cell.tag === 'open' ? { border: { bottom: { style: 'dashed', color: { rgb: hex(TAG_COLOURS.open.stroke) } } } } : {}),
  };
}

function columnLetters(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest === 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + ((count - 1) % 26));
}

function plainCell(cell: CellValue): string | number | null {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'boolean' ? String(cell) : cell;
}
