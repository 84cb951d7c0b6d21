import { EMPTY_NODE } from '../annotation/empty-annotation.ts';
import type { CaseCounts, EvaluatedScope } from './case-counts.ts';
import type { PreparedFile } from './prepare-files.ts';
import { positiveFlows } from './evaluate-scope.ts';
import type { Finding, FindingCode } from './flow-result.ts';
import { findParallelism } from './parallelism.ts';
import { reachableFrom } from './scope-graph.ts';

/** Everything the analysis noticed about one file, in document order of the elements; each code once per element. */
export function collectFindings(counts: CaseCounts, file: PreparedFile): readonly Finding[] {
  const findings: Finding[] = [];
  for (const process of file.model.processes) {
    const { total, isDerived } = counts.volume(file, process.id);
    if (isDerived && total !== null) findings.push({ code: 'VOLUME_DERIVED', element: process.id, params: { value: total } });
  }
  for (const node of file.model.flowNodes) {
    if (node.kind !== 'activity') continue;
    if (counts.calls.recursive.has(node))
      findings.push({ code: 'CALL_RECURSION', element: node.id, params: { process: node.calledElement ?? '' } });
    if (counts.calls.missing.has(node))
      findings.push({ code: 'CALL_TARGET_MISSING', element: node.id, params: { process: node.calledElement ?? '' } });
  }
  for (const graph of file.scopes.values()) {
    const scope = counts.scope(file, graph.id);
    if (scope !== null && isPartOfFlow(counts, file, graph.id)) findings.push(...findingsOf(scope, file));
  }
  return inDocumentOrder(file, findings);
}

function findingsOf({ graph, plan, counts, findings }: EvaluatedScope, file: PreparedFile): readonly Finding[] {
  const found: Finding[] = [];
  const add = (code: FindingCode, element: string, params: Finding['params'] = {}): void => void found.push({ code, element, params });
  const idOf = (node: number): string => graph.nodes[node]!.id;
  const unreachable = new Set(counts.unreachable.map(idOf));
  found.push(...[...findings, ...plan.findings].filter((finding) => !unreachable.has(finding.element)));
  for (const index of counts.unreachable) {
    const { id, node } = graph.nodes[index]!;
    const isStated = (file.annotations.nodes.get(id) ?? EMPTY_NODE).executionsPerCase.kind !== 'unknown';
    if (!isStated && node.type !== 'BoundaryEvent') add('UNREACHABLE', id);
  }
  for (const [node, share] of counts.deadlocks) add('DEADLOCK', idOf(node), { share: Number(share.toFixed(10)) });
  for (const nodes of counts.endless) add('ENDLESS_LOOP', graph.id, { nodes: nodes.map(idOf).toSorted().join(',') });
  for (const node of counts.cyclicOrJoins) add('OR_JOIN_CYCLE', idOf(node));
  const passes = positiveFlows(graph, plan);
  const possible = reachableFrom(
    graph,
    graph.entries.map((entry) => entry.node),
    passes,
  );
  const { unsynchronised, cuttingShort } = findParallelism(graph, plan, (node) => possible.has(node), passes);
  for (const node of unsynchronised) add('LACK_OF_SYNC', idOf(node), { visits: counts.nodeVisits[node]! });
  for (const node of cuttingShort) add('TERMINATE_UPPER_BOUND', idOf(node));
  if (counts.simulatedReach !== null) add('APPROXIMATION', graph.id);
  return found;
}

/** A sub-process nothing leads to is one finding; what is inside it would only repeat that. */
function isPartOfFlow(counts: CaseCounts, file: PreparedFile, id: string): boolean {
  const owner = file.nodes.get(id);
  if (owner === undefined) return true;
  const parent = counts.scope(file, owner.scope);
  const index = parent?.graph.indexOf.get(owner.id);
  const isLoose = parent !== null && index !== undefined && parent.counts.unreachable.includes(index);
  return !isLoose && (owner.scope === id || isPartOfFlow(counts, file, owner.scope));
}

function inDocumentOrder(file: PreparedFile, findings: readonly Finding[]): readonly Finding[] {
  const position = new Map<string, number>();
  for (const { id } of [...file.model.processes, ...file.model.flowNodes, ...file.model.sequenceFlows]) position.set(id, position.size);
  const seen = new Set<string>();
  const unique = findings.filter(({ code, element, params }) => {
    const key = `${code}|${element}|${code === 'ENDLESS_LOOP' ? String(params['nodes']) : ''}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  return unique.toSorted((left, right) => (position.get(left.element) ?? 0) - (position.get(right.element) ?? 0));
}
