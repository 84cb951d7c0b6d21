import type { Run, Runs } from './cut-runs.ts';
import type { Grid } from './grid.ts';

/** Which of the parallel tracks of its channel every bundle runs on. */
export interface Tracks {
  /** By bundle; 0 for bundles on fixed lines. */
  readonly trackOf: readonly number[];
  /** Number of tracks by upright and by level line; 0 = nothing runs there. */
  readonly upright: readonly number[];
  readonly level: readonly number[];
  /** Pairs of edges that lie on top of each other, whatever their order. */
  readonly overlaps: number;
}

interface Strand {
  readonly bundle: number;
  readonly joints: readonly Joint[];
}

/** Where a run turns off its channel: at which line across, towards which side (-1 = left or up), and into which run. */
interface Joint {
  readonly side: -1 | 1;
  readonly line: number;
  readonly into: number;
}

/** Two edges would lie on top of each other. */
const OVERLAP = 1000;
/** The order in one channel depends on that of the channels across; it settles quickly. */
const ROUNDS = 3;

export function assignTracks(grid: Grid, runs: Runs): Tracks {
  const trackOf = Array.from({ length: runs.bundles }, () => 0);
  const counts = { upright: grid.upright.map(() => 0), level: grid.level.map(() => 0) };
  const isChannel = (run: Run) => (run.isUpright ? grid.upright : grid.level)[run.line]!.kind !== 'lane';
  const channels = { upright: strandsByLine(runs, true, isChannel), level: strandsByLine(runs, false, isChannel) };

  let overlaps = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    overlaps = 0;
    for (const direction of ['upright', 'level'] as const) {
      const across = direction === 'upright' ? 'level' : 'upright';
      /** Exact place across: line, then track. */
      const place = (line: number, bundle: number) =>
        line + (counts[across][Math.round(line)] ? (trackOf[bundle]! + 1) / (counts[across][Math.round(line)]! + 1) : 0.5);
      for (const [line, strands] of channels[direction]) {
        const arranged = arrange(strands, place, trackOf);
        counts[direction][line] = arranged.tracks;
        overlaps += arranged.overlaps;
      }
    }
  }
  return { trackOf, ...counts, overlaps };
}

function strandsByLine(runs: Runs, upright: boolean, isChannel: (run: Run) => boolean): Map<number, Strand[]> {
  const joints = new Map<number, { line: number; list: Joint[] }>();
  for (const edge of runs.ofEdge) {
    edge.forEach((run, index) => {
      if (run.isUpright !== upright || !isChannel(run)) return;
      const bundle = runs.bundleOf.get(run)!;
      const entry = joints.get(bundle) ?? { line: run.line, list: [] };
      joints.set(bundle, entry);
      const [before, after] = [edge[index - 1], edge[index + 1]];
      const dock = runs.bundleOf.get(run)!;
      entry.list.push(
        before === undefined
          ? { side: -1, line: run.from, into: -1 }
          : { side: before.from < before.to ? -1 : 1, line: run.from, into: runs.bundleOf.get(before) ?? dock },
        after === undefined
          ? { side: -1, line: run.to, into: -1 }
          : { side: after.from < after.to ? 1 : -1, line: run.to, into: runs.bundleOf.get(after) ?? dock },
      );
    });
  }
  const byLine = new Map<number, Strand[]>();
  for (const [bundle, { line, list }] of joints) byLine.set(line, [...(byLine.get(line) ?? []), { bundle, joints: list }]);
  return byLine;
}

/** Orders the strands of a channel so that few cross, and gives each a track. */
function arrange(
  strands: readonly Strand[],
  place: (line: number, bundle: number) => number,
  trackOf: number[],
): { readonly tracks: number; readonly overlaps: number } {
  const spans = strands.map((strand) => {
    const places = strand.joints.map((joint) => (joint.into < 0 ? joint.line + 0.5 : place(joint.line, joint.into)));
    return { low: Math.min(...places), high: Math.max(...places), places };
  });
  // a span in whole lines decides who may share a track: exact places still change
  const reach = strands.map((strand) => {
    const lines = strand.joints.map((joint) => joint.line);
    return { low: Math.min(...lines), high: Math.max(...lines) };
  });
  const meet = (a: number, b: number) => reach[a]!.low <= reach[b]!.high && reach[b]!.low <= reach[a]!.high;
  const price = strands.map((_, a) => strands.map((__, b) => (a === b || !meet(a, b) ? 0 : crossings(a, b))));

  function crossings(left: number, right: number): number {
    let sum = 0;
    strands[left]!.joints.forEach((joint, index) => {
      if (joint.side !== 1 || joint.into < 0) return;
      const at = spans[left]!.places[index]!;
      if (at > spans[right]!.low && at < spans[right]!.high) sum += 1;
      strands[right]!.joints.forEach((other, otherIndex) => {
        if (other.side === -1 && other.into >= 0 && spans[right]!.places[otherIndex] === at) sum += OVERLAP;
      });
    });
    strands[right]!.joints.forEach((joint, index) => {
      const at = spans[right]!.places[index]!;
      if (joint.side === -1 && joint.into >= 0 && at > spans[left]!.low && at < spans[left]!.high) sum += 1;
    });
    return sum;
  }

  const { order, cost } = bestOrder(strands.length, price);
  const given = new Map<number, number>();
  let tracks = 0;
  for (const [position, strand] of order.entries()) {
    let track = 0;
    for (const other of order.slice(0, position)) if (meet(other, strand)) track = Math.max(track, given.get(other)! + 1);
    given.set(strand, track);
    trackOf[strands[strand]!.bundle] = track;
    tracks = Math.max(tracks, track + 1);
  }
  return { tracks, overlaps: Math.floor(cost / OVERLAP) };
}

/** Moves one strand at a time to its best place until nothing improves. */
function bestOrder(count: number, price: readonly (readonly number[])[]): { readonly order: readonly number[]; readonly cost: number } {
  let order = Array.from({ length: count }, (_, index) => index);
  const total = (list: readonly number[]) => {
    let sum = 0;
    for (let a = 0; a < list.length; a += 1) for (let b = a + 1; b < list.length; b += 1) sum += price[list[a]!]![list[b]!]!;
    return sum;
  };
  let best = total(order);
  for (let round = 0, improved = true; improved && best > 0 && round < 8; round += 1) {
    improved = false;
    for (let strand = 0; strand < count; strand += 1) {
      const rest = order.filter((item) => item !== strand);
      for (let position = 0; position < count; position += 1) {
        const candidate = rest.toSpliced(position, 0, strand);
        const sum = total(candidate);
        if (sum < best) {
          best = sum;
          order = candidate;
          improved = true;
        }
      }
    }
  }
  return { order, cost: best };
}
