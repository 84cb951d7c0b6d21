import type { Event, FlowNode, Participant, ProcessModel } from '../process/process-model.ts';
import { boundaryCompanions, dataCapacity, dataCompanions, noteCompanion, noteSize } from './companions.ts';
import { annotationLinkKey, dataAssociationKey, type DiagramGeometry } from './geometry.ts';
import type { Band, Companion, Exit, Level, LevelEdge, LevelNode, Terminal } from './level.ts';
import { DATA_OBJECT, DATA_STORE, sizeOf } from './measures.ts';
import { laneBands, type LaneBand } from './order-pools.ts';
import { textWidth, type TextSize } from './text-size.ts';

/** The inside of a sub-process, already laid out. */
export interface Inside extends TextSize {
  readonly geometry: DiagramGeometry;
  /** Message flows that leave through the frame. */
  readonly exits: ReadonlyMap<string, Exit>;
}

/** What one level is built from. `scope` null = the whole collaboration. */
export interface LevelPlan {
  readonly model: ProcessModel;
  readonly scope: string | null;
  readonly pools: readonly Participant[];
  readonly insides: ReadonlyMap<string, Inside>;
  /** Scope of every flow node: the sub-process around it, or null at the top. */
  readonly scopeOf: ReadonlyMap<string, string | null>;
  /** On which side of its own pool a message flow leaves. */
  readonly sideOf: (flow: string, end: string) => 'up' | 'down';
}

/** A level and the lanes around its bands. */
export interface BuiltLevel {
  readonly level: Level;
  readonly laneBands: readonly LaneBand[];
}

export function buildLevel(plan: LevelPlan): BuiltLevel {
  const { model, scope } = plan;
  const { bands, lanes, bandOf } = makeBands(plan);
  const here = model.flowNodes.filter((node) => plan.scopeOf.get(node.id) === scope);
  const ids = new Set(here.map((node) => node.id));
  const boundary = new Map<string, Event[]>();
  const hostOf = new Map<string, string>();
  for (const node of here) {
    if (node.kind !== 'event' || node.type !== 'BoundaryEvent' || node.attachedTo === null || !ids.has(node.attachedTo)) continue;
    if (node.attachedTo === node.id || hostOf.has(node.attachedTo)) continue;
    boundary.set(node.attachedTo, [...(boundary.get(node.attachedTo) ?? []), node]);
    hostOf.set(node.id, node.attachedTo);
  }
  const own = here.filter((node) => !hostOf.has(node.id));
  const indexOf = new Map(own.map((node, index) => [node.id, index]));
  const exitOf = new Map<string, Exit>();
  const nodes: LevelNode[] = own.map((node) => flowNode(plan, node, bandOf(node), boundary.get(node.id) ?? [], exitOf));

  const terminal = (id: string, flow: string | null): Terminal | null => {
    const direct = indexOf.get(hostOf.get(id) ?? id);
    if (direct !== undefined) return { kind: 'node', node: direct, exit: exitOf.get(id) ?? null };
    const pool = scope === null ? plan.pools.findIndex((participant) => participant.id === id) : -1;
    if (pool >= 0) return { kind: 'pool', pool };
    for (let outer = plan.scopeOf.get(id); outer !== undefined && outer !== null && flow !== null; outer = plan.scopeOf.get(outer)) {
      const node = indexOf.get(outer);
      if (node !== undefined) return { kind: 'node', node, exit: plan.insides.get(outer)?.exits.get(flow) ?? null };
    }
    return null;
  };
  const edges: LevelEdge[] = [];
  const textOf = (name: string | null) => (name === null || name.trim() === '' ? null : name);
  for (const flow of model.sequenceFlows) {
    const [source, target] = [terminal(flow.source, null), terminal(flow.target, null)];
    if (source?.kind === 'node' && target?.kind === 'node')
      edges.push({ id: flow.id, kind: 'sequence', source, target, label: textOf(flow.name) });
  }
  for (const flow of model.messageFlows) {
    const [source, target] = [terminal(flow.source, flow.id), terminal(flow.target, flow.id)];
    const frame = (end: string): Terminal => ({ kind: 'frame', side: plan.sideOf(flow.id, end) });
    if (source !== null && target !== null) {
      if (source.kind === 'node' && target.kind === 'node' && source.node === target.node) continue;
      edges.push({ id: flow.id, kind: 'message', source, target, label: textOf(flow.name) });
    } else if (scope !== null && source !== null)
      edges.push({ id: flow.id, kind: 'message', source, target: frame(flow.source), label: null });
    else if (scope !== null && target !== null)
      edges.push({ id: flow.id, kind: 'message', source: frame(flow.target), target, label: null });
  }
  addDataAndNotes(plan, nodes, edges, (id) => indexOf.get(id), hostOf);
  const joined = new Set<number>();
  for (const { kind, source, target } of edges) {
    if (kind === 'association' || source.kind !== 'node' || target.kind !== 'node') continue;
    joined.add(source.node).add(target.node);
  }
  const level: Level = {
    nodes: nodes.map((node, index) => ({ ...node, isIsolated: !joined.has(index) })),
    edges,
    bands,
    pools:
      scope === null ? plan.pools.map((pool) => ({ id: pool.id, isBlackBox: pool.process === null || !isKnown(model, pool.process) })) : [],
  };
  return { level, laneBands: lanes };
}

