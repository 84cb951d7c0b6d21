import { TAG_WORDS } from '../annotation/annotation-words.ts';
import type { Tag } from '../annotation/annotation.ts';
import type { Language } from '../language.ts';
import { textWidth } from '../layout/text-size.ts';
import { drawBadge } from './badge.ts';
import { drawGuardRail, drawPill, drawShare, type Mark } from './lens/draw-marks.ts';
import { type DrawnLens, LENS_WORDS } from './lens/lens.ts';
import { INK_2 } from './palette.ts';
import { group, svgText } from './svg-markup.ts';

/** Height of one line of the legend, px. */
const LINE = 30;
const GAP = 16;
const SIZE = 12;

export interface Legend {
  readonly markup: string;
  readonly width: number;
  /** 0 = there is nothing to explain. */
  readonly height: number;
}

/** What badges and marks on the drawing mean: one line for the tags that occur, one for the lens. */
export function drawLegend(tags: readonly Tag[], lens: DrawnLens, language: Language): Legend {
  const lines = [tagLine(tags, language), lensLine(lens, language)].filter((line) => line.width > 0);
  return {
    markup: lines.map(({ markup }, at) => group({ transform: `translate(0 ${at * LINE})` }, markup)).join(''),
    width: Math.max(0, ...lines.map(({ width }) => width)),
    height: lines.length * LINE,
  };
}

const EMPTY: Mark = { markup: '', width: 0 };

function tagLine(tags: readonly Tag[], language: Language): Mark {
  if (tags.length === 0) return EMPTY;
  return inLine(
    { de: 'Einordnung:', en: 'Tags:' }[language],
    tags.map((tag) => ({ mark: drawBadge(tag, TAG_WORDS[tag][language]), offset: 0, words: '' })),
  );
}

function lensLine(lens: DrawnLens, language: Language): Mark {
  switch (lens.kind) {
    case 'none':
    case 'tags':
      return EMPTY;
    case 'heat':
      return inLine(
        `${lens.unit}:`,
        lens.legend.map(({ pill, text }) => ({ mark: drawPill(pill), offset: 1, words: text })),
      );
    case 'guardRails':
      return inLine(
        `${LENS_WORDS.guardRails[language]}:`,
        lens.legend.map(({ mark, text }) => ({ mark: drawGuardRail(mark), offset: 1, words: text })),
      );
    case 'shares':
      return inLine(
        { de: 'Anteile:', en: 'Shares:' }[language],
        lens.legend.map(({ label, text }) => ({ mark: drawShare(label), offset: 1, words: text })),
      );
  }
}

interface Entry {
  readonly mark: Mark;
  readonly offset: number;
  readonly words: string;
}

function inLine(title: string, entries: readonly Entry[]): Mark {
  const text = (words: string, x: number): string => svgText(words, { x, y: 14, fill: INK_2, 'font-size': SIZE });
  let x = textWidth(title, SIZE) + 12;
  const parts = entries.map(({ mark, offset, words }) => {
    const at = Math.round(x);
    x += mark.width + (words === '' ? 0 : 6 + textWidth(words, SIZE)) + GAP;
    return group({ transform: `translate(${at} ${offset})` }, mark.markup) + (words === '' ? '' : text(words, at + mark.width + 6));
  });
  return { markup: text(title, 0) + parts.join(''), width: Math.ceil(x - GAP) };
}
