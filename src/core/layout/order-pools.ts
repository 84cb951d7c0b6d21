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
/** Two pools with steps against the order of the file must save more than half a pool a message would run through; assumption. */
const OUT_OF_ORDER = 0.6;
/** Black boxes stand where the file names them where it makes no difference. */
const LEAST = 0.01;

type Order = readonly Participant[];

/**
 * Pools with steps stand so that few messages run through a pool between, otherwise in the order of the file; `keepsOrder`: always.
 * A black box stands where its messages are shortest, above, below or between.
 */
export function orderPools(model: ProcessModel, keepsOrder = false): Order {
  const processes = new Set(model.processes.map((process) => process.id));
  const isOpen = (pool: Participant) => pool.process !== null && processes.has(pool.process);
  let order: Order = model.participants.filter(isOpen);
  if (!keepsOrder) order = withFewPassages(model, order);
  for (const pool of model.participants)
    if (!isOpen(pool)) order = cheapest(placesFor(order, pool), (candidate) => lengthOfMessages(model, candidate, pool));
  return order;
}

function withFewPassages(model: ProcessModel, inFile: Order): Order {
  const passages = passagesIn(model);
  let order = inFile;
  for (const _ of inFile) {
    const moved = cheapest([order, ...order.flatMap((pool) => placesFor(order, pool))], passages);
    if (moved === order) break;
    order = moved;
  }
  return order;
}

/** All orders with the pool somewhere else. */
function placesFor(order: Order, pool: Participant): readonly Order[] {
  const rest = order.filter((other) => other !== pool);
  return [...rest, pool].map((_, position) => rest.toSpliced(position, 0, pool));
}

/** The first of the cheapest. */
function cheapest(orders: readonly Order[], cost: (order: Order) => number): Order {
  const costs = orders.map(cost);
  const least = Math.min(...costs);
  return orders[costs.findIndex((one) => one < least + LEAST / 2)]!;
}

/** Pools that messages run through, and pairs out of the order of the file. */
function passagesIn(model: ProcessModel): (order: Order) => number {
  const pools = new Map(model.participants.flatMap((pool) => (pool.process === null ? [] : [[pool.process, pool] as const])));
  const poolOf = new Map(model.flowNodes.map(({ id, process }) => [id, pools.get(process)]));
  for (const pool of model.participants) poolOf.set(pool.id, pool);
  const inFile = new Map(model.participants.map((pool, index) => [pool, index]));
  const ends = model.messageFlows.map(({ source, target }) => [poolOf.get(source), poolOf.get(target)] as const);
  return (order) => {
    const place = new Map<Participant | undefined, number>(order.map((pool, index) => [pool, index]));
    let sum = 0;
    for (const [source, target] of ends) {
      const [from, to] = [place.get(source), place.get(target)];
      if (from !== undefined && to !== undefined) sum += Math.max(0, Math.abs(from - to) - 1);
    }
    for (const [index, pool] of order.entries())
      for (const later of order.slice(index + 1)) if (inFile.get(later)! < inFile.get(pool)!) sum += OUT_OF_ORDER;
    return sum;
  };
}

/** Bands between the ends of a black box's messages, and what other messages pay that would have to go around it. */
function lengthOfMessages(model: ProcessModel, order: Order, box: Participant): number {
  const bandOf = new Map<string, number>();
  let band = 0;
  for (const pool of order) {
    const bands = pool.process === null ? [] : laneBands(model, pool.process);
    bandOf.set(pool.id, band + Math.max(0, bands.length - 1) / 2);
    for (const node of model.flowNodes) {
      if (node.process !== pool.process) continue;
      const inside = bands.findIndex((entry) => entry.lane === node.lane);
      bandOf.set(node.id, band + Math.max(0, inside));
    }
    band += Math.max(1, bands.length);
  }
  const inFile = model.participants.indexOf(box);
  const position = order.indexOf(box);
  const misplaced = order.filter((other, index) => other !== box && index < position !== model.participants.indexOf(other) < inFile);
  let sum = misplaced.length * LEAST;
  const own = bandOf.get(box.id)!;
  for (const { source, target } of model.messageFlows) {
    const [from, to] = [bandOf.get(source), bandOf.get(target)];
    if (from === undefined || to === undefined) continue;
    if (source === box.id || target === box.id) sum += Math.abs(from - to);
    else if (Math.min(from, to) < own && own < Math.max(from, to)) sum += DETOUR;
  }
  return sum;
}
