import { TAGS, type Annotations, type Tag } from '../annotation/annotation.ts';
import { TAG_WORDS } from '../annotation/annotation-words.ts';
import type { Language } from '../language.ts';
import { annotationLinkKey, type Bounds, dataAssociationKey, type Point, type ShapeGeometry } from '../layout/geometry.ts';
import { textWidth } from '../layout/text-size.ts';
import { byId, stepsOf } from '../process/queries.ts';
import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { drawBadge } from './badge.ts';
import { drawEdge, type EdgeLook, type EdgeSigns } from './draw-edge.ts';
import { drawStep, placeBadge, type PlacedBadge } from './draw-step.ts';
import { drawEvent, drawGateway } from './event-signs.ts';
import { INK, INK_2, LINE_STRONG, PAPER, SUNKEN, WHITE } from './palette.ts';
import type { ProcessDrawing } from './process-drawing.ts';
import { type Attributes, element, group, picture, type Svg, svgText } from './svg-markup.ts';
import { textLines, wrapText } from './wrapped-text.ts';

/** Air around the drawing, and room for the legend below it, px. */
const MARGIN = 24;
const LEGEND_HEIGHT = 44;
const BAND = 30;
const LABEL = { size: 12, line: 14.4, width: 90 };

/** A process as it stands in its file, in the look of the product, with the tags of its steps and a legend. No screen needed. */
export function drawProcess(model: ProcessModel, annotations: Annotations, drawing: ProcessDrawing, language: Language): Svg {
  const { shapes, edges } = drawing.geometry;
  const nodes = byId(model.flowNodes);
  const steps = new Set(stepsOf(model).map(({ id }) => id));
  const drawn = [...shapes].flatMap(([id, shape]) => {
    const node = nodes.get(id);
    return node === undefined ? [] : [{ node, shape }];
  });
  const scopesDrawn = new Set(drawn.map(({ node }) => node.scope));
  const isOpen = ({ node, shape }: { node: FlowNode; shape: ShapeGeometry }): boolean =>
    node.kind === 'activity' && scopesDrawn.has(node.id) && shape.isExpanded !== false;
  const open = drawn.filter(isOpen).toSorted((a, b) => b.shape.width * b.shape.height - a.shape.width * a.shape.height);
  const closed = drawn.filter((one) => !isOpen(one));
  const lines = linesOf(model, drawing);
  const badges = closed.flatMap(({ node, shape }): readonly (PlacedBadge & { readonly tag: Tag })[] => {
    if (!steps.has(node.id)) return [];
    const tag = annotations.nodes.get(node.id)?.tag ?? 'open';
    return [{ tag, ...placeBadge(tag, TAG_WORDS[tag][language], shape, dockedAbove(shape, lines, closed)) }];
  });
  const labels = [...labelsOf(model, drawing, drawn), ...flowLabels(model, drawing)];
  const view = around([
    ...shapes.values(),
    ...[...edges.values()].flatMap(({ waypoints }) => waypoints.map(pointBox)),
    ...badges,
    ...labels,
  ]);
  const legend = drawLegend(
    TAGS.filter((tag) => badges.some((badge) => badge.tag === tag)),
    language,
  );
  return picture(
    {
      x: view.x - MARGIN,
      y: view.y - MARGIN,
      width: Math.max(view.width, legend.width) + 2 * MARGIN,
      height: view.height + 2 * MARGIN + (legend.width > 0 ? LEGEND_HEIGHT : 0),
    },
    drawPools(model, shapes),
    ...open.map(({ node, shape }) => (node.kind === 'activity' ? drawStep(node, shape, true, false) : '')),
    drawData(model, shapes),
    ...lines.map(({ points, look, signs }) => drawEdge(points, look, signs)),
    ...closed.map(({ node, shape }) => drawNode(node, shape, node.kind === 'activity' && !steps.has(node.id))),
    ...labels.map(({ markup }) => markup),
    ...badges.map(({ markup }) => markup),
    group({ transform: `translate(${Math.floor(view.x)} ${Math.ceil(view.y + view.height + MARGIN)})` }, legend.markup),
  );
}

function drawNode(node: FlowNode, shape: ShapeGeometry, isCollapsed: boolean): string {
  switch (node.kind) {
    case 'activity':
      return drawStep(node, shape, false, isCollapsed);
    case 'event':
      return drawEvent(node, shape);
    case 'gateway':
      return drawGateway(node, shape);
  }
}

