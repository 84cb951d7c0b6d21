import type { Annotations, Tag } from '../annotation/annotation.ts';
import type { Bounds, DiagramGeometry, Point } from '../layout/geometry.ts';
import type { ProcessModel } from '../process/process-model.ts';

/**
 * A process as a small picture without words: outlines as SVG paths in whole units, one unit = 8 px of the drawing, so that
 * whoever shows it chooses the colours.
 */
export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  /** Borders of pools and lanes. */
  readonly bands: string;
  readonly lines: string;
  /** Events and gateways. */
  readonly signs: string;
  /** Steps by tag; without any of a tag: ''. */
  readonly steps: Readonly<Record<Tag, string>>;
}

const UNIT = 8;
/** Widest part shown, in heights: cards are at most so wide; assumption. */
const WIDEST = 4.5;
const ROUNDING = 2;

const units = (value: number, from: number): number => Math.round((value - from) / UNIT);

/** The beginning of a drawing, small. */
export function drawThumbnail(model: ProcessModel, annotations: Annotations, { shapes, edges }: DiagramGeometry): Thumbnail {
  const all = [...shapes.values()];
  const left = Math.min(...all.map(({ x }) => x), Infinity);
  const top = Math.min(...all.map(({ y }) => y), Infinity);
  const height = Math.max(1, ...all.map((box) => units(box.y + box.height, top)));
  const whole = Math.max(1, ...all.map((box) => units(box.x + box.width, left)));
  const width = Math.min(whole, Math.round(height * WIDEST));
  const small = ({ x, y, width: across, height: down }: Bounds): Bounds => ({
    x: units(x, left),
    y: units(y, top),
    width: Math.max(1, Math.round(across / UNIT)),
    height: Math.max(1, Math.round(down / UNIT)),
  });
  const isShown = (id: string) => shapes.has(id) && small(shapes.get(id)!).x < width;
  const boxOf = (id: string) => small(shapes.get(id)!);

  const steps: Record<Tag, string> = { automatable: '', aiSupported: '', humanOnly: '', open: '' };
  let signs = '';
  for (const { id, kind } of model.flowNodes) {
    if (!isShown(id)) continue;
    const box = boxOf(id);
    if (kind === 'gateway') signs += diamond(box);
    else if (kind === 'event') signs += circle(box);
    else steps[annotations.nodes.get(id)?.tag ?? 'open'] += rounded(box);
  }
  const place = ({ x, y }: Point): Point => ({ x: units(x, left), y: units(y, top) });
  const lines = [...edges.values()]
    .map(({ waypoints }) => waypoints.map(place))
    .filter(([first]) => first !== undefined && first.x < width);
  return {
    width,
    height,
    bands: [...model.participants, ...model.lanes]
      .filter(({ id }) => isShown(id))
      .map(({ id }) => rectangle(boxOf(id)))
      .join(''),
    lines: lines.map(way).join(''),
    signs,
    steps,
  };
}

const rectangle = ({ x, y, width, height }: Bounds): string => `M${x} ${y}h${width}v${height}h${-width}z`;

function rounded({ x, y, width, height }: Bounds): string {
  const r = Math.min(ROUNDING, width / 2, height / 2);
  const [w, h] = [width - 2 * r, height - 2 * r];
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`;
}

const diamond = ({ x, y, width, height }: Bounds): string =>
  `M${x + width / 2} ${y}l${width / 2} ${height / 2}l${-width / 2} ${height / 2}l${-width / 2} ${-height / 2}z`;

function circle({ x, y, width, height }: Bounds): string {
  const r = Math.min(width, height) / 2;
  return `M${x} ${y + r}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
}

/** Level and upright pieces in the short form. */
function way([first, ...others]: readonly Point[]): string {
  if (first === undefined) return '';
  return `M${first.x} ${first.y}${others.map(({ x, y }) => `L${x} ${y}`).join('')}`;
}
