import type { Canvas } from './bpmn-js.ts';

/** Air around a fitted drawing, px on screen; room for badges above the topmost steps. */
const AIR = 36;
/** A drawing opens no smaller than this; below it names cannot be read and the start is shown instead (assumption). */
const READABLE = 0.8;
/** A whole room reads a drawing no smaller than this, and a short one need not fill the wall (assumptions). */
const SEEN_IN_ROOM = 1.4;
const LARGEST_IN_ROOM = 2;
const SMALLEST = 0.1;
const LARGEST = 4;

/** Zooms about the middle of the place, so that all of the drawing is seen (never above 100 %), or as large as a room needs it. */
export function zoomTo(canvas: Canvas, factor: number | 'fit' | 'room'): void {
  if (factor === 'fit') fit(canvas, 0);
  else if (factor === 'room') fit(canvas, SEEN_IN_ROOM, LARGEST_IN_ROOM);
  else canvas.zoom(Math.min(LARGEST, Math.max(SMALLEST, factor)));
}

/** First view of a drawing: all of it where it stays readable, otherwise its upper left. False = the place has no size yet. */
export function showReadably(canvas: Canvas): boolean {
  if (canvas.viewbox().outer.width === 0) canvas.resized();
  return fit(canvas, READABLE);
}

function fit(canvas: Canvas, smallest: number, largest = 1): boolean {
  const { inner, outer } = canvas.viewbox();
  if (outer.width === 0 || outer.height === 0 || inner.width === 0) return false;
  const palette = canvas.getContainer().querySelector<HTMLElement>('.djs-palette');
  // what the palette covers at the left, beyond the air that is there anyway
  const covered = palette === null ? 0 : Math.max(0, palette.offsetLeft + palette.offsetWidth - AIR / 2);
  const whole = Math.min((outer.width - 2 * AIR - covered) / inner.width, (outer.height - 2 * AIR) / inner.height, largest);
  const scale = Math.max(whole, smallest, SMALLEST);
  const width = outer.width / scale;
  const height = outer.height / scale;
  const air = AIR / scale;
  const left = air + covered / scale;
  canvas.viewbox({
    x: inner.x - (inner.width + air + left > width ? left : Math.max(left, (width - inner.width) / 2)),
    y: inner.y - (inner.height + 2 * air > height ? air : (height - inner.height) / 2),
    width,
    height,
  });
  return true;
}

/** Whether all of the drawing is in sight at a size that can be read: then a map of it says nothing new. */
export function isSeenWhole(canvas: Canvas): boolean {
  const { inner, outer } = canvas.viewbox();
  return inner.width * READABLE <= outer.width && inner.height * READABLE <= outer.height;
}
