import { textWidth } from '#core/layout/text-size.ts';
import { WIDER } from '#core/picture/text-weight.ts';
import { type Box, type Matrix, meet, movedBox } from './shape-box.ts';

/** One line of text in a drawing, in px from the drawing's upper left corner. */
export interface Label {
  readonly text: string;
  /** Where on the baseline it begins, has its middle or ends. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Degrees, clockwise. */
  readonly angle: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  /** A line around the letters; null = none. */
  readonly halo: { readonly paint: string; readonly width: number } | null;
}

/** What a text may carry, and what groups around it may carry without changing it. */
const UNDERSTOOD: ReadonlySet<string> = new Set(
  'x y fill font-size font-weight text-anchor stroke stroke-width stroke-linejoin stroke-linecap transform font-family xmlns width height viewBox'.split(
    ' ',
  ),
);
const COLOUR = /^#[\dA-Fa-f]{6}$/;
const ANCHORS: ReadonlySet<string> = new Set(['start', 'middle', 'end']);

/** A text with its own attributes and those around it; null = it has a look this does not know. */
export function labelOf(
  text: string,
  own: ReadonlyMap<string, string>,
  around: ReadonlyMap<string, string>,
  [a, b, c, d, e, f]: Matrix,
): Label | null {
  const said = (key: string): string | undefined => own.get(key) ?? around.get(key);
  const [x, y] = [Number(own.get('x') ?? 0), Number(own.get('y') ?? 0)];
  const [fill, stroke, anchor] = [said('fill') ?? '', said('stroke') ?? 'none', said('text-anchor') ?? 'start'];
  const scale = Math.hypot(a, b);
  // evenly scaled and turned, never sheared or mirrored
  const isEven = Math.abs(a - d) + Math.abs(b + c) < 1e-6 && scale > 0;
  const isKnown = isUnderstood(own) && isUnderstood(around) && COLOUR.test(fill) && ANCHORS.has(anchor);
  if (!isEven || !isKnown || (stroke !== 'none' && !COLOUR.test(stroke))) return null;
  return {
    text: text.replaceAll(/\s+/gu, ' ').trim(),
    x: hundredths(a * x + c * y + e),
    y: hundredths(b * x + d * y + f),
    anchor: anchor as Label['anchor'],
    angle: hundredths((Math.atan2(b, a) * 180) / Math.PI),
    size: hundredths(Number(said('font-size') ?? 16) * scale),
    weight: Number(said('font-weight') ?? 400),
    fill,
    halo: stroke === 'none' ? null : { paint: stroke, width: hundredths(Number(said('stroke-width') ?? 1) * scale) },
  };
}

function isUnderstood(attributes: ReadonlyMap<string, string>): boolean {
  for (const key of attributes.keys()) if (!UNDERSTOOD.has(key)) return false;
  return true;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** A box that surely holds the letters and their halo. */
export function labelBox({ text, x, y, anchor, angle, size, weight, halo }: Label): Box {
  const width = textWidth(text, size) * (weight >= 700 ? WIDER[700] : weight >= 600 ? WIDER[600] : 1);
  const left = -{ start: 0, middle: width / 2, end: width }[anchor];
  const line = (halo?.width ?? 0) / 2;
  const turn = (angle * Math.PI) / 180;
  const matrix: Matrix = [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), x, y];
  return movedBox([left - line, -size - line, left + width + line, size / 4 + line], matrix);
}

/** Whether anything of a label is seen in a picture of this size; pieces of a drawing hold texts beyond their edges. */
export const isSeen = (label: Label, { width, height }: { readonly width: number; readonly height: number }): boolean =>
  meet(labelBox(label), [0, 0, width, height]);
