import type { Event } from '#core/process/process-model.ts';
import type { Quantity } from '#core/annotation/quantity.ts';
import { boundsOf, type QuantityAttribute } from '#core/annotation/vocabulary.ts';
import { quantityPatch } from '../../document/annotation-patches.ts';
import { useSession } from '../../document/use-document.ts';
import { useTexts } from '../../language/use-texts.ts';
import { QuantityField } from '../../parts/quantity-field.tsx';
import { FindingsSection } from './findings-section.tsx';
import { annotationOf, type PanelProps } from './panel-props.ts';
import { panelTexts } from './panel-texts.ts';

/** An event: how often it happens, how long one waits for it. */
export function EventPanel({ event, snapshot, readOnly }: PanelProps & { readonly event: Event }) {
  const t = useTexts(panelTexts);
  const session = useSession();
  const annotation = annotationOf(snapshot, event.id);
  const set = (attribute: QuantityAttribute) => (value: Quantity) =>
    session.annotate(new Map([[event.id, quantityPatch(attribute, value)]]));
  const insideEventSubProcess = snapshot.model.flowNodes.some(
    (node) => node.id === event.scope && node.kind === 'activity' && node.triggeredByEvent,
  );
  const hasProbability = event.type === 'BoundaryEvent' || (event.type === 'StartEvent' && insideEventSubProcess);
  const probabilityBounds = boundsOf('probability', event);
  return (
    <>
      <p className="panel-over">{t.event}</p>
      <h2>{event.name ?? t.unnamed}</h2>
      <section>
        {event.type === 'StartEvent' && !insideEventSubProcess && (
          <QuantityField
            label={t.startCases}
            suffix={t.casesSuffix}
            value={annotation.casesPerYear}
            readOnly={readOnly}
            onChange={set('casesPerYear')}
          />
        )}
        {hasProbability && (
          <QuantityField
            label={t.probability}
            unit={event.interrupting ? 'share' : 'number'}
            bounds={probabilityBounds}
            value={annotation.probability}
            readOnly={readOnly}
            onChange={set('probability')}
          />
        )}
        {event.type !== 'StartEvent' && event.type !== 'EndEvent' && (
          <QuantityField
            label={t.waiting}
            suffix={t.hours}
            value={annotation.waitingHours}
            readOnly={readOnly}
            onChange={set('waitingHours')}
          />
        )}
      </section>
      <FindingsSection snapshot={snapshot} element={event.id} />
    </>
  );
}
