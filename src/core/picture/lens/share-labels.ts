import type { Annotations } from '../../annotation/annotation.ts';
import { formatNumber, formatQuantity, percentSign } from '../../annotation/number-format.ts';
import type { NumberUnit } from '../../annotation/number-input.ts';
import { UNKNOWN, type Quantity } from '../../annotation/quantity.ts';
import { boundsOf, QUANTITY_BOUNDS } from '../../annotation/vocabulary.ts';
import type { FlowFigures, FlowResult } from '../../flow/flow-result.ts';
import type { FlowNode, ProcessModel, SequenceFlow } from '../../process/process-model.ts';
import { byId } from '../../process/queries.ts';
import type { Language } from '../../language.ts';

/** What stands at such a place: entered = somebody said so; assumed = filled in to calculate; unknown = nothing to calculate with. */
export interface ShareLabel {
  readonly text: string;
  readonly kind: 'entered' | 'assumed' | 'unknown';
}

/** A place on the drawing where a share can be said. */
export interface SharePlace {
  readonly id: string;
  readonly value: Quantity;
  readonly unit: NumberUnit;
  readonly bounds: readonly [number, number];
}

/** Flows that leave a decision and boundary events, in document order. */
export function sharePlacesOf(model: ProcessModel, annotations: Annotations): readonly SharePlace[] {
  const nodes = byId(model.flowNodes);
  const flows = model.sequenceFlows
    .filter((flow) => isChosen(flow, nodes.get(flow.source)))
    .map(({ id }): SharePlace => {
      const value = annotations.flows.get(id)?.probability ?? UNKNOWN;
      return { id, value, unit: 'share', bounds: QUANTITY_BOUNDS.probability };
    });
  const events = model.flowNodes
    .filter((node) => node.kind === 'event' && node.type === 'BoundaryEvent')
    .map((event): SharePlace => {
      const value = annotations.nodes.get(event.id)?.probability ?? UNKNOWN;
      const isShare = event.kind === 'event' && event.interrupting;
      return { id: event.id, value, unit: isShare ? 'share' : 'number', bounds: boundsOf('probability', event) };
    });
  return [...flows, ...events];
}

/** What the lens shows there: the number people gave, else the one that was calculated with, else "?"; not counted yet = only what people gave. */
export function shareLabelsOf(places: readonly SharePlace[], flow: FlowResult | null, language: Language): ReadonlyMap<string, ShareLabel> {
  const shown = flow === null ? places.filter(({ value }) => value.kind !== 'unknown') : places;
  return new Map(shown.map((place) => [place.id, labelOf(place, flow?.flows.get(place.id), language)]));
}

function labelOf({ value, unit }: SharePlace, figures: FlowFigures | undefined, language: Language): ShareLabel {
  const isNormalised = figures?.shareBasis === 'normalised';
  if (value.kind !== 'unknown' && !isNormalised) {
    const text = formatQuantity(value, language, unit, 1)!;
    return { text: unit === 'share' ? text : `${text} ×`, kind: 'entered' };
  }
  const share = figures === undefined || figures.shareBasis === 'unknown' ? null : figures.share;
  if (share === null) return { text: unit === 'share' ? `?${percentSign(language)}` : '? ×', kind: 'unknown' };
  return { text: `${formatNumber(share * 100, language, 1)}${percentSign(language)}`, kind: 'assumed' };
}

/** True for one of several ways of which not all are always taken. */
function isChosen(flow: SequenceFlow, source: FlowNode | undefined): boolean {
  if (source === undefined || source.outgoing.length < 2) return false;
  return source.kind === 'gateway' ? source.type !== 'ParallelGateway' : flow.condition !== null || isDefault(flow, source);
}

const isDefault = (flow: SequenceFlow, source: FlowNode): boolean => source.kind === 'activity' && source.default === flow.id;
