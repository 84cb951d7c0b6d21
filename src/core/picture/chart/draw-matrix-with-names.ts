import type { Language } from '../../language.ts';
import { drawMatrix, type MatrixPoint } from '../draw-matrix.ts';
import { INK } from '../palette.ts';
import { element, type Svg } from '../svg-markup.ts';
import { textLines, wrapText } from '../wrapped-text.ts';
import { type ChartLook, frameChart } from './chart-frame.ts';

const LIST = { gap: 24, width: 300, size: 13, line: 17, between: 7 };

const TEXTS = {
  de: { title: 'Nutzen und Aufwand', note: 'Nummern sind Plätze; die Fläche um einen Punkt ist, was die Schätzungen offen lassen.' },
  en: { title: 'Benefit and effort', note: 'Numbers are ranks; the area around a dot is what the estimates leave open.' },
} as const;

/** The matrix as it stands by itself: with the names behind its numbers beside it. */
export function drawMatrixWithNames(
  points: readonly (MatrixPoint & { readonly title: string })[],
  language: Language,
  look: ChartLook,
): Svg {
  const matrix = drawMatrix(points, language);
  let y = LIST.size + 12;
  const names = points.map(({ rank, title }) => {
    const lines = wrapText(`${rank}. ${title}`, LIST.width, LIST.size);
    const place = y;
    y += lines.length * LIST.line + LIST.between;
    return textLines(lines, matrix.width + LIST.gap, place, LIST.line, { fill: INK, 'font-size': LIST.size });
  });
  const size = { width: matrix.width + LIST.gap + LIST.width, height: Math.max(matrix.height, y) };
  // the matrix brings its own white ground, which belongs to the frame here
  const inner = matrix.markup.replace(/^<svg[^>]*><rect[^>]*\/>/u, '').replace(/<\/svg>$/u, '');
  return frameChart({ ...size, markup: element('g', {}, inner) + names.join('') }, TEXTS[language], look);
}
