import type { Bounds, Point } from '../../layout/geometry.ts';
import { MARK_HEIGHT } from './mark-size.ts';

/** Upper left corner of a pill on the lower right corner of its step, overhanging by 6 px and half its height (mock screen). */
export const placePill = (step: Bounds, width: number): Point => ({
  x: step.x + step.width + 6 - width,
  y: step.y + step.height - MARK_HEIGHT / 2,
});
