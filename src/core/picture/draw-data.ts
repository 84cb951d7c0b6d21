import type { ShapeGeometry } from '../layout/geometry.ts';
import type { ProcessModel } from '../process/process-model.ts';
import { INK_2, LINE_STRONG, WHITE } from './palette.ts';
import { element } from './svg-markup.ts';
import { textLines, wrapText } from './wrapped-text.ts';

/** Data objects, data stores and notes; the names of data stand beside them (draw-labels.ts). */
export function drawData(model: ProcessModel, shapes: ReadonlyMap<string, ShapeGeometry>): string {
  const look = { fill: WHITE, stroke: INK_2, 'stroke-width': 1.25, 'stroke-linejoin': 'round' };
  const items = model.dataItems.map(({ id, kind }) => {
    const shape = shapes.get(id);
    if (shape === undefined) return '';
    const { x, y, width: w, height: h } = shape;
    if (kind === 'dataObject')
      return element('path', { d: `M${x} ${y}h${w - 10}l10 10v${h - 10}h${-w}zM${x + w - 10} ${y}v10h10`, ...look });
    const r = h / 8;
    return element('path', {
      d: `M${x} ${y + r}a${w / 2} ${r} 0 0 1 ${w} 0v${h - 2 * r}a${w / 2} ${r} 0 0 1 ${-w} 0zM${x} ${y + r}a${w / 2} ${r} 0 0 0 ${w} 0`,
      ...look,
    });
  });
  const notes = model.textAnnotations.map(({ id, text }) => {
    const shape = shapes.get(id);
    if (shape === undefined) return '';
    const { x, y, width, height } = shape;
    const bracket = element('path', {
      d: `M${x + 10} ${y}H${x}V${y + height}H${x + 10}`,
      fill: 'none',
      stroke: LINE_STRONG,
      'stroke-width': 1.25,
    });
    return bracket + textLines(wrapText(text, width - 10, 12), x + 6, y + 16, 14.4, { fill: INK_2, 'font-size': 12 });
  });
  return [...items, ...notes].join('');
}
