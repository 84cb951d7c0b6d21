import { UNKNOWN } from '#core/annotation/quantity.ts';
import { stepsOf } from '#core/process/queries.ts';
import type { Process } from '#core/process/process-model.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { AnnotationQuantity } from './annotation-quantity.tsx';
import { CycleTimeSection } from './cycle-time-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { LaneTotals } from './lane-totals.tsx';
import type { PanelProps } from './panel-props.ts';
import { panelTexts } from './panel-texts.ts';
import { ProcessFigures } from './process-figures.tsx';
import { StartVolumes } from './start-volumes.tsx';

/** Nothing selected: the processes of the drawing, their volume and what they take in a year. */
export function ProcessPanel({ snapshot, readOnly }: PanelProps) {
  const t = useTexts(panelTexts);
  const { model } = snapshot;
  return (
    <>
      <p className="panel-over">{t.process}</p>
      {model.processes.map((process) => (
        <OneProcess key={process.id} process={process} snapshot={snapshot} readOnly={readOnly} />
      ))}
      <FindingsSection snapshot={snapshot} />
      <section>
        <p className="caption">{t.processHint}</p>
      </section>
    </>
  );
}

function OneProcess({ process, snapshot, readOnly }: PanelProps & { readonly process: Process }) {
  const t = useTexts(panelTexts);
  const { model, annotations } = snapshot;
  const name = process.name ?? model.participants.find((pool) => pool.process === process.id)?.name ?? t.unnamed;
  const steps = stepsOf(model).filter((step) => step.process === process.id).length;
  const lanes = model.lanes.filter((lane) => lane.process === process.id).length;
  return (
    <>
      <h2>{name}</h2>
      <p className="caption num">{t.counts(steps, lanes)}</p>
      <section>
        <AnnotationQuantity
          id={process.id}
          attribute="casesPerYear"
          label={t.cases}
          suffix={t.casesSuffix}
          value={annotations.processes.get(process.id)?.casesPerYear ?? UNKNOWN}
          readOnly={readOnly}
        />
        <ProcessFigures process={process} snapshot={snapshot} />
      </section>
      <StartVolumes process={process} snapshot={snapshot} readOnly={readOnly} />
      <LaneTotals process={process.id} snapshot={snapshot} />
      {steps > 0 && <CycleTimeSection process={process} snapshot={snapshot} />}
    </>
  );
}
