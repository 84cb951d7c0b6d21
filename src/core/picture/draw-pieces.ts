import type { Annotations } from '../annotation/annotation.ts';
import type { Language } from '../language.ts';
import type { Bounds, EdgeGeometry, ShapeGeometry } from '../layout/geometry.ts';
import type { ProcessModel } from '../process/process-model.ts';
import { drawProcess } from './draw-process.ts';
import { ACCENT, INK_2, LINE_STRONG, PAPER, SUNKEN, WHITE } from './palette.ts';
import { NAME_BAND, PIECE, PIECE_AIR, pieceWindows } from './piece-windows.ts';
import type { ProcessDrawing } from './process-drawing.ts';
import { element, group, type Svg, svgText } from './svg-markup.ts';
import { textLines, wrapText } from './wrapped-text.ts';

/** Beyond this the whole no longer counts as legible on one page; a little more than a piece saves a second page. Assumption. */
const SLACK = 1.2;

export interface PictureInPieces {
  /** The whole with a numbered frame around every piece. */
  readonly overview: Svg;
  /** Each with the names of its lanes, holding only what is seen in it. */
  readonly pieces: readonly Svg[];
}

/** A picture too large for a page in pieces that are legible on one; null = it is legible as a whole. */
export function drawPieces(
  whole: Svg,
  model: ProcessModel,
  annotations: Annotations,
  drawing: ProcessDrawing,
  language: Language,
): PictureInPieces | null {
  if (whole.width <= PIECE.width * SLACK && whole.height <= PIECE.height * SLACK) return null;
  const named = innermostBands(model, drawing);
  const cuts = pieceWindows(drawing).map((cut) => besideTitles(cut, named));
  if (cuts.length < 2) return null;
  return {
    overview: framed(whole, cuts),
    pieces: cuts.map((cut) => {
      const part = { ...drawing, geometry: within(cut, drawing, model) };
      return cropped(drawProcess(model, annotations, part, language), cut, nameBand(named, cut));
    }),
  };
}

/** What of the drawing meets the cut-out. An open sub-process keeps one of its steps, seen or not: without any it would be drawn closed. */
function within(cut: Bounds, { geometry: { shapes, edges } }: ProcessDrawing, model: ProcessModel): ProcessDrawing['geometry'] {
  const seen = new Map<string, ShapeGeometry>(
    [...shapes].filter(([, shape]) => meets(shape, cut) || (shape.label !== undefined && meets(shape.label, cut))),
  );
  for (const [id, { isExpanded }] of seen) {
    if (isExpanded !== true) continue;
    const inner = model.flowNodes.find(({ id: one, scope }) => scope === id && shapes.has(one));
    if (inner !== undefined) seen.set(inner.id, shapes.get(inner.id)!);
  }
  return { shapes: seen, edges: new Map([...edges].filter(([, edge]) => passes(edge, cut))) };
}

const passes = ({ waypoints, label }: EdgeGeometry, cut: Bounds): boolean =>
  (label !== undefined && meets(label, cut)) ||
  waypoints.some((to, at) => {
    const from = waypoints[at - 1] ?? to;
    const box = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) };
    return meets(box, cut);
  });

const meets = (a: Bounds, b: Bounds): boolean =>
  a.x <= b.x + b.width && a.x + a.width >= b.x && a.y <= b.y + b.height && a.y + a.height >= b.y;

interface Band {
  readonly name: string | null;
  readonly shape: ShapeGeometry;
}

/** Lanes without lanes in them, and pools without any. */
function innermostBands(model: ProcessModel, { geometry: { shapes } }: ProcessDrawing): readonly Band[] {
  const named = [...model.participants, ...model.lanes].flatMap(({ id, name }): readonly Band[] => {
    const shape = shapes.get(id);
    return shape === undefined || shape.isHorizontal === false ? [] : [{ name, shape }];
  });
  return named.filter(({ shape }) => !named.some((other) => other.shape !== shape && isInside(other.shape, shape)));
}

