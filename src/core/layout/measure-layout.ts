import type { ProcessModel } from '../process/process-model.ts';
import { annotationLinkKey, dataAssociationKey, type Bounds, type DiagramGeometry, type EdgeGeometry } from './geometry.ts';
import { contains, crossing, isAlong, lengthOfOverlap, lineBox, overlaps, runsThrough, shrink, type Segment } from './segments.ts';

/** How readable a drawing is. The first four are faults: zero in every drawing of ours. */
export interface LayoutMeasures {
  /** Pairs of steps, events, gateways, data or notes that overlap (boundary events and contents of sub-processes belong there). */
  readonly nodeOverlaps: number;
  /** Pairs of a line and a shape it runs through without ending there. */
  readonly edgesThroughNodes: number;
  /** Texts outside shapes that touch a shape, a line or another text. */
  readonly labelsCovered: number;
  /** Pairs of lines that run on top of each other without sharing their source or target. */
  readonly edgesOnEdges: number;
  readonly crossings: number;
  readonly bends: number;
  /** Sum over all lines, px. */
  readonly edgeLength: number;
  readonly width: number;
  readonly height: number;
}

export function measureLayout(model: ProcessModel, geometry: DiagramGeometry): LayoutMeasures {
  const containers = new Set([...model.participants, ...model.lanes].map(({ id }) => id));
  const around = surroundings(model);
  const nodes = [...geometry.shapes].filter(([id]) => !containers.has(id));
  const ends = endsOf(model);
  const segments = [...geometry.edges].flatMap(([edge, { waypoints }]) =>
    waypoints.slice(1).map((b, index): Segment => ({ a: waypoints[index]!, b, edge })),
  );
  const isWithin = (id: string, other: string) => around(id).has(other) || around(other).has(id);

  let nodeOverlaps = 0;
  nodes.forEach(([id, box], index) => {
    for (const [other, otherBox] of nodes.slice(index + 1)) if (!isWithin(id, other) && overlaps(box, otherBox, 0)) nodeOverlaps += 1;
  });
  let edgesThroughNodes = 0;
  for (const [edge, { waypoints }] of geometry.edges) {
    for (const [id, box] of nodes) {
      // a line may start inside the sub-process it belongs to, and at a boundary event over its step
      if (ends.get(edge)?.some((end) => around(end).has(id))) continue;
      const inner = shrink(box, 1);
      if (waypoints.slice(1).some((b, index) => runsThrough(waypoints[index]!, b, inner))) edgesThroughNodes += 1;
    }
  }
  const { crossings, edgesOnEdges } = meetings(segments, ends);
  const edgeList = [...geometry.edges.values()];
  const all = [...geometry.shapes.values()];
  return {
    nodeOverlaps,
    edgesThroughNodes,
    labelsCovered: coveredLabels(nodes, [...geometry.edges], segments, around),
    edgesOnEdges,
    crossings,
    bends: edgeList.reduce((sum, edge) => sum + Math.max(0, edge.waypoints.length - 2), 0),
    edgeLength: Math.round(segments.reduce((sum, { a, b }) => sum + Math.abs(a.x - b.x) + Math.abs(a.y - b.y), 0)),
    width: Math.max(0, ...all.map((box) => box.x + box.width)) - Math.min(...all.map((box) => box.x), Infinity),
    height: Math.max(0, ...all.map((box) => box.y + box.height)) - Math.min(...all.map((box) => box.y), Infinity),
  };
}

/** Shapes that rightly lie under a shape: enclosing sub-processes, and the step a boundary event sits on. */
function surroundings(model: ProcessModel): (id: string) => ReadonlySet<string> {
  const up = new Map<string, string[]>();
  for (const node of model.flowNodes) {
    up.set(node.id, node.kind === 'event' && node.attachedTo !== null ? [node.scope, node.attachedTo] : [node.scope]);
  }
  for (const item of [...model.dataItems, ...model.sequenceFlows]) up.set(item.id, [item.scope]);
  const scopeOf = new Map(model.flowNodes.map((node) => [node.id, node.scope]));
  for (const note of model.textAnnotations)
    up.set(
      note.id,
      note.about.flatMap((id) => scopeOf.get(id) ?? []),
    );
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const cached = known.get(id);
    if (cached !== undefined) return cached;
    const found = new Set<string>();
    const open = [...(up.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(up.get(next) ?? []));
    }
    known.set(id, found);
    return found;
  };
}

function endsOf(model: ProcessModel): ReadonlyMap<string, readonly string[]> {
  const flows = [...model.sequenceFlows, ...model.messageFlows].map((flow) => [flow.id, [flow.source, flow.target]] as const);
  const data = model.dataAssociations.map(
    (association) => [dataAssociationKey(association), [association.item, association.node]] as const,
  );
  const notes = model.textAnnotations.flatMap(({ id, about }) => about.map((end) => [annotationLinkKey(id, end), [id, end]] as const));
  return new Map<string, readonly string[]>([...flows, ...data, ...notes]);
}

function coveredLabels(
  nodes: readonly (readonly [string, Bounds & { readonly label?: Bounds }])[],
  edges: readonly (readonly [string, EdgeGeometry])[],
  segments: readonly Segment[],
  around: (id: string) => ReadonlySet<string>,
): number {
  const labels = [...nodes, ...edges].flatMap(([id, { label }]) => (label === undefined ? [] : [{ id, label }]));
  return labels.filter(({ id, label }, index) => {
    if (nodes.some(([other, box]) => overlaps(label, box, 0) && !contains(box, label) && !around(id).has(other))) return true;
    if (labels.some((other, otherIndex) => otherIndex !== index && overlaps(label, other.label, 0))) return true;
    return segments.some(({ a, b }) => runsThrough(a, b, shrink(label, 1)));
  }).length;
}

function meetings(segments: readonly Segment[], ends: ReadonlyMap<string, readonly string[]>) {
  const crossed = new Set<string>();
  const covered = new Set<string>();
  const sharesEnd = (first: string, second: string) => {
    const [a, b] = [ends.get(first), ends.get(second)];
    return a !== undefined && b !== undefined && (a[0] === b[0] || a[1] === b[1]);
  };
  const sorted = segments.toSorted((first, second) => Math.min(first.a.x, first.b.x) - Math.min(second.a.x, second.b.x));
  sorted.forEach((first, index) => {
    const right = Math.max(first.a.x, first.b.x);
    for (let next = index + 1; next < sorted.length; next += 1) {
      const second = sorted[next]!;
      if (Math.min(second.a.x, second.b.x) > right) break;
      if (first.edge === second.edge) continue;
      const pair = `${first.edge}\n${second.edge}`;
      const place = crossing(first, second);
      // lines of one bundle are drawn as one, so they are crossed once
      if (place !== null) crossed.add(`${Math.round(place.x)} ${Math.round(place.y)}`);
      else if (
        isAlong(first, second) &&
        overlaps(lineBox(first.a, first.b), lineBox(second.a, second.b), 0.5) &&
        lengthOfOverlap(first, second) > 1 &&
        !sharesEnd(first.edge, second.edge)
      ) {
        covered.add(pair);
      }
    }
  });
  return { crossings: crossed.size, edgesOnEdges: covered.size };
}
