import type { Event, Process } from '#core/process/process-model.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { AnnotationQuantity } from './annotation-quantity.tsx';
import { annotationOf, type PanelProps } from './panel-props.ts';
import { panelTexts } from './panel-texts.ts';

/** Processes with several ways to begin: how many cases take each of them. */
export function StartVolumes({ process, snapshot, readOnly }: PanelProps & { readonly process: Process }) {
  const t = useTexts(panelTexts);
  const starts = snapshot.model.flowNodes.filter(
    (node): node is Event => node.kind === 'event' && node.type === 'StartEvent' && node.scope === process.id,
  );
  const isSaid = starts.some((start) => annotationOf(snapshot, start.id).casesPerYear.kind !== 'unknown');
  if (starts.length < 2 && !isSaid) return null;
  return (
    <section className="shares" aria-label={t.starts}>
      <h3 className="label">{t.starts}</h3>
      {starts.map((start) => (
        <AnnotationQuantity
          id={start.id}
          attribute="casesPerYear"
          key={start.id}
          label={start.name ?? t.unnamed}
          suffix={t.casesSuffix}
          value={annotationOf(snapshot, start.id).casesPerYear}
          readOnly={readOnly}
        />
      ))}
      <p className="caption">{t.startsHint}</p>
    </section>
  );
}