interface Line {
  readonly points: readonly Point[];
  readonly look: EdgeLook;
  readonly signs: EdgeSigns;
}

function linesOf(model: ProcessModel, { geometry: { edges } }: ProcessDrawing): readonly Line[] {
  const nodes = byId(model.flowNodes);
  const line = (key: string, look: EdgeLook, signs: EdgeSigns = {}): readonly Line[] => {
    const points = edges.get(key)?.waypoints;
    return points === undefined ? [] : [{ points, look, signs }];
  };
  return [
    ...model.textAnnotations.flatMap(({ id, about }) => about.flatMap((target) => line(annotationLinkKey(id, target), 'association'))),
    ...model.dataAssociations.flatMap((association) => line(dataAssociationKey(association), 'association', { pointsToEnd: true })),
    ...model.messageFlows.flatMap(({ id }) => line(id, 'message')),
    ...model.sequenceFlows.flatMap((flow) => {
      const source = nodes.get(flow.source);
      const isDefault = source !== undefined && source.kind !== 'event' && source.default === flow.id;
      return line(flow.id, 'sequence', { isDefault, isConditional: source?.kind === 'activity' && flow.condition !== null && !isDefault });
    }),
  ];
}

function drawPools(model: ProcessModel, shapes: ReadonlyMap<string, ShapeGeometry>): string {
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

function drawData(model: ProcessModel, shapes: ReadonlyMap<string, ShapeGeometry>): string {
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

interface Label extends Bounds {
  readonly markup: string;
}

/** Names outside their shapes: events, gateways, data. */
function labelsOf(
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

function flowLabels(model: ProcessModel, { geometry: { edges } }: ProcessDrawing): readonly Label[] {
  return [...model.sequenceFlows, ...model.messageFlows].flatMap(({ id, name }) => {
    const edge = edges.get(id);
    if (edge === undefined) return [];
    const middle = edge.waypoints[Math.floor((edge.waypoints.length - 1) / 2)] ?? { x: 0, y: 0 };
    return drawLabel(name, edge.label ?? { x: middle.x + 6, y: middle.y - 18, width: LABEL.width, height: LABEL.line });
  });
}

/** Text around the middle of its box; a box narrower than usual is widened, as other tools do when they draw it. */
function drawLabel(name: string | null, box: Bounds): readonly Label[] {
  const text = (name ?? '').replaceAll(/\s+/gu, ' ').trim();
  if (text === '') return [];
  const lines = wrapText(text, Math.max(box.width + 2, LABEL.width), LABEL.size);
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

/** What docks on or hangs over the upper edge of a step, with a little air. */
function dockedAbove(
  shape: ShapeGeometry,
  lines: readonly Line[],
  drawn: readonly { readonly node: FlowNode; readonly shape: ShapeGeometry }[],
) {
  const onEdge = (point: Point): boolean => Math.abs(point.y - shape.y) < 2 && point.x > shape.x - 2 && point.x < shape.x + shape.width + 2;
  const flows = lines.flatMap(({ points }) => [points[0]!, points.at(-1)!].filter(onEdge).map(({ x }) => [x - 7, x + 7] as const));
  const events = drawn.flatMap(({ node, shape: other }) =>
    node.kind === 'event' &&
    node.attachedTo !== null &&
    other.y < shape.y &&
    other.y + other.height > shape.y &&
    other.x < shape.x + shape.width &&
    other.x + other.width > shape.x
      ? [[other.x - 2, other.x + other.width + 2] as const]
      : [],
  );
  return [...flows, ...events];
}

const pointBox = ({ x, y }: Point): Bounds => ({ x, y, width: 0, height: 0 });

function around(boxes: readonly Bounds[]): Bounds {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function drawLegend(tags: readonly Tag[], language: Language): { readonly markup: string; readonly width: number } {
  if (tags.length === 0) return { markup: '', width: 0 };
  const word = { de: 'Einordnung:', en: 'Tags:' }[language];
  let x = textWidth(word, 12) + 12;
  const parts = tags.map((tag) => {
    const badge = drawBadge(tag, TAG_WORDS[tag][language]);
    const placed = group({ transform: `translate(${Math.round(x)} 0)` }, badge.markup);
    x += badge.width + 16;
    return placed;
  });
  return { markup: svgText(word, { x: 0, y: 14, fill: INK_2, 'font-size': 12 }) + parts.join(''), width: Math.ceil(x) };
}
