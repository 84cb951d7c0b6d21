import type { ShapeGeometry } from '../layout/geometry.ts';
import type { ProcessModel } from '../process/process-model.ts';
import { INK, INK_2, LINE_STRONG, PAPER, SUNKEN } from './palette.ts';
import { element, group } from './svg-markup.ts';
import { textLines, wrapText } from './wrapped-text.ts';

/** Width of the band with a pool's name, px. */
const BAND = 30;

/** Pools and lanes with their names along the side. */
export function drawPools(model: ProcessModel, shapes: ReadonlyMap<string, ShapeGeometry>): string {
  const band = (id: string, name: string | null, isPool: boolean, isEmpty: boolean): string => {
    const shape = shapes.get(id);
    if (shape === undefined) return '';
    const { x, y, width, height } = shape;
    const isHorizontal = shape.isHorizontal !== false;
    const box = element('rect', { x, y, width, height, fill: isPool ? PAPER : 'none', stroke: LINE_STRONG, 'stroke-width': 1 });
    const text = { fill: isPool ? INK : INK_2, 'font-size': 12, 'font-weight': isPool ? 600 : 400, 'text-anchor': 'middle' };
    const clean = (name ?? '').replaceAll(/\s+/gu, ' ').trim();
    if (isEmpty) return box + textLines(wrapText(clean, width - 24, 12), x + width / 2, y + height / 2 + 4, 14.4, text);
    const side = isPool
      ? element('rect', {
          x,
          y,
          width: isHorizontal ? BAND : width,
          height: isHorizontal ? height : BAND,
          fill: SUNKEN,
          stroke: LINE_STRONG,
          'stroke-width': 1,
        })
      : '';
    const lines = wrapText(clean, (isHorizontal ? height : width) - 12, 12).slice(0, 2);
    const first = 15 + 4 - (lines.length - 1) * 7;
    const words = isHorizontal
      ? group({ transform: `translate(${x} ${y + height / 2}) rotate(-90)` }, textLines(lines, 0, first, 14, text))
      : textLines(lines, x + width / 2, y + first, 14, text);
    return box + side + words;
  };
  return [
    ...model.participants.map(({ id, name, process }) =>
      band(id, name ?? model.processes.find((one) => one.id === process)?.name ?? null, true, process === null),
    ),
    ...model.lanes.map(({ id, name }) => band(id, name, false, false)),
  ].join('');
}
