import type { Translated } from '../../language.ts';
import type { GatewayType } from '../../process/process-model.ts';
import type { FindingFix, FixContext } from './finding-definition.ts';

const LABELS: Readonly<Partial<Record<GatewayType, Translated>>> = {
  ExclusiveGateway: { de: 'Als Entweder-oder-Gateway setzen', en: 'Make it an exclusive gateway' },
  ParallelGateway: { de: 'Als Und-Gateway setzen', en: 'Make it a parallel gateway' },
  InclusiveGateway: { de: 'Als Und/oder-Gateway setzen', en: 'Make it an inclusive gateway' },
};

/** Replaces the gateway the finding is about; null where it is no gateway, or already of that type. */
export function changeGateway({ model, finding }: FixContext, type: GatewayType): FindingFix | null {
  const node = model.flowNodes.find((one) => one.id === finding.element);
  const label = LABELS[type];
  if (node === undefined || node.kind !== 'gateway' || node.type === type || label === undefined) return null;
  return { label, patches: [], changeType: { element: node.id, type } };
}
