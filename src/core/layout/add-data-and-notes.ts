import { dataCapacity, dataCompanions, noteCompanion, noteSize } from './companions.ts';
import { annotationLinkKey, dataAssociationKey } from './geometry.ts';
import type { LevelPlan } from './level-plan.ts';
import { withRoom, type Companion, type LevelEdge, type LevelNode } from './level.ts';
import { makeBands } from './make-bands.ts';
import { DATA_OBJECT, DATA_STORE } from './measures.ts';
import type { TextSize } from './text-size.ts';

/** Data and notes of one step are drawn with it; those of several steps get a cell of their own and lines. */
export function addDataAndNotes(
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
  nodes.push(
    withRoom({ id, band, isInFlow: false, docking: 'tip', ...size, companions: [], exits: [], label: label || null, inside: null }, near),
  );
  return nodes.length - 1;
}

/** Something without a place of its own stands where the first step stands. */
const firstOpenBand = (plan: LevelPlan, nodes: readonly LevelNode[]): number =>
  nodes[0]?.band ??
  Math.max(
    0,
    makeBands(plan).bands.findIndex((band) => band.pool < 0 || plan.pools[band.pool]!.process !== null),
  );
