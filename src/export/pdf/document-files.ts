import type { Svg } from '#core/picture/svg-markup.ts';
import { PIECE } from '#core/picture/piece-windows.ts';
import { TAG_COLOURS } from '#core/picture/palette.ts';
import { fitLogo, type Logo } from '#core/report/logo.ts';
import type { Block, ReportDocument } from '#core/report/document/report-document.ts';
import { sheetsOf } from '#core/report/document/sheets-of.ts';
import { TOOL } from '#core/report/tool.ts';
import { cellText } from '../cell-text.ts';
import { isSeen } from '../picture/picture-label.ts';
import { pictureLayers } from '../picture/picture-layers.ts';

/** The document as the template reads it: one JSON and its pictures. `date` is ISO 8601 (YYYY-MM-DD). */
export function filesOf(document: ReportDocument, date: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const place = (picture: Svg) => ({
    size: [picture.width, picture.height],
    layers: pictureLayers(picture).map(({ markup, labels }) => {
      const file = `/picture-${files.size + 1}.svg`;
      files.set(file, new TextEncoder().encode(markup));
      return { file, labels: labels.filter((label) => isSeen(label, picture)) };
    }),
  });
  const blockOf = (block: Block) =>
    block.kind === 'figure'
      ? {
          kind: block.kind,
          caption: block.caption,
          alt: block.alt,
          picture: place(block.pieces?.overview ?? block.picture),
          pieces: (block.pieces?.pieces ?? []).map(place),
        }
      : block;
  const placeLogo = (logo: Logo) => {
    const file = `/logo.${logo.mime === 'image/png' ? 'png' : 'jpg'}`;
    files.set(file, logo.bytes);
    return { file, ...fitLogo(logo, LOGO_ROOM), alt: logo.alt };
  };
  const data = {
    ...document,
    logo: document.logo === null ? null : placeLogo(document.logo),
    author: document.organisation ?? TOOL.name,
    day: date.split('-').map(Number),
    tags: TAG_COLOURS,
    widest: PIECE.width,
    words: WORDS[document.language],
    chapters: document.chapters.map((chapter) => ({
      title: chapter.title,
      sheets: sheetsOf(chapter).map(({ orientation, blocks }) => ({ landscape: orientation === 'landscape', blocks: blocks.map(blockOf) })),
    })),
  };
  files.set(
    '/report.json',
    new TextEncoder().encode(JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? inFont(cellText(value)) : value))),
  );
  return files;
}

/** Millimetres. */
const LOGO_ROOM = { width: 60, height: 20 };

/** Signs the embedded font lacks, by the nearest it has; the diamond of a tag is drawn by the template. */
const inFont = (text: string): string => text.replaceAll('✓', '√');

const WORDS = {
  de: { contents: 'Inhalt', page: 'Seite', part: 'Ausschnitt', of: 'von' },
  en: { contents: 'Contents', page: 'Page', part: 'part', of: 'of' },
} as const;
