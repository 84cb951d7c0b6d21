import PptxGenJS from 'pptxgenjs';
import type { Language } from '#core/language.ts';
import { drawProcess } from '#core/picture/draw-process.ts';
import { describePicture } from '#core/picture/describe-picture.ts';
import { matrixPointsOf } from '#core/picture/draw-matrix.ts';
import { toBase64 } from '#core/report/base64.ts';
import { fitLogo } from '#core/report/logo.ts';
import { oneLine } from '#core/report/document/blocks.ts';
import { titleOfFile } from '#core/report/document/title-of-file.ts';
import type { DocumentTable } from '#core/report/document/report-document.ts';
import { writeDocument } from '#core/report/document/write-document.ts';
import type { Report } from '#core/report/report.ts';
import { TOOL } from '#core/report/tool.ts';
import { cellText } from '../cell-text.ts';
import { settlePackage } from '../office-package.ts';
import type { Rasterise } from '../picture/rasterise.ts';
import { addMatrix } from './matrix-slide.ts';
import { addRoadmap } from './roadmap-slide.ts';
import { COLOURS } from '../office-colours.ts';
import { FONT, SLIDE } from './slide-look.ts';
import { SlideVectors } from './slide-vectors.ts';
import { addTables, type TableSource } from './table-slides.ts';
import { addTopUseCases } from './top-slide.ts';

type Slide = PptxGenJS.Slide;

