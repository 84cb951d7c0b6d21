import type PptxGenJS from 'pptxgenjs';
import type { Language } from '#core/language.ts';
import type { MatrixPoint } from '#core/picture/draw-matrix.ts';
import { spreadDots } from '#core/picture/spread-dots.ts';
import { figureText, oneLine } from '#core/report/document/blocks.ts';
import type { Report } from '#core/report/report.ts';
import { QUADRANT_WORDS } from '#core/report/use-case-words.ts';
import { candidateTitle } from '#core/use-cases/use-case-text.ts';
import { cellText } from '../cell-text.ts';
import { COLOURS } from '../office-colours.ts';
import { SLIDE } from './slide-look.ts';

const SIDE = 5.1;
const LEFT = SLIDE.left + 0.5;
const TOP = 1.35;
const DOT = 0.34;
/** Names that stand beside the matrix in a size one can read from the back row. Assumption. */
const NAMED = 12;

/** The matrix of native shapes: everything on it can be moved, recoloured and animated. */
export function addMatrix(
  deck: PptxGenJS,
  slide: PptxGenJS.Slide,
  points: readonly MatrixPoint[],
  { analysis }: Report,
  language: Language,
): void {
  const t = TEXTS[language];
  const x = (effort: number): number => LEFT + (clamp(effort) / 100) * SIDE;
  const y = (benefit: number): number => TOP + SIDE - (clamp(benefit) / 100) * SIDE;
  const small = { fontSize: 12, color: COLOURS.ink2, margin: 0 } as const;
  slide.addShape(deck.ShapeType.rect, {
    x: LEFT,
    y: TOP,
    w: SIDE,
    h: SIDE,
    fill: { color: COLOURS.paper },
    line: { color: COLOURS.strong, width: 0.75 },
  });
  slide.addShape(deck.ShapeType.line, { x: LEFT + SIDE / 2, y: TOP, w: 0, h: SIDE, line: { color: COLOURS.line, width: 0.75 } });
  slide.addShape(deck.ShapeType.line, { x: LEFT, y: TOP + SIDE / 2, w: SIDE, h: 0, line: { color: COLOURS.line, width: 0.75 } });
  const corner = { ...small, bold: true, w: 2.2, h: 0.3 } as const;
  slide.addText(QUADRANT_WORDS.first[language], { ...corner, x: LEFT + 0.1, y: TOP + 0.08 });
  slide.addText(QUADRANT_WORDS.plan[language], { ...corner, x: LEFT + SIDE - 2.3, y: TOP + 0.08, align: 'right' });
  slide.addText(QUADRANT_WORDS.alongside[language], { ...corner, x: LEFT + 0.1, y: TOP + SIDE - 0.38 });
  slide.addText(QUADRANT_WORDS.later[language], { ...corner, x: LEFT + SIDE - 2.3, y: TOP + SIDE - 0.38, align: 'right' });
  slide.addText(`${t.effort} →`, { ...small, x: LEFT + SIDE - 2, y: TOP + SIDE + 0.08, w: 2, h: 0.3, align: 'right' });
  slide.addText(`${t.benefit} →`, { ...small, x: SLIDE.left - 0.75, y: TOP + 0.85, w: 2, h: 0.3, align: 'right', rotate: 270 });
  // the first ones on top, none behind another
  const dots = spreadDots(
    points.map(({ benefit, effort }) => ({ x: x(effort), y: y(benefit) })),
    DOT,
  );
  for (const [index, { rank }] of [...points.entries()].toReversed()) {
    slide.addText(String(rank), {
      shape: deck.ShapeType.ellipse,
      x: dots[index]!.x - DOT / 2,
      y: dots[index]!.y - DOT / 2,
      w: DOT,
      h: DOT,
      fill: { color: COLOURS.accent },
      line: { color: COLOURS.white, width: 1 },
      color: COLOURS.white,
      bold: true,
      fontSize: 11,
      align: 'center',
      valign: 'middle',
      margin: 0,
    });
  }
  const names = points.slice(0, NAMED).map(({ rank, candidate, benefit, effort }) => ({
    text: cellText(
      `${rank}  ${oneLine(candidateTitle(candidate, analysis.files, language), candidate.id)} (${figureText(benefit, language)} / ${figureText(effort, language)})`,
    ),
    options: { breakLine: true },
  }));
  const more = points.length > NAMED ? [{ text: t.more(points.length - NAMED), options: { color: COLOURS.ink2 } }] : [];
  slide.addText([{ text: t.legend, options: { breakLine: true, color: COLOURS.ink2, fontSize: 12 } }, ...names, ...more], {
    x: LEFT + SIDE + 0.5,
    y: TOP,
    w: SLIDE.width - SIDE - 1,
    h: SIDE,
    fontSize: 14,
    color: COLOURS.ink,
    valign: 'top',
    margin: 0,
    paraSpaceAfter: 4,
  });
}

const clamp = (value: number): number => Math.max(0, Math.min(100, value));

const TEXTS = {
  de: {
    benefit: 'Nutzen',
    effort: 'Aufwand',
    legend: 'Nr., Use Case (Nutzen / Aufwand)',
    more: (count: number) => `und ${count} weitere im Bericht`,
  },
  en: {
    benefit: 'Benefit',
    effort: 'Effort',
    legend: 'No., use case (benefit / effort)',
    more: (count: number) => `and ${count} more in the report`,
  },
} as const satisfies Record<Language, unknown>;
