import { stepsInFlowOrder } from '#core/process/flow-order.ts';
import type { DocumentState } from './document-store.ts';

/** The next step without a tag, in flow order from the selected one, round the end to the beginning; null = all tagged. */
export function nextOpenStep({ snapshot, selection }: DocumentState, direction: 1 | -1): string | null {
  if (snapshot === null) return null;
  const steps = stepsInFlowOrder(snapshot.model);
  const isOpen = (id: string) => (snapshot.annotations.nodes.get(id)?.tag ?? 'open') === 'open';
  const from = steps.findIndex((step) => step.id === selection[0]);
  for (let distance = 1; distance <= steps.length; distance += 1) {
    const index = from < 0 && direction === -1 ? steps.length - distance : from + distance * direction;
    const step = steps[(index + steps.length * 2) % steps.length]!;
    if (step.id !== selection[0] && isOpen(step.id)) return step.id;
  }
  return null;
}
