import type { Language } from '#core/language.ts';
import { OVERLAP, planPoster, POSTER_FOOT, POSTER_MARGIN, type PosterOrder } from '#core/picture/poster-plan.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import { cellText } from '../cell-text.ts';
import type { LoadAsset } from '../exporter.ts';

/** The product as people read it. */
const NAME = 'Prozesskompass';

export interface PosterWords {
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  /** ISO 8601 (YYYY-MM-DD). */
  readonly date: string;
  readonly language: Language;
}

/** A picture on one large sheet or on A4 sheets to put together, as vectors with embedded fonts. */
export async function posterPdf(picture: Svg, order: PosterOrder, words: PosterWords, loadAsset: LoadAsset): Promise<Uint8Array> {
  const [{ typesetter }, { POSTER_TEMPLATE }] = await Promise.all([import('../pdf/typesetter.ts'), import('./poster-template.ts')]);
  const typeset = await typesetter(loadAsset);
  return typeset(
    POSTER_TEMPLATE,
    new Map([
      ['/picture.svg', encode(picture.markup)],
      ['/poster.json', encode(JSON.stringify(dataOf(picture, order, words)))],
    ]),
  );
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function dataOf(picture: Svg, order: PosterOrder, { title, alt, date, language }: PosterWords) {
  const plan = planPoster(picture, order);
  const t = WORDS[language];
  const [rows, columns] = plan.grid;
  const sheets = plan.tiles.length;
  const name = cellText(title);
  return {
    ...plan,
    picture: [picture.width * plan.scale, picture.height * plan.scale],
    margin: POSTER_MARGIN,
    foot: POSTER_FOOT,
    overlap: OVERLAP,
    title: name,
    alt: cellText(alt),
    author: NAME,
    day: date.split('-').map(Number),
    language,
    footer: `${name} · ${t.day(date)} · ${NAME}`,
    howto: t.howto(sheets, rows, columns),
    'map-words': t.map,
    'sheet-words': plan.tiles.map((_, at) => (sheets === 1 ? '' : t.sheet(at + 1, sheets))),
  };
}

const WORDS = {
  de: {
    day: (iso: string) => iso.split('-').toReversed().join('.'),
    map: 'Übersicht der Blätter',
    sheet: (at: number, of: number) => `Blatt ${at} von ${of}`,
    howto: (sheets: number, rows: number, columns: number) =>
      `${sheets} Blätter, ${rows} × ${columns}. In Originalgröße drucken (100 %, ohne Anpassen). Die Striche am Rand zeigen, wie weit sich benachbarte Blätter überlappen: am Strich schneiden und auf das Nachbarblatt kleben.`,
  },
  en: {
    day: (iso: string) => iso,
    map: 'Map of the sheets',
    sheet: (at: number, of: number) => `Sheet ${at} of ${of}`,
    howto: (sheets: number, rows: number, columns: number) =>
      `${sheets} sheets, ${rows} × ${columns}. Print at original size (100 %, no fitting). The ticks in the margin show how far neighbouring sheets overlap: cut along them and glue onto the neighbour.`,
  },
} as const;
