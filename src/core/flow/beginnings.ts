import { EMPTY_NODE, EMPTY_PROCESS } from '../annotation/empty-annotation.ts';
import { placesOf } from './firing.ts';
import type { Figure, Finding } from './flow-result.ts';
import type { PickNumber } from './pick-number.ts';
import type { PreparedFile } from './prepare-files.ts';
import type { ScopeGraph } from './scope-graph.ts';

/** How one scope begins: markings with their expected number per activation. */
export interface Beginning {
  readonly places: readonly number[];
  readonly mass: number;
}

/** Its steps are done so and so often each, not in one flow. */
export const isAdHocScope = (graph: ScopeGraph): boolean => graph.owner?.type === 'AdHocSubProcess' && graph.entryKind === 'together';

/** Markings a scope begins with. `starts` = cases per year by start event, asked for only where there are several. */
export function beginningsIn(
  file: PreparedFile,
  graph: ScopeGraph,
  starts: () => ReadonlyMap<string, Figure>,
  pick: PickNumber,
  findings: Finding[],
): readonly Beginning[] {
  if (isAdHocScope(graph)) return adHocBeginnings(file, graph, pick, findings);
  return beginningsOf(graph, startShares(file, graph, starts, pick, findings));
}

function adHocBeginnings(file: PreparedFile, graph: ScopeGraph, pick: PickNumber, findings: Finding[]): readonly Beginning[] {
  const places = placesOf(graph);
  return graph.entries.map(({ node, flow }) => {
    const member = graph.nodes[node]!;
    const stated = pick((file.annotations.nodes.get(member.id) ?? EMPTY_NODE).perActivation);
    if (stated === null && member.node.kind === 'activity')
      findings.push({ code: 'ADHOC_COUNT_ASSUMED_ONE', element: member.id, params: {} });
    return { places: [places[flow]!], mass: stated ?? 1 };
  });
}

function beginningsOf(graph: ScopeGraph, startShares: ReadonlyMap<number, number>): readonly Beginning[] {
  const places = placesOf(graph);
  if (graph.entryKind === 'together')
    return graph.entries.length === 0 ? [] : [{ places: graph.entries.map(({ flow }) => places[flow]!), mass: 1 }];
  return graph.entries
    .map(({ node, flow }) => ({ places: [places[flow]!], mass: startShares.get(node) ?? 0 }))
    .filter(({ mass }) => mass > 0);
}

/** Share of a scope's beginnings that each of several start events has. */
function startShares(
  file: PreparedFile,
  graph: ScopeGraph,
  starts: () => ReadonlyMap<string, Figure>,
  pick: PickNumber,
  findings: Finding[],
): ReadonlyMap<number, number> {
  const entries = graph.entries.map((entry) => entry.node);
  if (entries.length <= 1 || graph.entryKind === 'together') return new Map(entries.map((node) => [node, 1]));
  const volumes = graph.owner === null ? starts() : new Map<string, Figure>();
  const given = entries.map((node) => volumes.get(graph.nodes[node]!.id) ?? null);
  const sum = given.reduce<number>((total, one) => total + (one ?? 0), 0);
  const missing = given.filter((one) => one === null).length;
  const stated = graph.owner === null ? pick((file.annotations.processes.get(graph.process) ?? EMPTY_PROCESS).casesPerYear) : null;
  if (missing === 0 && sum > 0 && Number.isFinite(sum)) return new Map(entries.map((node, index) => [node, given[index]! / sum]));
  if (missing < entries.length && stated !== null && stated >= sum && stated > 0) {
    if (missing > 1) findings.push({ code: 'START_SHARES_ASSUMED_EQUAL', element: graph.id, params: {} });
    return new Map(entries.map((node, index) => [node, (given[index] ?? (stated - sum) / missing) / stated]));
  }
  findings.push({ code: 'START_SHARES_ASSUMED_EQUAL', element: graph.id, params: {} });
  return new Map(entries.map((node) => [node, 1 / entries.length]));
}
