import { TAGS, type Annotations, type Tag } from '../annotation/annotation.ts';
import { TAG_WORDS } from '../annotation/annotation-words.ts';
import type { Language } from '../language.ts';
import { annotationLinkKey, type Bounds, dataAssociationKey, type Point, type ShapeGeometry } from '../layout/geometry.ts';
import { byId, stepsOf } from '../process/queries.ts';
import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { around } from './around.ts';
import { drawData } from './draw-data.ts';
import { drawEdge, type EdgeLook, type EdgeSigns } from './draw-edge.ts';
import { flowLabels, labelsOf } from './draw-labels.ts';
import { drawLegend } from './draw-legend.ts';
import { drawPools } from './draw-pools.ts';
import { drawStep, placeBadge, type PlacedBadge } from './draw-step.ts';
import { drawEvent, drawGateway } from './event-signs.ts';
import { drawLens } from './lens/draw-lens.ts';
import type { DrawnLens } from './lens/lens.ts';
import { INK } from './palette.ts';
import type { ProcessDrawing } from './process-drawing.ts';
import { group, picture, type Svg } from './svg-markup.ts';
import { WIDER } from './text-weight.ts';
import { textLines, wrapText } from './wrapped-text.ts';

/** Air around the drawing, px. */
const MARGIN = 24;
/** Between the drawing's margin and the end of the picture below the legend, px. */
const LEGEND_GAP = 14;
/** The line above the drawing; `least` = width the picture has at least then, px. */
const TITLE = { size: 18, line: 23, gap: 14, least: 360 };

/** What of a drawing is shown, and how; everything has a default. */
export interface PictureLook {
  /** Default: the tags. */
  readonly lens?: DrawnLens;
  /** Default: true, where there is something to explain. */
  readonly legend?: boolean;
  /** A line above the drawing; default: none. */
  readonly title?: string | null;
  /** Nothing behind the drawing; default: white. */
  readonly isTransparent?: boolean;
}

/** A process as it stands in its file, in the look of the product, with the tags of its steps and a legend. No screen needed. */
export function drawProcess(
  model: ProcessModel,
  annotations: Annotations,
  drawing: ProcessDrawing,
  language: Language,
  { lens = { kind: 'tags' }, legend = true, title = null, isTransparent = false }: PictureLook = {},
): Svg {
  const { shapes, edges } = drawing.geometry;
  const steps = new Set(stepsOf(model).map(({ id }) => id));
  const { drawn, open, closed } = nodesOn(model, shapes);
  const lines = linesOf(model, drawing);
  const badges = (lens.kind === 'none' ? [] : closed).flatMap(({ node, shape }): readonly (PlacedBadge & { readonly tag: Tag })[] => {
    if (!steps.has(node.id)) return [];
    const tag = annotations.nodes.get(node.id)?.tag ?? 'open';
    return [{ tag, ...placeBadge(tag, TAG_WORDS[tag][language], shape, dockedAbove(shape, lines, closed)) }];
  });
  const labels = [...labelsOf(model, drawing, drawn), ...flowLabels(model, drawing)];
  const marks = drawLens(lens, drawing, [...closed.map(solidPart), ...labels]);
  const view = around([
    ...shapes.values(),
    ...[...edges.values()].flatMap(({ waypoints }) => waypoints.map(pointBox)),
    ...badges,
    ...labels,
    ...marks,
  ]);
  const below = legend
    ? drawLegend(
        TAGS.filter((tag) => badges.some((badge) => badge.tag === tag)),
        lens,
        language,
      )
    : { markup: '', width: 0, height: 0 };
  const width = Math.max(view.width, below.width, title === null ? 0 : TITLE.least);
  const above = title === null ? { markup: '', height: 0 } : drawTitle(title, width);
  return picture(
    {
      x: view.x - MARGIN,
      y: view.y - MARGIN - above.height,
      width: width + 2 * MARGIN,
      height: above.height + view.height + 2 * MARGIN + (below.height > 0 ? below.height + LEGEND_GAP : 0),
      isTransparent,
    },
    group({ transform: `translate(${Math.floor(view.x)} ${Math.floor(view.y - above.height)})` }, above.markup),
    drawPools(model, shapes),
    ...open.map(({ node, shape }) => (node.kind === 'activity' ? drawStep(node, shape, true, false) : '')),
    drawData(model, shapes),
    ...lines.map(({ points, look, signs }) => drawEdge(points, look, signs)),
    ...closed.map(({ node, shape }) => drawNode(node, shape, node.kind === 'activity' && !steps.has(node.id))),
    ...labels.map(({ markup }) => markup),
    ...badges.map(({ markup }) => markup),
    ...marks.map(({ markup }) => markup),
    group({ transform: `translate(${Math.floor(view.x)} ${Math.ceil(view.y + view.height + MARGIN)})` }, below.markup),
  );
}

interface DrawnNode {
  readonly node: FlowNode;
  readonly shape: ShapeGeometry;
}

/** The nodes of a drawing; `open` ones show their own steps inside, the largest first. */
function nodesOn(model: ProcessModel, shapes: ReadonlyMap<string, ShapeGeometry>) {
  const nodes = byId(model.flowNodes);
  const drawn = [...shapes].flatMap(([id, shape]): readonly DrawnNode[] => {
    const node = nodes.get(id);
    return node === undefined ? [] : [{ node, shape }];
  });
  const scopes = new Set(drawn.map(({ node }) => node.scope));
  const isOpen = ({ node, shape }: DrawnNode): boolean => node.kind === 'activity' && scopes.has(node.id) && shape.isExpanded !== false;
  const open = drawn.filter(isOpen).toSorted((a, b) => b.shape.width * b.shape.height - a.shape.width * a.shape.height);
  return { drawn, open, closed: drawn.filter((one) => !isOpen(one)) };
}

/** The corners around a diamond are free. */
const solidPart = ({ node, shape: { x, y, width, height } }: DrawnNode): Bounds =>
  node.kind === 'gateway' ? { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 } : { x, y, width, height };

function drawTitle(title: string, width: number): { readonly markup: string; readonly height: number } {
  const lines = wrapText(title.replaceAll(/\s+/gu, ' ').trim(), width, TITLE.size * WIDER[600]);
  const look = { fill: INK, 'font-size': TITLE.size, 'font-weight': 600 };
  return { markup: textLines(lines, 0, TITLE.size, TITLE.line, look), height: lines.length * TITLE.line + TITLE.gap };
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

/** What docks on or hangs over the upper edge of a step, with a little air. */
function dockedAbove(
  shape: ShapeGeometry,
  lines: readonly Line[],
  drawn: readonly { readonly node: FlowNode; readonly shape: ShapeGeometry }[],
) {
  const onEdge = (point: Point): boolean => Math.abs(point.y - shape.y) < 2 && point.x > shape.x - 2 && point.x < shape.x + shape.width + 2;
  const flows = lines.flatMap(({ points }) => [points[0]!, points.at(-1)!].filter(onEdge).map(({ x }) => ({ from: x - 7, to: x + 7 })));
  const events = drawn.flatMap(({ node, shape: other }) =>
    node.kind === 'event' &&
    node.attachedTo !== null &&
    other.y < shape.y &&
    other.y + other.height > shape.y &&
    other.x < shape.x + shape.width &&
    other.x + other.width > shape.x
      ? [{ from: other.x - 2, to: other.x + other.width + 2 }]
      : [],
  );
  return [...flows, ...events];
}

const pointBox = ({ x, y }: Point): Bounds => ({ x, y, width: 0, height: 0 });
