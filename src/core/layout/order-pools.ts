import type { Lane, Participant, ProcessModel } from '../process/process-model.ts';

/** Leaf bands of a process from top to bottom: a lane, or the part of a parent (null = the pool) that no child lane covers. */
export interface LaneBand {
  readonly lane: string | null;
  /** Enclosing lanes from the outside to the lane itself. */
  readonly path: readonly Lane[];
}

export function laneBands(model: ProcessModel, process: string): readonly LaneBand[] {
  const lanes = model.lanes.filter((lane) => lane.process === process);
  const ids = new Set(lanes.map((lane) => lane.id));
  const nodes = model.flowNodes.filter((node) => node.process === process && node.scope === process);
  const named = new Set(nodes.map((node) => node.lane));
  const bands: LaneBand[] = [];
  const visit = (parent: string | null, path: readonly Lane[]) => {
    const children = lanes.filter((lane) => (lane.parent !== null && ids.has(lane.parent) ? lane.parent : null) === parent);
    for (const lane of children) if (!path.includes(lane)) visit(lane.id, [...path, lane]);
    if (children.length === 0 || named.has(parent)) bands.push({ lane: parent, path });
  };
  visit(null, []);
  const own = bands.findIndex((band) => band.lane === null && band.path.length === 0);
  if (own < 0 || bands.length === 1) return bands;
  // steps without a lane stand above all lanes where the process begins with them
  return nodes[0]?.lane === null ? [bands[own]!, ...bands.toSpliced(own, 1)] : bands;
}

/** Nothing runs through a black box: a message from one side to the other goes around the whole drawing. */
const DETOUR = 20;

/**
 * Pools with steps keep the order of the file. A black box stands where its messages are shortest, above, below or between;
 * where that makes no difference, where the file names it.
 */
export function orderPools(model: ProcessModel): readonly Participant[] {
  const processes = new Set(model.processes.map((process) => process.id));
  const isOpen = (pool: Participant) => pool.process !== null && processes.has(pool.process);
  let order = model.participants.filter(isOpen);
  for (const pool of model.participants) {
    if (isOpen(pool)) continue;
    const inFile = model.participants.indexOf(pool);
    let best = order;
    let least = Infinity;
    for (let position = 0; position <= order.length; position += 1) {
      const candidate = order.toSpliced(position, 0, pool);
      const misplaced = candidate.filter(
        (other, index) => index < position !== model.participants.indexOf(other) < inFile && other !== pool,
      ).length;
      const cost = messageLength(model, candidate, pool) + misplaced * 0.01;
      if (cost < least) {
        least = cost;
        best = candidate;
      }
    }
    order = best;
  }
  return order;
}

/** Bands between the ends of the pool's messages, and what other messages pay that would have to go around it. */
function messageLength(model: ProcessModel, order: readonly Participant[], pool: Participant): number {
  const bandOf = new Map<string, number>();
  let band = 0;
  for (const other of order) {
    const bands = other.process === null ? [] : laneBands(model, other.process);
    bandOf.set(other.id, band + Math.max(0, bands.length - 1) / 2);
    for (const node of model.flowNodes) {
      if (node.process !== other.process) continue;
      const inside = bands.findIndex((entry) => entry.lane === node.lane);
      bandOf.set(node.id, band + Math.max(0, inside));
    }
    band += Math.max(1, bands.length);
  }
  let sum = 0;
  const own = bandOf.get(pool.id)!;
  for (const { source, target } of model.messageFlows) {
    const [from, to] = [bandOf.get(source) ?? -1, bandOf.get(target) ?? -1];
    if (from < 0 || to < 0) continue;
    if (source === pool.id || target === pool.id) sum += Math.abs(from - to);
    else if (Math.min(from, to) < own && own < Math.max(from, to)) sum += DETOUR;
  }
  return sum;
}
