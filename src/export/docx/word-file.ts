import {
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
import { type Block, captionText, type DocumentFigure, type ReportDocument } from '#core/report/document/report-document.ts';
import { TOOL } from '#core/report/tool.ts';
import { cellText } from '../cell-text.ts';
import { settlePackage } from '../office-package.ts';
import type { Rasterise } from '../picture/rasterise.ts';
import { contentsOf } from './word-contents.ts';
import { bookmarked, captionOf, factsOf, logoOf, noticeOf, pictureOf, plain, tableOf } from './word-blocks.ts';
import { twips, WORD_NUMBERING, WORD_STYLES } from './word-styles.ts';

/** A4 with 20 mm at the sides, in twips and, for pictures, in px at 96 per inch. */
const PAGE = { width: twips(210), height: twips(297) };
const MARGIN = { top: twips(24), bottom: twips(24), left: twips(20), right: twips(20), header: twips(11), footer: twips(10) };
const TEXT_WIDTH = { portrait: twips(170), landscape: twips(257) };
const ROOM = { portrait: { width: 640, height: 820 }, landscape: { width: 968, height: 560 } };

type Orientation = 'portrait' | 'landscape';

/** The document as a Word file; the same bytes for the same document. */
export async function writeWord(document: ReportDocument, date: string, rasterise: Rasterise | null): Promise<Uint8Array> {
  const pages = new Pages();
  pages.add('portrait', ...cover(document), ...contentsOf(document));
  for (const chapter of document.chapters) {
    pages.add('portrait', bookmarked(1, chapter.id, chapter.title));
    for (const block of chapter.blocks) addBlock(pages, block, document.language, rasterise);
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
  return settlePackage(new Uint8Array(await packed.arrayBuffer()), date, (path, xml) => settlePart(path, xml, language));
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

function cover({ title, subtitle, organisation, logo, date, control, chapters }: ReportDocument): readonly FileChild[] {
  const method = chapters.some(({ part }) => part === 'method');
  return [
    ...(logo === null ? [] : [logoOf(logo)]),
    new Paragraph({ style: 'Title', children: [new TextRun(cellText(title))] }),
    plain([subtitle, date].join(' · '), 'Subtitle'),
    ...(organisation === null ? [] : [plain(organisation, 'Lead')]),
    ...(control.length === 0 ? [] : [factsOf(control, TEXT_WIDTH.portrait)]),
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

function addBlock(pages: Pages, block: Block, language: Language, rasterise: Rasterise | null): void {
  if (block.kind === 'figure') {
    addFigure(pages, block, language, rasterise);
    return;
  }
  if (block.kind === 'list') pages.instances += 1;
  const { instances } = pages;
  pages.add('portrait', ...childrenOf(block, instances));
}

function childrenOf(block: Exclude<Block, DocumentFigure>, instance: number): readonly (Paragraph | Table)[] {
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
      return block.facts.length === 0 ? [] : [factsOf(block.facts, TEXT_WIDTH.portrait), gap()];
    case 'notice':
      return [noticeOf(block.title, block.text)];
    case 'table':
      return [captionOf(block.caption, true), tableOf(block, TEXT_WIDTH.portrait), gap()];
  }
}

/** Two tables that touch become one. */
const gap = (): Paragraph =>
  new Paragraph({ style: 'Small', spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.AUTO }, children: [] });

/** Wide pictures stand on landscape pages, and once more in pieces where the whole is too small to read. */
function addFigure(
  pages: Pages,
  { caption, alt, picture, sections }: DocumentFigure,
  language: Language,
  rasterise: Rasterise | null,
): void {
  const isWide = picture.width > ROOM.portrait.width * 1.25 && picture.width > picture.height;
  const orientation = isWide ? 'landscape' : 'portrait';
  pages.add(orientation, pictureOf(picture, alt, ROOM[orientation], captionText(caption), rasterise), captionOf(caption, false));
  for (const [index, piece] of sections.entries()) {
    const text = {
      de: `${captionText(caption)}, Ausschnitt ${index + 1} von ${sections.length}`,
      en: `${captionText(caption)}, part ${index + 1} of ${sections.length}`,
    }[language];
    pages.add('landscape', pictureOf(piece, text, ROOM.landscape, text, rasterise), plain(text, 'Caption'));
  }
}
