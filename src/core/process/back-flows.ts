import type { ProcessModel, SequenceFlow } from './process-model.ts';

/** True when the flow's target can lead to its source again: whoever takes it comes back. */
export function leadsBack(model: ProcessModel, flow: SequenceFlow): boolean {
  const next = new Map<string, string[]>();
  const connect = (from: string, to: string) => next.set(from, [...(next.get(from) ?? []), to]);
  for (const { source, target } of model.sequenceFlows) connect(source, target);
  for (const node of model.flowNodes) if (node.kind === 'event' && node.attachedTo !== null) connect(node.attachedTo, node.id);
  const seen = new Set([flow.target]);
  const waiting = [flow.target];
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (node === flow.source) return true;
    for (const target of next.get(node) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  return false;
}
