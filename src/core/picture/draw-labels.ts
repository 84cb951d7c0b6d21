import type { Bounds, ShapeGeometry } from '../layout/geometry.ts';
import { textWidth } from '../layout/text-size.ts';
import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { INK_2, WHITE } from './palette.ts';
import type { ProcessDrawing } from './process-drawing.ts';
import { type Attributes } from './svg-markup.ts';
import { textLines, wrapText } from './wrapped-text.ts';

const LABEL = { size: 12, line: 14.4, width: 90 };

export interface Label extends Bounds {
  readonly markup: string;
}

/** Names outside their shapes: events, gateways, data. */
export function labelsOf(
  model: ProcessModel,
  { geometry: { shapes } }: ProcessDrawing,
  drawn: readonly { readonly node: FlowNode; readonly shape: ShapeGeometry }[],
): readonly Label[] {
  const outside = [
    ...drawn.flatMap(({ node, shape }) => (node.kind === 'activity' ? [] : [{ name: node.name, shape }])),
    ...model.dataItems.flatMap(({ id, name }) => {
      const shape = shapes.get(id);
      return shape === undefined ? [] : [{ name, shape }];
    }),
  ];
  return outside.flatMap(({ name, shape }) =>
    drawLabel(
      name,
      shape.label ?? {
        x: shape.x + shape.width / 2 - LABEL.width / 2,
        y: shape.y + shape.height + 5,
        width: LABEL.width,
        height: LABEL.line,
      },
    ),
  );
}

/** Names of flows, where the file puts them, else near their middle. */
export function flowLabels(model: ProcessModel, { geometry: { edges } }: ProcessDrawing): readonly Label[] {
  return [...model.sequenceFlows, ...model.messageFlows].flatMap(({ id, name }) => {
    const edge = edges.get(id);
    if (edge === undefined) return [];
    const middle = edge.waypoints[Math.floor((edge.waypoints.length - 1) / 2)] ?? { x: 0, y: 0 };
    return drawLabel(name, edge.label ?? { x: middle.x + 6, y: middle.y - 18, width: LABEL.width, height: LABEL.line });
  });
}

/** Text around the middle of its box; a box too small for it is widened to the usual width, as other tools do when they draw it. */
function drawLabel(name: string | null, box: Bounds): readonly Label[] {
  const text = (name ?? '').replaceAll(/\s+/gu, ' ').trim();
  if (text === '') return [];
  const given = wrapText(text, box.width + 2, LABEL.size);
  const isWide = text.split(' ').every((word) => textWidth(word, LABEL.size) <= box.width + 2);
  const isTold = isWide && given.length * LABEL.line <= box.height + LABEL.line / 2;
  const lines = isTold ? given : wrapText(text, Math.max(box.width + 2, LABEL.width), LABEL.size);
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL.size)));
  const centre = box.x + box.width / 2;
  const baseline = box.y + 11.5;
  const words = (look: Attributes): string =>
    textLines(lines, centre, baseline, LABEL.line, { 'font-size': LABEL.size, 'text-anchor': 'middle', ...look });
  return [
    {
      x: centre - width / 2,
      y: box.y,
      width,
      height: lines.length * LABEL.line,
      // the halo is a text of its own: Word paints an edge over the letters
      markup: words({ fill: WHITE, stroke: WHITE, 'stroke-width': 3, 'stroke-linejoin': 'round' }) + words({ fill: INK_2 }),
    },
  ];
}