/** The deck as a file; the same bytes for the same report. */
export async function writeDeck(report: Report, language: Language, rasterise: Rasterise | null): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  const document = writeDocument({ ...report, settings: { ...report.settings, detail: 'overview' } }, language);
  const t = TEXTS[language];
  deck.layout = 'LAYOUT_WIDE';
  deck.title = cellText(document.title);
  deck.subject = cellText(document.subtitle);
  deck.author = cellText(document.organisation ?? TOOL.name);
  deck.company = cellText(document.organisation ?? TOOL.name);
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: COLOURS.white },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: SLIDE.left,
            y: 0.35,
            w: SLIDE.width,
            h: 0.8,
            fontSize: 26,
            bold: true,
            color: COLOURS.ink,
            align: 'left',
            valign: 'middle',
            margin: 0,
          },
          text: '',
        },
      },
      {
        text: {
          text: cellText(document.head),
          options: { x: SLIDE.left, y: 7.02, w: 9, h: 0.3, fontSize: 9, color: COLOURS.ink2, margin: 0 },
        },
      },
    ],
    slideNumber: { x: 12.2, y: 7.02, w: 0.6, h: 0.3, fontSize: 9, color: COLOURS.ink2, align: 'right' },
  });
  const vectors = new SlideVectors();
  let slides = 0;
  const titled = (title: string): Slide => {
    slides += 1;
    const slide = deck.addSlide({ masterName: MASTER });
    slide.addText(cellText(title), { placeholder: 'title' });
    return slide;
  };

  const cover = titled(document.title);
  cover.addText(cellText([document.subtitle, document.organisation, document.date].filter(Boolean).join(' · ')), {
    x: SLIDE.left,
    y: 1.2,
    w: SLIDE.width,
    h: 0.5,
    fontSize: 16,
    color: COLOURS.ink2,
    margin: 0,
  });
  if (document.logo !== null) {
    const { mime, bytes, alt } = document.logo;
    const { width: w, height: h } = fitLogo(document.logo, LOGO_ROOM);
    cover.addImage({ data: `${mime};base64,${toBase64(bytes)}`, x: SLIDE.left + SLIDE.width - w, y: 0.35, w, h, altText: cellText(alt) });
  }
  const summary = document.chapters.find(({ part }) => part === 'summary');
  const lead = summary?.blocks.find((block) => block.kind === 'paragraph' && block.tone === 'lead');
  if (lead?.kind === 'paragraph')
    cover.addText(cellText(lead.text), {
      x: SLIDE.left,
      y: 2.1,
      w: 10.5,
      h: 1.6,
      fontSize: 20,
      color: COLOURS.ink,
      margin: 0,
      valign: 'top',
    });
  const tags = summary?.blocks.find((block) => block.kind === 'facts');
  if (tags?.kind === 'facts')
    addTables(
      () => cover,
      '',
      [
        {
          head: null,
          widths: [3, 6],
          rows: tags.facts.map(({ label, value, tag }) => [{ text: label, ...(tag === undefined ? {} : { tag }) }, { text: value ?? '' }]),
        },
      ],
      4.2,
    );
  cover.addText(cellText(document.foot), { x: SLIDE.left, y: 6.4, w: SLIDE.width, h: 0.45, fontSize: 9, color: COLOURS.ink2, margin: 0 });

  for (const file of rasterise === null ? [] : report.analysis.files) {
    for (const drawing of report.drawings.get(file.file) ?? []) {
      const picture = drawProcess(file.model, file.annotations, drawing, language);
      const scale = Math.min(SLIDE.width / picture.width, 5.5 / picture.height);
      const [w, h] = [picture.width * scale, picture.height * scale];
      const slide = titled(oneLine(drawing.name, titleOfFile(file)));
      vectors.add(slides, picture);
      const png = rasterise!(picture, Math.min(PICTURE_WIDTH, picture.width * 2));
      slide.addImage({
        data: `image/png;base64,${toBase64(png)}`,
        x: SLIDE.left + (SLIDE.width - w) / 2,
        y: 1.3 + (5.5 - h) / 2,
        w,
        h,
        altText: cellText(describePicture(file.model, file.annotations, drawing, language)),
      });
    }
  }

  const points = matrixPointsOf(report.useCases);
  if (points.length > 0) {
    addMatrix(deck, titled(t.matrix), points, report, language);
    addTopUseCases(deck, titled(t.top), report, language);
  }
  for (const chapter of document.chapters) {
    if (chapter.part !== 'human' && chapter.part !== 'roadmap') continue;
    if (chapter.part === 'roadmap' && addRoadmap(deck, titled, chapter.title, report, language)) continue;
    let heading: string | null = null;
    for (const block of chapter.blocks) {
      if (block.kind === 'heading') heading = block.text;
      if (block.kind === 'table')
        addTables(titled, heading === null ? chapter.title : `${chapter.title}: ${heading}`, [tableSource(block)]);
    }
  }
  const notice = document.chapters.find(({ part }) => part === 'notice');
  const long = notice?.blocks.find((block) => block.kind === 'paragraph');
  if (notice !== undefined && long?.kind === 'paragraph')
    titled(notice.title).addText(cellText(long.text), {
      x: SLIDE.left,
      y: 1.4,
      w: 11,
      h: 4.5,
      fontSize: 16,
      color: COLOURS.ink,
      margin: 0,
      valign: 'top',
    });

  const written = (await deck.write({ outputType: 'uint8array', compression: true })) as Uint8Array;
  const ids = new Map<string, string>();
  return settlePackage(written, report.date, {
    added: vectors.parts(),
    change: (path, xml) =>
      numberShapes(
        onlyChart(
          vectors
            .refer(path, xml)
            .replaceAll(/(?<!(?:uri|def)=")\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/gi, (id) => steady(ids, id)),
        ),
      ),
    rename: onlyChart,
  });
}

/** The library gives some shapes of a slide the same number, and PowerPoint may offer to repair such a file. Nothing refers to them. */
function numberShapes(xml: string): string {
  let last = 0;
  return xml.replaceAll(/(<p:cNvPr id=")\d+"/g, (_, head: string) => `${head}${(last += 1)}"`);
}

/** The library counts charts over all decks of a program run; a deck of ours has one. */
const onlyChart = (text: string): string =>
  text.replaceAll(/(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet|worksheet)\d+(?=\.x)/gi, (_, head: string) => `${head}1`);

const tableSource = ({ columns, rows }: DocumentTable): TableSource => ({
  head: columns.map(({ title }) => title),
  widths: columns.map(({ share }) => share),
  rows,
  right: columns.map(({ align }) => align === 'right'),
});

/** Random ids of the library as counted ones; names of extensions and styles (`uri`, `def`) stay, programs know them. */
function steady(ids: Map<string, string>, id: string): string {
  const known = ids.get(id);
  if (known !== undefined) return known;
  const counted = `{00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, '0')}}`;
  ids.set(id, counted);
  return counted;
}

const MASTER = 'Prozesskompass';
/** Inches, top right on the cover. */
const LOGO_ROOM = { width: 2.4, height: 0.8 };
/** Pixels of a drawing for programs that cannot show the vectors: those of a usual projector. */
const PICTURE_WIDTH = 1920;

const TEXTS = {
  de: { matrix: 'Nutzen und Aufwand', top: 'Was zuerst hilft' },
  en: { matrix: 'Benefit and effort', top: 'What helps first' },
} as const satisfies Record<Language, unknown>;
