import type { Tag } from '#core/annotation/annotation.ts';
import { svg } from '../../look/svg.ts';

/** The sign of a tag on a 16 x 16 grid, drawn in `ink` (look.md: gear, spark, person, question mark). */
export function drawTagIcon(tag: Tag, ink: string): SVGGElement {
  switch (tag) {
    case 'automatable':
      return outlined(ink, 2.2, [svg('circle', { cx: 8, cy: 8, r: 3.7 }), svg('path', { d: GEAR_TEETH })]);
    case 'aiSupported':
      return svg('g', { fill: ink }, [svg('path', { d: SPARK }), svg('path', { d: SMALL_SPARK })]);
    case 'humanOnly':
      return outlined(ink, 1.6, [
        svg('circle', { cx: 8, cy: 5.2, r: 2.9 }),
        svg('path', { d: 'M2.6 14c.5-3.2 2.6-4.6 5.4-4.6s4.9 1.4 5.4 4.6' }),
      ]);
    case 'open':
      return outlined(ink, 1.6, [svg('path', { d: QUESTION }), svg('path', { d: 'M8.1 12.4v.1' })]);
  }
}

const GEAR_TEETH =
  'M12.07 9.68L14.47 10.68M9.68 12.07L10.68 14.47M6.32 12.07L5.32 14.47M3.93 9.68L1.53 10.68M3.93 6.32L1.53 5.32M6.32 3.93L5.32 1.53M9.68 3.93L10.68 1.53M12.07 6.32L14.47 5.32';
const SPARK = 'M7 1.8c.7 4 2 5.4 6.2 6.2-4.2.8-5.5 2.2-6.2 6.2-.7-4-2-5.4-6.2-6.2C5 7.2 6.3 5.8 7 1.8z';
const SMALL_SPARK = 'M13 1c.3 1.5.8 2 2.3 2.3-1.5.3-2 .8-2.3 2.3-.3-1.5-.8-2-2.3-2.3C12.2 3 12.7 2.5 13 1z';
const QUESTION = 'M5.6 6c0-1.5 1-2.5 2.5-2.5s2.5.9 2.5 2.2c0 1.7-2.5 1.9-2.5 3.7';

function outlined(stroke: string, width: number, parts: readonly SVGElement[]): SVGGElement {
  return svg('g', { fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round' }, parts);
}