const isKnown = (model: ProcessModel, process: string): boolean => model.processes.some((known) => known.id === process);

function makeBands({ model, scope, pools }: LevelPlan) {
  const bands: Band[] = [];
  const lanes: LaneBand[] = [];
  const place = new Map<string, number>();
  const add = (pool: number, process: string | null, name: string | null) => {
    const inside = process === null ? [{ lane: null, path: [] }] : laneBands(model, process);
    for (const band of inside) {
      if (process !== null && band.lane === null) place.set(`${process}`, bands.length);
      if (band.lane !== null) place.set(`${process} ${band.lane}`, bands.length);
      const title = inside.length === 1 ? [name, band.path.at(-1)?.name ?? ''] : [band.path.at(-1)?.name ?? ''];
      // names up to 170 px stand in one line, longer ones wrap into two in their 30 px band
      const longest = Math.max(...title.map((text) => textWidth(text ?? '')).map((width) => (width <= 170 ? width + 12 : width / 2 + 28)));
      bands.push({ pool, lane: band.lane, minHeight: longest });
      lanes.push(band);
    }
    if (process !== null && !place.has(process)) place.set(process, bands.length - inside.length);
  };
  if (scope !== null) {
    bands.push({ pool: -1, lane: null, minHeight: 0 });
    lanes.push({ lane: null, path: [] });
    return { bands, lanes, bandOf: () => 0 };
  }
  const shown = new Set<string>();
  pools.forEach((pool, index) => {
    const isFirst = pool.process !== null && isKnown(model, pool.process) && !shown.has(pool.process);
    if (isFirst) shown.add(pool.process!);
    add(index, isFirst ? pool.process : null, pool.name);
  });
  for (const process of model.processes) if (!shown.has(process.id)) add(-1, process.id, null);
  if (bands.length === 0) add(-1, null, null);
  const bandOf = (node: FlowNode) => place.get(`${node.process} ${node.lane}`) ?? place.get(node.process) ?? bands.length - 1;
  return { bands, lanes, bandOf };
}

function flowNode(plan: LevelPlan, node: FlowNode, band: number, events: readonly Event[], exitOf: Map<string, Exit>): LevelNode {
  const inside = plan.insides.get(node.id);
  const usual = inside ?? sizeOf(node);
  const { companions, exits, width } = boundaryCompanions(events, usual);
  for (const [id, exit] of exits) exitOf.set(id, exit);
  const isStep = node.kind === 'activity';
  return withRoom({
    id: node.id,
    band,
    docking: isStep ? 'side' : 'tip',
    width,
    height: usual.height,
    companions,
    exits: [...exits.values(), ...(inside?.exits.values() ?? [])],
    label: isStep || node.name === null || node.name.trim() === '' ? null : node.name,
    inside: inside?.geometry ?? null,
  });
}

function withRoom(node: Omit<LevelNode, 'room' | 'isIsolated' | 'near'>, near: readonly number[] = []): LevelNode {
  const boxes = node.companions.flatMap((companion) =>
    companion.label === null ? [companion.bounds] : [companion.bounds, companion.label],
  );
  const room = {
    left: Math.max(node.width / 2, ...boxes.map((box) => -box.x)),
    right: Math.max(node.width / 2, ...boxes.map((box) => box.x + box.width)),
    up: Math.max(node.height / 2, ...boxes.map((box) => -box.y)),
    down: Math.max(node.height / 2, ...boxes.map((box) => box.y + box.height)),
  };
  return { ...node, room, isIsolated: true, near };
}

