import type { AnnotationPatch } from '../../annotation/annotation.ts';
import { EMPTY_FLOW } from '../../annotation/empty-annotation.ts';
import type { Quantity } from '../../annotation/quantity.ts';
import { basisOf, writeQuantity } from '../../annotation/quantity-text.ts';
import type { Translated } from '../../language.ts';
import type { FindingFix, FixContext } from './finding-definition.ts';

const patchOf = (attribute: string, quantity: Quantity): AnnotationPatch => ({
  attributes: { [attribute]: writeQuantity(quantity), [`${attribute}Basis`]: basisOf(quantity) },
});

/** Writes the share the analysis assumed into the flows that have none, marked as assumed. */
export function enterAssumedShares({ finding }: FixContext, label: Translated): FindingFix | null {
  const share = finding.params['share'];
  const flows = String(finding.params['flows'] ?? '')
    .split(',')
    .filter(Boolean);
  if (typeof share !== 'number' || flows.length === 0) return null;
  const patch = patchOf('probability', { kind: 'exact', value: share, basis: 'assumed' });
  return { label, patches: flows.map((element) => ({ element, patch })), changeType: null };
}

/** Scales all shares of the gateway so that they sum to 1; the entered proportions stay. */
export function scaleShares({ model, annotations, finding }: FixContext, label: Translated): FindingFix | null {
  const attribute = finding.params['repeat'] === 1 ? 'probabilityRepeat' : 'probability';
  const sum = finding.params['sum'];
  if (typeof sum !== 'number' || sum <= 0) return null;
  const patches = model.sequenceFlows
    .filter((flow) => flow.source === finding.element)
    .map((flow) => ({ element: flow.id, quantity: (annotations.flows.get(flow.id) ?? EMPTY_FLOW)[attribute] }))
    .filter(({ quantity }) => quantity.kind !== 'unknown')
    .map(({ element, quantity }) => ({ element, patch: patchOf(attribute, scaled(quantity, sum)) }));
  return patches.length === 0 ? null : { label, patches, changeType: null };
}

/** The same share for every flow of the gateway. */
export function equalShares({ model, finding }: FixContext, label: Translated): FindingFix | null {
  const flows = model.sequenceFlows.filter((flow) => flow.source === finding.element);
  if (flows.length === 0) return null;
  const attribute = finding.params['repeat'] === 1 ? 'probabilityRepeat' : 'probability';
  const patch = patchOf(attribute, { kind: 'exact', value: 1 / flows.length, basis: 'assumed' });
  return { label, patches: flows.map((flow) => ({ element: flow.id, patch })), changeType: null };
}

function scaled(quantity: Quantity, sum: number): Quantity {
  if (quantity.kind === 'exact') return { ...quantity, value: quantity.value / sum };
  if (quantity.kind === 'unknown') return quantity;
  return { ...quantity, min: quantity.min / sum, likely: quantity.likely / sum, max: Math.min(1, quantity.max / sum) };
}
