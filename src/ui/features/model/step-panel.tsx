import type { Activity } from '#core/process/process-model.ts';
import { stepsInFlowOrder } from '#core/process/flow-order.ts';
import { formatNumber } from '#core/annotation/number-format.ts';
import type { Quantity } from '#core/annotation/quantity.ts';
import type { QuantityAttribute } from '#core/annotation/vocabulary.ts';
import { quantityPatch, tagPatch } from '../../document/annotation-patches.ts';
import { useFlowResult, useSession } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { QuantityField } from '../../parts/quantity-field.tsx';
import { FindingsSection } from './findings-section.tsx';
import { FlagRow } from './flag-row.tsx';
import { NoteField } from './note-field.tsx';
import { annotationOf, type PanelProps } from './panel-props.ts';
import { panelTexts } from './panel-texts.ts';
import { ProblemSection } from './problem-section.tsx';
import { SuggestionSection } from './suggestion-section.tsx';
import { StepHours } from './step-hours.tsx';
import { TagChoice } from './tag-choice.tsx';

/** One step: how it may be done, how long it takes, what is hard about it. */
export function StepPanel({ step, snapshot, readOnly }: PanelProps & { readonly step: Activity }) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const session = useSession();
  const figures = useFlowResult()?.nodes.get(step.id) ?? null;
  const annotation = annotationOf(snapshot, step.id);
  const order = stepsInFlowOrder(snapshot.model);
  const index = order.findIndex((candidate) => candidate.id === step.id);
  const set = (attribute: QuantityAttribute) => (value: Quantity) =>
    session.annotate(new Map([[step.id, quantityPatch(attribute, value)]]));
  const executions = figures?.annualExecutions ?? null;

  return (
    <>
      <p className="panel-over num">
        <span>{index >= 0 && t.step(index + 1, order.length)}</span>
        <span>
          {executions !== null && Number.isFinite(executions)
            ? t.timesPerYear(formatNumber(executions, language, executions < 10 ? 1 : 0))
            : figures?.executionsPerCase != null &&
              Number.isFinite(figures.executionsPerCase) &&
              t.timesPerCase(formatNumber(figures.executionsPerCase, language))}
        </span>
      </p>
      <h2>{step.name ?? t.unnamedStep}</h2>
      <section>
        <h3 className="label">{t.tag}</h3>
        <TagChoice value={annotation.tag} readOnly={readOnly} onChange={(tag) => session.annotate(new Map([[step.id, tagPatch(tag)]]))} />
        <SuggestionSection id={step.id} snapshot={snapshot} readOnly={readOnly} />
      </section>
      <section>
        <QuantityField
          label={t.handling}
          suffix={t.minutes}
          keys="T"
          name="handlingMinutes"
          value={annotation.handlingMinutes}
          readOnly={readOnly}
          onChange={set('handlingMinutes')}
        />
        <StepHours id={step.id} snapshot={snapshot} figures={figures} annotation={annotation} />
      </section>
      <FindingsSection snapshot={snapshot} element={step.id} />
      <ProblemSection id={step.id} snapshot={snapshot} annotation={annotation} readOnly={readOnly} />
      <details className="panel-more">
        <summary>{t.more}</summary>
        <div className="panel-more-body">
          <QuantityField
            label={t.waiting}
            suffix={t.hours}
            value={annotation.waitingHours}
            readOnly={readOnly}
            onChange={set('waitingHours')}
          />
          <QuantityField
            label={t.persons}
            suffix={t.personsHint}
            bounds={[1, Number.POSITIVE_INFINITY]}
            value={annotation.persons}
            readOnly={readOnly}
            onChange={set('persons')}
          />
          {step.loop !== null && (
            <QuantityField label={t.repetitions} value={annotation.repetitions} readOnly={readOnly} onChange={set('repetitions')} />
          )}
          <QuantityField
            label={t.executions}
            suffix={t.executionsHint}
            value={annotation.executionsPerCase}
            readOnly={readOnly}
            onChange={set('executionsPerCase')}
          />
          <QuantityField
            label={t.cost}
            suffix={t.costSuffix}
            value={annotation.costPerExecution}
            readOnly={readOnly}
            onChange={set('costPerExecution')}
          />
          <FlagRow id={step.id} attribute="coreService" label={t.coreService} value={annotation.coreService} readOnly={readOnly} />
          <FlagRow id={step.id} attribute="rethink" label={t.rethink} value={annotation.rethink} readOnly={readOnly} />
          <NoteField id={step.id} value={annotation.note} readOnly={readOnly} />
        </div>
      </details>
    </>
  );
}
