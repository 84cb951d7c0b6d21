import type { Candidate } from '../use-cases/candidate.ts';
import type { Language, Translated } from '../language.ts';
import { QUADRANT_BORDER } from '../ranking/score.ts';
import { ACCENT, INK, INK_2, LINE, LINE_STRONG, PAPER, WHITE } from './palette.ts';
import { spreadDots } from './spread-dots.ts';
import { element, group, picture, type Svg, svgText } from './svg-markup.ts';

/** A ranked use case in the matrix. */
export interface MatrixPoint {
  readonly rank: number;
  readonly benefit: number;
  readonly effort: number;
  readonly benefitRange: readonly [number, number];
  readonly effortRange: readonly [number, number];
  readonly candidate: Candidate;
}

/** Those with a rank and both values; what is not ranked has no place here. */
export const matrixPointsOf = (
  useCases: readonly { readonly candidate: Candidate; readonly rank: number | null }[],
): readonly MatrixPoint[] =>
  useCases.flatMap(({ candidate, rank }) => {
    const { benefit, effort } = candidate;
    if (rank === null || benefit === null || effort === null || !Number.isFinite(benefit) || !Number.isFinite(effort)) return [];
    return [
      {
        rank,
        benefit,
        effort,
        benefitRange: candidate.benefitRange ?? [benefit, benefit],
        effortRange: candidate.effortRange ?? [effort, effort],
        candidate,
      },
    ];
  });

const SIDE = 440;
const LEFT = 60;
const TOP = 20;
const RADIUS = 12;
const rounded = (value: number): number => Math.round(value * 10) / 10;

const AXES: Translated<{ readonly benefit: string; readonly effort: string; readonly corners: readonly [string, string, string, string] }> =
  {
    de: { benefit: 'Nutzen', effort: 'Aufwand', corners: ['zuerst', 'planen', 'mitnehmen', 'zurückstellen'] },
    en: { benefit: 'Benefit', effort: 'Effort', corners: ['first', 'plan', 'alongside', 'later'] },
  };

/** Benefit upwards, effort to the right; numbers are ranks, the ellipse around a dot is what the inputs leave open. */
export function drawMatrix(points: readonly MatrixPoint[], language: Language): Svg {
  const { benefit, effort, corners } = AXES[language];
  const x = (value: number): number => LEFT + (Math.max(0, Math.min(100, value)) / 100) * SIDE;
  const y = (value: number): number => TOP + SIDE - (Math.max(0, Math.min(100, value)) / 100) * SIDE;
  const corner = { fill: INK_2, 'font-size': 13, 'font-weight': 600 };
  const [middleX, middleY] = [x(QUADRANT_BORDER), y(QUADRANT_BORDER)];
  const dots = spreadDots(
    points.map((point) => ({ x: x(point.effort), y: y(point.benefit) })),
    RADIUS * 2,
  ).map((dot) => ({ x: rounded(dot.x), y: rounded(dot.y) }));
  return picture(
    { x: 0, y: 0, width: LEFT + SIDE + 30, height: TOP + SIDE + 60 },
    element('rect', { x: LEFT, y: TOP, width: SIDE, height: SIDE, fill: PAPER, stroke: LINE_STRONG }),
    element('path', { d: `M${middleX} ${TOP}V${TOP + SIDE}M${LEFT} ${middleY}H${LEFT + SIDE}`, stroke: LINE, fill: 'none' }),
    svgText(corners[0], { x: LEFT + 10, y: TOP + 20, ...corner }),
    svgText(corners[1], { x: LEFT + SIDE - 10, y: TOP + 20, ...corner, 'text-anchor': 'end' }),
    svgText(corners[2], { x: LEFT + 10, y: TOP + SIDE - 10, ...corner }),
    svgText(corners[3], { x: LEFT + SIDE - 10, y: TOP + SIDE - 10, ...corner, 'text-anchor': 'end' }),
    ...[0, 50, 100].flatMap((value) => [
      svgText(String(value), { x: x(value), y: TOP + SIDE + 18, fill: INK_2, 'font-size': 12, 'text-anchor': 'middle' }),
      svgText(String(value), { x: LEFT - 8, y: y(value) + 4, fill: INK_2, 'font-size': 12, 'text-anchor': 'end' }),
    ]),
    svgText(`${effort} →`, { x: LEFT + SIDE, y: TOP + SIDE + 40, fill: INK, 'font-size': 13, 'text-anchor': 'end' }),
    group(
      { transform: `translate(18 ${TOP}) rotate(-90)` },
      svgText(`${benefit} →`, { x: 0, y: 0, fill: INK, 'font-size': 13, 'text-anchor': 'end' }),
    ),
    ...points.map((point) => {
      const [left, right] = point.effortRange.map(x) as [number, number];
      const [bottom, top] = point.benefitRange.map(y) as [number, number];
      return element('ellipse', {
        cx: (left + right) / 2,
        cy: (top + bottom) / 2,
        rx: Math.max(RADIUS, (right - left) / 2),
        ry: Math.max(RADIUS, (bottom - top) / 2),
        fill: ACCENT,
        'fill-opacity': 0.07,
        stroke: ACCENT,
        'stroke-opacity': 0.45,
        'stroke-width': 1,
      });
    }),
    // the first ones on top; the ellipse stays at the true place of a dot that had to move aside
    ...points
      .map(({ rank }, index) => ({ rank, ...dots[index]! }))
      .toReversed()
      .map(({ rank, x: cx, y: cy }) =>
        group(
          {},
          element('circle', { cx, cy, r: RADIUS, fill: ACCENT, stroke: WHITE, 'stroke-width': 1.5 }),
          svgText(String(rank), { x: cx, y: cy + 4, fill: WHITE, 'font-size': 12, 'font-weight': 700, 'text-anchor': 'middle' }),
        ),
      ),
  );
}
