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
/** Two pools with steps against the order of the file must save more bands of way than this; assumption. */
const OUT_OF_ORDER = 0.6;
/** Black boxes stand where the file names them where it makes no difference. */
const LEAST = 0.01;

/**
 * Pools stand where their messages are shortest, a black box above, below or between the others; where that makes little
 * difference, in the order of the file. `keepsOrder`: pools with steps keep it always.
 */
export function orderPools(model: ProcessModel, keepsOrder = false): readonly Participant[] {
  const processes = new Set(model.processes.map((process) => process.id));
  const isOpen = (pool: Participant) => pool.process !== null && processes.has(pool.process);
  const cost = (order: readonly Participant[]) => costOf(model, order, isOpen);
  let order: readonly Participant[] = model.participants.filter(isOpen);
  for (const pool of model.participants) if (!isOpen(pool)) order = cheapest(placesFor(order, pool), cost);
  if (keepsOrder || model.messageFlows.length === 0) return order;
  for (let moves = 0; moves < model.participants.length; moves += 1) {
    const moved = cheapest([order, ...order.flatMap((pool) => placesFor(order, pool))], cost);
    if (moved === order) break;
    order = moved;
  }
  return order;
}

/** All orders with the pool somewhere else. */
function placesFor(order: readonly Participant[], pool: Participant): readonly (readonly Participant[])[] {
  const rest = order.filter((other) => other !== pool);
  return [...rest, pool].map((_, position) => rest.toSpliced(position, 0, pool));
}

/** The first of the cheapest. */
function cheapest(orders: readonly (readonly Participant[])[], cost: (order: readonly Participant[]) => number): readonly Participant[] {
  const costs = orders.map(cost);
  const least = Math.min(...costs);
  return orders[costs.findIndex((one) => one < least + LEAST / 2)]!;
}

/** Bands between the ends of all messages, what they pay for going around black boxes, and what is out of the order of the file. */
function costOf(model: ProcessModel, order: readonly Participant[], isOpen: (pool: Participant) => boolean): number {
  const bandOf = new Map<string, number>();
  const boxes: number[] = [];
  let band = 0;
  for (const pool of order) {
    const bands = pool.process === null ? [] : laneBands(model, pool.process);
    const middle = band + Math.max(0, bands.length - 1) / 2;
    bandOf.set(pool.id, middle);
    if (!isOpen(pool)) boxes.push(middle);
    for (const node of model.flowNodes) {
      if (node.process !== pool.process) continue;
      const inside = bands.findIndex((entry) => entry.lane === node.lane);
      bandOf.set(node.id, band + Math.max(0, inside));
    }
    band += Math.max(1, bands.length);
  }
  let sum = 0;
  for (const { source, target } of model.messageFlows) {
    const [from, to] = [bandOf.get(source), bandOf.get(target)];
    if (from === undefined || to === undefined) continue;
    sum += Math.abs(from - to);
    for (const box of boxes) if (Math.min(from, to) < box && box < Math.max(from, to)) sum += DETOUR;
  }
  const inFile = new Map(model.participants.map((pool, index) => [pool, index]));
  order.forEach((pool, index) => {
    for (const later of order.slice(index + 1))
      if (inFile.get(later)! < inFile.get(pool)!) sum += isOpen(pool) && isOpen(later) ? OUT_OF_ORDER : LEAST;
  });
  return sum;
}