/** Data and notes of one step are drawn with it; those of several steps get a cell of their own and lines. */
function addDataAndNotes(
  plan: LevelPlan,
  nodes: LevelNode[],
  edges: LevelEdge[],
  indexOf: (id: string) => number | undefined,
  hostOf: ReadonlyMap<string, string>,
): void {
  const { model, scope } = plan;
  const nodeAt = (id: string) => indexOf(hostOf.get(id) ?? id);
  const items = model.dataItems.filter((item) => (model.flowNodes.some((node) => node.id === item.scope) ? item.scope : null) === scope);
  const single = new Map<number, { item: (typeof items)[number]; association: (typeof model.dataAssociations)[number] }[]>();
  for (const item of items) {
    const uses = model.dataAssociations.filter((association) => association.item === item.id && nodeAt(association.node) !== undefined);
    const [only] = uses;
    const host = only === undefined ? undefined : nodeAt(only.node)!;
    const isAlone = model.dataAssociations.filter((association) => association.item === item.id).length === 1;
    const room = host === undefined ? 0 : dataCapacity(nodes[host]!, takenSides(nodes[host]!));
    if (only !== undefined && host !== undefined && isAlone && !hostOf.has(only.node) && (single.get(host)?.length ?? 0) < room) {
      single.set(host, [...(single.get(host) ?? []), { item, association: only }]);
      continue;
    }
    const size = item.kind === 'dataStore' ? DATA_STORE : DATA_OBJECT;
    const near = uses.map((use) => nodeAt(use.node)!);
    const index = addNode(plan, nodes, item.id, size, near, item.name);
    for (const use of uses) {
      if (hostOf.has(use.node)) continue;
      const ends = [
        { kind: 'node', node: index, exit: null } as const,
        { kind: 'node', node: nodeAt(use.node)!, exit: null } as const,
      ] as const;
      const [source, target] = use.direction === 'in' ? ends : ([ends[1], ends[0]] as const);
      edges.push({ id: dataAssociationKey(use), kind: 'association', source, target, label: null });
    }
  }
  for (const [host, uses] of single) {
    const node = nodes[host]!;
    const companions = [...node.companions, ...dataCompanions(uses, node, takenSides(node))];
    nodes[host] = withRoom({ ...node, companions });
  }
  for (const note of model.textAnnotations) {
    const about = note.about.filter((id) => nodeAt(id) !== undefined);
    const first = note.about.map((id) => plan.scopeOf.get(id)).find((known) => known !== undefined) ?? null;
    if (first !== scope) continue;
    const [only] = about;
    const host = about.length === 1 && note.about.length === 1 && !hostOf.has(only!) ? nodeAt(only!) : undefined;
    const taken = host === undefined ? new Set() : takenSides(nodes[host]!);
    const side = !taken.has('up') ? 'up' : taken.has('down') ? null : 'down';
    if (host !== undefined && side !== null) {
      const node = nodes[host]!;
      const companions: Companion[] = [...node.companions, noteCompanion(note, node, only!, side)];
      nodes[host] = withRoom({ ...node, companions });
      continue;
    }
    const index = addNode(
      plan,
      nodes,
      note.id,
      noteSize(note.text),
      about.map((id) => nodeAt(id)!),
      null,
    );
    for (const id of about) {
      if (hostOf.has(id)) continue;
      const source = { kind: 'node', node: index, exit: null } as const;
      edges.push({
        id: annotationLinkKey(note.id, id),
        kind: 'association',
        source,
        target: { kind: 'node', node: nodeAt(id)!, exit: null },
        label: null,
      });
    }
  }
}

/** Sides of a node where something is drawn or leaves already. */
const takenSides = (node: LevelNode): ReadonlySet<'up' | 'down'> => new Set([...node.companions, ...node.exits].map(({ side }) => side));

function addNode(plan: LevelPlan, nodes: LevelNode[], id: string, size: TextSize, near: readonly number[], label: string | null): number {
  const band = near.length > 0 ? nodes[near[0]!]!.band : firstOpenBand(plan, nodes);
  nodes.push(withRoom({ id, band, docking: 'tip', ...size, companions: [], exits: [], label: label || null, inside: null }, near));
  return nodes.length - 1;
}

/** Something without a place of its own stands where the first step stands. */
const firstOpenBand = (plan: LevelPlan, nodes: readonly LevelNode[]): number =>
  nodes[0]?.band ??
  Math.max(
    0,
    makeBands(plan).bands.findIndex((band) => band.pool < 0 || plan.pools[band.pool]!.process !== null),
  );
