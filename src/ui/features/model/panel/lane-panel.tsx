import { UNKNOWN } from '#core/annotation/quantity.ts';
import { stepsOf } from '#core/process/queries.ts';
import type { Lane } from '#core/process/process-model.ts';
import { useFlowResult, useSession } from '../../../document/use-document.ts';
import { formatHours } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { AnnotationQuantity } from './annotation-quantity.tsx';
import type { PanelProps } from './panel-props.ts';
import { panelTexts } from './panel-texts.ts';
import { TotalExplanation } from './total-explanation.tsx';

/** A role: what its work costs and how much of it there is. */
export function LanePanel({ lane, snapshot, readOnly }: PanelProps & { readonly lane: Lane }) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const session = useSession();
  const totals = useFlowResult()?.processes.get(lane.process)?.lanes.get(lane.id);
  const steps = stepsOf(snapshot.model).filter((step) => step.lane === lane.id);
  return (
    <>
      <p className="panel-over">{t.lane}</p>
      <h2>{lane.name ?? t.unnamed}</h2>
      <section>
        <AnnotationQuantity
          id={lane.id}
          attribute="hourlyRate"
          label={t.rate}
          suffix={t.rateSuffix}
          value={snapshot.annotations.lanes.get(lane.id)?.hourlyRate ?? UNKNOWN}
          readOnly={readOnly}
        />
        {totals !== undefined && totals.known > 0 && totals.annualHours !== null && (
          <div className="panel-hours num">
            <p>
              <TotalExplanation figure="annualHours" of={{ lane: lane.id }} snapshot={snapshot}>
                <b>{totals.complete ? formatHours(totals.annualHours, language) : t.atLeast(formatHours(totals.annualHours, language))}</b>
              </TotalExplanation>
              <span className="caption">{t.perYear}</span>
            </p>
          </div>
        )}
      </section>
      <section>
        <ul className="panel-list">
          {steps.map((step) => (
            <li key={step.id}>
              <button type="button" onClick={() => session.select([step.id], { reveal: true })}>
                {step.name ?? t.unnamedStep}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
