import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Tag } from '#core/annotation/annotation.ts';
import { TAG_COLOURS } from '#core/picture/palette.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import type { Caption, DocumentCell, DocumentTable, Fact } from '#core/report/document/report-document.ts';
import { wordPieces } from '#core/layout/hyphenate.ts';
import { fitLogo, type Logo } from '#core/report/logo.ts';
import { cellText } from '../cell-text.ts';
import { COLOURS, hex } from '../office-colours.ts';
import type { WordPictures } from './word-pictures.ts';
import { twips } from './word-styles.ts';

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Told once per table, so that a cell carries nothing but its text. */
const LOOK = {
  margins: { top: 20, bottom: 20, left: 80, right: 80 },
  borders: { top: NONE, left: NONE, right: NONE, bottom: HAIRLINE, insideHorizontal: HAIRLINE, insideVertical: NONE },
  layout: TableLayoutType.FIXED,
} as const;
const HEAD = {
  verticalAlign: VerticalAlign.BOTTOM,
  borders: { bottom: { ...HAIRLINE, color: COLOURS.strong } },
  shading: { type: ShadingType.CLEAR, fill: COLOURS.sunken, color: 'auto' },
} as const;

export const plain = (text: string, style?: string): Paragraph =>
  new Paragraph({ ...(style === undefined ? {} : { style }), children: [new TextRun(cellText(text))] });

export const bookmarked = (level: 1 | 2 | 3, id: string, text: string, startsPage = false): Paragraph =>
  new Paragraph({
    heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1]!,
    ...(startsPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
    children: [new Bookmark({ id, children: [new TextRun(cellText(text))] })],
  });

/** The number is a field: it counts on when people add tables of their own. */
export const captionOf = ({ label, number, text }: Caption, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: 'Caption',
    keepNext,
    children: [new TextRun(`${label} `), new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)), new TextRun(cellText(`: ${text}`))],
  });

/** Sign and word on the fill of the tag: survives copying as text and grey print. Dashed = nobody decided yet. */
function tagRun(tag: Tag, text: string): TextRun {
  const { fill, stroke, text: ink } = TAG_COLOURS[tag];
  return new TextRun({
    // the sign stays with its word; longer texts may break
    text: `\u00A0${cellText(text).replace(' ', '\u00A0')}\u00A0`,
    bold: true,
    color: hex(ink),
    shading: { type: ShadingType.CLEAR, fill: hex(fill), color: 'auto' },
    border: { style: tag === 'open' ? BorderStyle.DASHED : BorderStyle.SINGLE, size: 4, color: hex(stroke), space: 0 },
  });
}

/** Twips a letter of a table takes on average: 8.5 pt Calibri. Assumption. */
const LETTER = 85;
/**
 * A word longer than its column may be broken where German spelling lets it: in an English document, or without German patterns of its
 * own, a text program would cut it anywhere. What is short enough gets nothing. `room` in twips.
 */
const breakable = (text: string, room: number): string =>
  text.replaceAll(/\p{L}{8,}/gu, (word) => (word.length * LETTER <= room ? word : wordPieces(word).join('\u00AD')));

const contentOf = ({ text, tag, strong }: DocumentCell, room: number): TextRun => {
  if (tag !== undefined) return tagRun(tag, text);
  const shown = breakable(cellText(text), room);
  return new TextRun(strong === true ? { text: shown, bold: true } : shown);
};

/** `width` in twips. The head repeats on every page, rows stay whole. */
export function tableOf({ columns, rows }: DocumentTable, width: number): Table {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / total));
  const alignment = (index: number) => (columns[index]?.align === 'right' ? { alignment: AlignmentType.END } : {});
  const cell = (index: number, style: string, child: TextRun, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      ...(isHead ? HEAD : {}),
      children: [new Paragraph({ style, ...alignment(index), ...(isHead ? { keepNext: true } : {}), children: [child] })],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    ...LOOK,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(index, 'TableHead', new TextRun(cellText(title)), true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((one, index) => cell(index, 'TableText', contentOf(one, widths[index]! - 2 * LOOK.margins.left), false)),
          }),
      ),
    ],
  });
}

/** Label and value side by side; a value nobody gave is an empty line to write on. */
export function factsOf(facts: readonly Fact[], width: number): Table {
  const widths = [Math.floor(width * 0.24), Math.floor(width * 0.76)];
  const cell = (index: number, children: readonly TextRun[], style: string, air: number | null): TableCell =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      children: [new Paragraph({ style, ...(air === null ? {} : { spacing: { before: air, after: air } }), children })],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    ...LOOK,
    rows: facts.map(({ label, value, tag }) => {
      const labelIsTag = tag !== undefined && /^[■◆●◌]/u.test(label);
      const valueRun =
        value === null ? new TextRun('') : tag !== undefined && !labelIsTag ? tagRun(tag, value) : new TextRun(cellText(value));
      // room to write by hand; frames of tags below each other shall not touch
      const air = value === null ? 110 : labelIsTag ? 50 : null;
      return new TableRow({
        cantSplit: true,
        children: [
          cell(0, [labelIsTag ? tagRun(tag, label) : new TextRun(cellText(label))], labelIsTag ? 'TableText' : 'TableHead', air),
          cell(1, [valueRun], 'TableText', air),
        ],
      });
    }),
  });
}

export function noticeOf(title: string | null, text: string): Paragraph {
  return new Paragraph({
    border: { left: { style: BorderStyle.SINGLE, size: 18, color: COLOURS.ink2, space: 8 } },
    shading: { type: ShadingType.CLEAR, fill: COLOURS.paper, color: 'auto' },
    indent: { left: twips(3) },
    keepLines: true,
    children: [...(title === null ? [] : [new TextRun({ text: `${cellText(title)} `, bold: true })]), new TextRun(cellText(text))],
  });
}

/** As vector with pixels beside it for readers without SVG, as large as fits; sizes in px at 96 per inch. */
export function pictureOf(
  picture: Svg,
  alt: string,
  room: { readonly width: number; readonly height: number },
  name: string,
  pictures: WordPictures,
): Paragraph {
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  return new Paragraph({
    keepNext: true,
    spacing: { before: 60, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'svg',
        data: pictures.vector(picture),
        fallback: { type: 'png', data: pictures.pixels(picture, width) },
        transformation: { width, height },
        altText: { name, title: name, description: cellText(alt) },
      }),
    ],
  });
}

/** Pixels at 96 per inch: 6 by 2 cm. */
const LOGO_ROOM = { width: 227, height: 76 };

export function logoOf(logo: Logo): Paragraph {
  const { width, height } = fitLogo(logo, LOGO_ROOM);
  const name = cellText(logo.alt);
  return new Paragraph({
    spacing: { before: 0, after: 240, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: logo.mime === 'image/png' ? 'png' : 'jpg',
        data: logo.bytes,
        transformation: { width: Math.round(width), height: Math.round(height) },
        altText: { name, title: name, description: name },
      }),
    ],
  });
}
