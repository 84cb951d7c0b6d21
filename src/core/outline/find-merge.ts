import { blockOf, type PlainFlow } from './plain-flow.ts';

/** A way that has this many nodes of its own goes on below the question instead of inside it; assumption, by reading many outlines. */
const LONG_WAY = 3;

/**
 * Where the ways out of a gateway come together again and the text goes on at its own depth; null = nowhere.
 * Where they never meet, the longest way of a question is the one that goes on.
 */
export function findMerge(flow: PlainFlow, gateway: string, follow: string | null, done: ReadonlySet<string>): string | null {
  const block = blockOf(flow.nodes.get(gateway)!);
  const ways = flow.outOf(gateway).map(({ target }) => reachFrom(flow, target, gateway, follow, done));
  const counts = new Map<string, number>();
  for (const way of ways) for (const id of way) counts.set(id, (counts.get(id) ?? 0) + 1);
  const fits = (id: string) => id === follow || block === 'exclusive' || (flow.isJoin(id) && blockOf(flow.nodes.get(id)!) === block);
  const shared = [...counts].filter(([id, count]) => count > 1 && fits(id));
  const most = Math.max(0, ...shared.map(([, count]) => count));
  const [best] = shared
    .filter(([, count]) => count === most)
    .map(([id]) => ({ id, reach: id === follow ? -1 : reachFrom(flow, id, gateway, follow, done).size }))
    .toSorted((a, b) => b.reach - a.reach);
  if (best !== undefined) return best.id;
  if (follow !== null && counts.has(follow)) return follow;
  if (block !== 'exclusive') return null;
  const longest = ways.map((way, index) => ({ way, index })).toSorted((a, b) => b.way.size - a.way.size || b.index - a.index)[0];
  return longest !== undefined && longest.way.size >= LONG_WAY ? flow.outOf(gateway)[longest.index]!.target : null;
}

function reachFrom(flow: PlainFlow, start: string, gateway: string, follow: string | null, done: ReadonlySet<string>): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [start];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at) || at === gateway || done.has(at)) continue;
    seen.add(at);
    if (at !== follow) waiting.push(...flow.outOf(at).map(({ target }) => target));
  }
  return seen;
}