/** The names of lanes stand beside a piece; where they begin in it, they would stand there twice. */
function besideTitles(cut: Bounds, bands: readonly Band[]): Bounds {
  const ends = bands.map(({ shape }) => shape.x + TITLE).filter((end) => end > cut.x && end <= cut.x + PIECE_AIR);
  const left = Math.max(cut.x, ...ends);
  return { ...cut, x: left, width: cut.x + cut.width - left };
}

/** Width of the title of a lane, px. */
const TITLE = 30;

/** Names of the lanes beside what is seen of them. */
function nameBand(innermost: readonly Band[], cut: Bounds): string {
  const x = cut.x - NAME_BAND;
  const bands = innermost.flatMap(({ name, shape }) => {
    const top = Math.max(shape.y, cut.y);
    const height = Math.min(shape.y + shape.height, cut.y + cut.height) - top;
    if (height <= 0 || shape.x > cut.x + cut.width || shape.x + shape.width < cut.x) return [];
    const clean = (name ?? '').replaceAll(/\s+/gu, ' ').trim();
    const lines = wrapText(clean, height - 8, NAME.size);
    const shown = height < NAME.least ? [] : lines.slice(0, NAME.lines);
    const first = NAME_BAND / 2 + 4 - ((shown.length - 1) * NAME.line) / 2;
    return [
      element('rect', { x, y: top, width: NAME_BAND, height, fill: SUNKEN, stroke: LINE_STRONG, 'stroke-width': 1 }),
      group(
        { transform: `translate(${x} ${top + height / 2}) rotate(-90)` },
        textLines(shown, 0, first, NAME.line, { fill: INK_2, 'font-size': NAME.size, 'text-anchor': 'middle' }),
      ),
    ];
  });
  if (bands.length === 0) return '';
  return element('rect', { x, y: cut.y, width: NAME_BAND, height: cut.height, fill: WHITE }) + bands.join('');
}

/** px; a lane of which less is seen stays without its name. */
const NAME = { size: 11, line: 12.5, lines: 3, least: 48 };

const isInside = (inner: Bounds, outer: Bounds): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const VIEW = /width="[^"]*" height="[^"]*" viewBox="([^"]*)"/;
const END = /<\/svg>$/;

function cropped({ markup }: Svg, { x, y, width, height }: Bounds, band: string): Svg {
  const left = Math.floor(x) - (band === '' ? 0 : NAME_BAND);
  const size = { width: Math.ceil(x + width) - left, height: Math.ceil(height) };
  const view = `width="${size.width}" height="${size.height}" viewBox="${left} ${Math.floor(y)} ${size.width} ${size.height}"`;
  return { markup: markup.replace(VIEW, view).replace(END, () => `${band}</svg>`), ...size };
}

function framed(whole: Svg, cuts: readonly Bounds[]): Svg {
  // sizes that are seen when the whole is as wide as a page
  const unit = whole.width / 100;
  const frames = cuts.map(({ x, y, width, height }, index) => {
    const number = String(index + 1);
    const sign = { width: unit * (0.9 + 0.7 * number.length), height: unit * 1.6 };
    return (
      element('rect', {
        x,
        y,
        width,
        height,
        fill: 'none',
        stroke: ACCENT,
        'stroke-width': unit / 8,
        'stroke-dasharray': `${unit / 2} ${unit / 3}`,
      }) +
      element('rect', { x, y, ...sign, fill: ACCENT }) +
      svgText(number, {
        x: x + sign.width / 2,
        y: y + unit * 1.25,
        fill: PAPER,
        'font-size': unit * 1.25,
        'font-weight': 600,
        'text-anchor': 'middle',
      })
    );
  });
  return { ...whole, markup: whole.markup.replace(END, () => `${frames.join('')}</svg>`) };
}
