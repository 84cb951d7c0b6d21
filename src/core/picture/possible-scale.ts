import type { Svg } from './svg-markup.ts';

/** More pixels than this fill the memory of an ordinary laptop: 80 million are 320 MB while drawing. Assumption. */
const MOST_PIXELS = 80_000_000;
/** Office programs refuse pictures with longer sides. Assumption. */
const LONGEST_SIDE = 16_384;

/** The scale at which a picture can be drawn in pixels: the one asked for, or the largest that fits. */
export function possibleScale({ width, height }: Pick<Svg, 'width' | 'height'>, scale: number): number {
  return Math.min(scale, LONGEST_SIDE / Math.max(width, height, 1), Math.sqrt(MOST_PIXELS / Math.max(width * height, 1)));
}
