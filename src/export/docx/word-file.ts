import {
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { Language } from '#core/language.ts';
import { PIECE } from '#core/picture/piece-windows.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import { type Block, captionText, type DocumentFigure, type ReportDocument } from '#core/report/document/report-document.ts';
import { type Sheet, sheetsOf } from '#core/report/document/sheets-of.ts';
import { TOOL } from '#core/report/tool.ts';
import { cellText } from '../cell-text.ts';
import { COLOURS } from '../office-colours.ts';
import { settlePackage } from '../office-package.ts';
import type { Rasterise } from '../picture/rasterise.ts';
import { contentsOf } from './word-contents.ts';
import { bookmarked, captionOf, factsOf, logoOf, noticeOf, pictureOf, plain, tableOf } from './word-blocks.ts';
import { WordPictures } from './word-pictures.ts';
import { twips, WORD_NUMBERING, WORD_STYLES } from './word-styles.ts';

/** A4 with 20 mm at the sides, in twips and, for pictures, in px at 96 per inch. */
const PAGE = { width: twips(210), height: twips(297) };
const MARGIN = { top: twips(24), bottom: twips(24), left: twips(20), right: twips(20), header: twips(11), footer: twips(10) };
const TEXT_WIDTH = { portrait: twips(170), landscape: twips(257) };
/** Upright pictures are small ones: beyond this height they would take a page for themselves. */
const ROOM = { portrait: { width: 640, height: 380 }, landscape: { width: 968, height: 560 } };

/** A piece gets its share of the width the widest one fills, so that all have letters of one size. */
const roomOfPiece = ({ width }: Svg) => ({ ...ROOM.landscape, width: Math.min(1, width / PIECE.width) * ROOM.landscape.width });

type Orientation = Sheet['orientation'];

/** The document as a Word file; the same bytes for the same document. */
export async function writeWord(document: ReportDocument, date: string, rasterise: Rasterise | null): Promise<Uint8Array> {
  const pages = new Pages();
  const pictures = new WordPictures(rasterise);
  pages.add('portrait', ...cover(document), ...contentsOf(document));
  for (const chapter of document.chapters) {
    for (const [index, { orientation, blocks }] of sheetsOf(chapter).entries()) {
      if (index === 0) pages.add(orientation, bookmarked(1, chapter.id, chapter.title, pages.orientation === orientation));
      for (const block of blocks) addBlock(pages, orientation, block, document.language, pictures);
    }
  }
  const file = new Document({
    title: cellText(document.title),
    subject: cellText(document.subtitle),
    creator: cellText(document.organisation ?? TOOL.name),
    lastModifiedBy: TOOL.name,
    description: `${TOOL.name} ${TOOL.version}`,
    styles: WORD_STYLES,
    numbering: WORD_NUMBERING,
    hyphenation: { autoHyphenation: true },
    sections: pages.sections(document),
  });
  const packed = await Packer.toBlob(file);
  const language = { de: 'de-DE', en: 'en-GB' }[document.language];
  return settlePackage(new Uint8Array(await packed.arrayBuffer()), date, {
    original: pictures.original,
    change: (path, xml) => settlePart(path, xml, language),
  });
}

/** What the library cannot be told: the language of the text, and numbers of drawings counted per file, not per program run. */
function settlePart(path: string, xml: string, language: string): string {
  if (path === 'word/styles.xml') return xml.replace('</w:rPr></w:rPrDefault>', `<w:lang w:val="${language}"/></w:rPr></w:rPrDefault>`);
  if (path !== 'word/document.xml') return xml;
  let drawing = 0;
  let bookmark = 0;
  const bookmarks = new Map<string, number>();
  return xml
    .replaceAll(/(<wp:docPr [^>]*?\bid=")\d+"/g, (_, head: string) => `${head}${(drawing += 1)}"`)
    .replaceAll(/(<w:bookmark(?:Start|End)[^>]*? w:id=")(\d+)"/g, (_, head: string, id: string) => {
      if (!bookmarks.has(id)) bookmarks.set(id, (bookmark += 1));
      return `${head}${bookmarks.get(id)!}"`;
    });
}

/** Blocks gathered into runs of pages of one orientation. */
class Pages {
  readonly #runs: { readonly orientation: Orientation; readonly children: FileChild[] }[] = [];
  instances = 0;
  /** Height already used on the page of the next picture, px. */
  taken = 0;

  get orientation(): Orientation | null {
    return this.#runs.at(-1)?.orientation ?? null;
  }

  add(orientation: Orientation, ...children: readonly FileChild[]): void {
    const last = this.#runs.at(-1);
    if (last?.orientation === orientation) last.children.push(...children);
    else this.#runs.push({ orientation, children: [...children] });
  }

  sections(document: ReportDocument): readonly ISectionOptions[] {
    return this.#runs.map(({ orientation, children }, at) => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        titlePage: at === 0,
        page: { size: { ...PAGE, orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'] }, margin: MARGIN },
      },
      headers: { default: new Header({ children: [plain(document.head, 'PageMark')] }), first: new Header({ children: [] }) },
      footers: { default: footer(document, TEXT_WIDTH[orientation]), first: footer(document, TEXT_WIDTH[orientation]) },
      children,
    }));
  }
}

function cover({ title, subtitle, about, organisation, logo, date, control, chapters }: ReportDocument): readonly FileChild[] {
  const method = chapters.some(({ part }) => part === 'method');
  return [
    ...(logo === null ? [] : [logoOf(logo)]),
    new Paragraph({
      style: 'Title',
      border: { top: { style: BorderStyle.SINGLE, size: 24, color: COLOURS.accent, space: 12 } },
      children: [new TextRun(cellText(title))],
    }),
    plain([subtitle, date].join(' · '), 'Subtitle'),
    ...(about === null ? [] : [plain(about, 'Small')]),
    ...(organisation === null ? [] : [plain(organisation, 'Lead')]),
    ...(control.length === 0 ? [] : [factsOf(control, TEXT_WIDTH.portrait), gap()]),
    ...(method ? [plain(`${TOOL.name} ${TOOL.version}`, 'Small')] : []),
  ];
}

function footer({ foot, language }: ReportDocument, width: number): Footer {
  const word = { de: 'Seite', en: 'Page' }[language];
  return new Footer({
    children: [
      plain(foot, 'PageMark'),
      new Paragraph({
        style: 'PageMark',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun(`${TOOL.name} ${TOOL.version}`),
          new TextRun({ children: [`\t${word} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function addBlock(pages: Pages, orientation: Orientation, block: Block, language: Language, pictures: WordPictures): void {
  if (block.kind === 'figure') {
    addFigure(pages, orientation, block, language, pictures);
    pages.taken = 0;
    return;
  }
  const startsSheet = pages.orientation !== orientation;
  if (block.kind === 'heading') pages.taken = (block.startsPage ? 0 : pages.taken) + TAKEN.heading;
  if (block.kind === 'facts') pages.taken += block.facts.length * TAKEN.fact;
  if (block.kind === 'list') pages.instances += 1;
  const { instances } = pages;
  pages.add(
    orientation,
    ...childrenOf(startsSheet && block.kind === 'heading' ? { ...block, startsPage: false } : block, instances, TEXT_WIDTH[orientation]),
  );
}

function childrenOf(block: Exclude<Block, DocumentFigure>, instance: number, width: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [bookmarked(block.level, block.id, block.text, block.startsPage)];
    case 'paragraph':
      return [plain(block.text, { plain: undefined, lead: 'Lead', small: 'Small' }[block.tone])];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: block.ordered ? 'ordered' : 'bullets', level: 0, instance },
            spacing: { after: 40 },
            children: [new TextRun(cellText(item))],
          }),
      );
    case 'facts':
      return block.facts.length === 0 ? [] : [factsOf(block.facts, width), gap()];
    case 'notice':
      return [noticeOf(block.title, block.text)];
    case 'table':
      return [captionOf(block.caption, true), tableOf(block, width), gap()];
  }
}

/** Two tables that touch become one. */
const gap = (): Paragraph =>
  new Paragraph({ style: 'Small', spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.AUTO }, children: [] });

/** What of a page is taken by the heading and the facts before a picture, px. Assumption. */
const TAKEN = { heading: 40, fact: 24 };

/** A picture as large as its page allows, and once more in pieces where the whole is too small to read. */
function addFigure(
  pages: Pages,
  orientation: Orientation,
  { caption, alt, picture, pieces }: DocumentFigure,
  language: Language,
  pictures: WordPictures,
): void {
  // an overview may give way so that it stands with what leads to it
  const room = ROOM[orientation];
  const overview = { ...room, height: Math.max(room.height / 2, room.height - pages.taken) };
  pages.add(
    orientation,
    pictureOf(pieces?.overview ?? picture, alt, pieces === null ? room : overview, captionText(caption), pictures),
    captionOf(caption, false),
  );
  for (const [index, piece] of pieces?.pieces.entries() ?? []) {
    const text = {
      de: `${captionText(caption)}, Ausschnitt ${index + 1} von ${pieces!.pieces.length}`,
      en: `${captionText(caption)}, part ${index + 1} of ${pieces!.pieces.length}`,
    }[language];
    pages.add(orientation, pictureOf(piece, text, roomOfPiece(piece), text, pictures), plain(text, 'Caption'));
  }
}
