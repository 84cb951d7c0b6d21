import type { Event } from '#core/process/process-model.ts';
import { boundsOf } from '#core/annotation/vocabulary.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { AnnotationQuantity } from './annotation-quantity.tsx';
import { FindingsSection } from './findings-section.tsx';
import { annotationOf, type PanelProps } from './panel-props.ts';
import { panelTexts } from './panel-texts.ts';

/** An event: how often it happens, how long one waits for it. */
export function EventPanel({ event, snapshot, readOnly }: PanelProps & { readonly event: Event }) {
  const t = useTexts(panelTexts);
  const annotation = annotationOf(snapshot, event.id);
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
          <AnnotationQuantity
            id={event.id}
            attribute="casesPerYear"
            label={t.startCases}
            suffix={t.casesSuffix}
            value={annotation.casesPerYear}
            readOnly={readOnly}
          />
        )}
        {hasProbability && (
          <AnnotationQuantity
            id={event.id}
            attribute="probability"
            label={t.probability}
            unit={event.interrupting ? 'share' : 'number'}
            bounds={probabilityBounds}
            value={annotation.probability}
            readOnly={readOnly}
          />
        )}
        {event.type !== 'StartEvent' && event.type !== 'EndEvent' && (
          <AnnotationQuantity
            id={event.id}
            attribute="waitingHours"
            label={t.waiting}
            suffix={t.hours}
            value={annotation.waitingHours}
            readOnly={readOnly}
          />
        )}
      </section>
      <FindingsSection snapshot={snapshot} element={event.id} />
    </>
  );
}
