import { AlignmentType, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { COLOURS } from '../office-colours.ts';

/** Half points and twentieths of a point are Word's units. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Calibri is on every Windows and has Carlito as its twin elsewhere. */
const FONT = 'Calibri';

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: COLOURS.ink },
  paragraph: { spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
});

/** Real styles, so that people restyle the document in one place: text 10 pt, captions 8.5 pt (look.md, print). */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 20, color: COLOURS.ink },
      paragraph: { spacing: { after: 100, line: 269, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 56, bold: true, color: COLOURS.ink },
      paragraph: { spacing: { before: 2400, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(34, 0, 200),
    heading2: heading(26, 320, 120),
    heading3: heading(21, 200, 60),
    listParagraph: { run: { size: 20 } },
    hyperlink: { run: { color: COLOURS.accent, underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 28, color: COLOURS.ink2 },
      paragraph: { spacing: { after: 360 } },
    },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 23 },
      paragraph: { spacing: { after: 200 } },
    },
    { id: 'Small', name: 'Small', basedOn: 'Normal', quickFormat: true, run: { size: 17, color: COLOURS.ink2 } },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 17, color: COLOURS.ink2 },
      paragraph: { spacing: { before: 140, after: 60 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 17 },
      paragraph: { spacing: { before: 10, after: 10, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', quickFormat: true, run: { bold: true } },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 120, after: 20 } },
    },
    { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', next: 'Normal', paragraph: { indent: { left: twips(6) }, spacing: { after: 0 } } },
    { id: 'ContentsHead', name: 'Contents Head', basedOn: 'Normal', run: { size: 34, bold: true }, paragraph: { spacing: { after: 200 } } },
    {
      id: 'PageMark',
      name: 'Page Mark',
      basedOn: 'Normal',
      run: { size: 15, color: COLOURS.ink2 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};

/** One numbering for ordered lists, restarted by instance, and one for bullets. */
export const WORD_NUMBERING = {
  config: [
    {
      reference: 'ordered',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: twips(7), hanging: twips(7) } } },
        },
      ],
    },
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: twips(5), hanging: twips(5) } } },
        },
      ],
    },
  ],
};
