import type { SimulationProposal } from '#bpmn/simulation-data/simulation-data.ts';
import type { AnnotationPatch, Annotations } from '#core/annotation/annotation.ts';
import { writeQuantity } from '#core/annotation/quantity-text.ts';
import { UNKNOWN, type Quantity } from '#core/annotation/quantity.ts';
import type { QuantityAttribute } from '#core/annotation/vocabulary.ts';
import { quantityPatch } from '../../../document/annotation-patches.ts';

/** A proposal with what stands in its place so far. */
export interface SimulationOffer {
  readonly key: string;
  readonly proposal: SimulationProposal;
  readonly before: Quantity;
}

/** Proposals that would change something; what already says the same is not asked about again. */
export function offersOf(proposals: readonly SimulationProposal[], annotations: Annotations): readonly SimulationOffer[] {
  return proposals
    .map((proposal) => ({
      key: `${proposal.attribute} ${proposal.element}`,
      proposal,
      before: saidAt(annotations, proposal.element, proposal.attribute),
    }))
    .filter(({ proposal, before }) => writeQuantity(before) !== writeQuantity(proposal.quantity));
}

/** One patch per element; together one step of undo. */
export function patchesOf(offers: readonly SimulationOffer[]): ReadonlyMap<string, AnnotationPatch> {
  const patches = new Map<string, AnnotationPatch>();
  for (const { proposal } of offers) {
    const { attributes } = quantityPatch(proposal.attribute, proposal.quantity);
    patches.set(proposal.element, { attributes: { ...patches.get(proposal.element)?.attributes, ...attributes } });
  }
  return patches;
}

function saidAt({ nodes, flows, processes, lanes }: Annotations, element: string, attribute: QuantityAttribute): Quantity {
  const said: object | undefined = nodes.get(element) ?? flows.get(element) ?? processes.get(element) ?? lanes.get(element);
  return said === undefined ? UNKNOWN : ((said as Partial<Readonly<Record<QuantityAttribute, Quantity>>>)[attribute] ?? UNKNOWN);
}
