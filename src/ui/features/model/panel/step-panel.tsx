import type { Activity } from '#core/process/process-model.ts';
import { stepsInFlowOrder } from '#core/process/flow-order.ts';
import { formatNumber } from '#core/annotation/number-format.ts';
import { tagPatch } from '../../../document/annotation-patches.ts';
import { useFlowResult, useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { AnnotationQuantity } from './annotation-quantity.tsx';
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
        <AnnotationQuantity
          id={step.id}
          attribute="handlingMinutes"
          label={t.handling}
          suffix={t.minutes}
          keys="T"
          name="handlingMinutes"
          value={annotation.handlingMinutes}
          readOnly={readOnly}
        />
        <StepHours id={step.id} snapshot={snapshot} figures={figures} annotation={annotation} />
      </section>
      <FindingsSection snapshot={snapshot} element={step.id} />
      <ProblemSection id={step.id} snapshot={snapshot} annotation={annotation} readOnly={readOnly} />
      <details className="panel-more">
        <summary>{t.more}</summary>
        <div className="panel-more-body">
          <AnnotationQuantity
            id={step.id}
            attribute="waitingHours"
            label={t.waiting}
            suffix={t.hours}
            value={annotation.waitingHours}
            readOnly={readOnly}
          />
          <AnnotationQuantity
            id={step.id}
            attribute="persons"
            label={t.persons}
            suffix={t.personsHint}
            bounds={[1, Number.POSITIVE_INFINITY]}
            value={annotation.persons}
            readOnly={readOnly}
          />
          {step.loop !== null && (
            <AnnotationQuantity
              id={step.id}
              attribute="repetitions"
              label={t.repetitions}
              value={annotation.repetitions}
              readOnly={readOnly}
            />
          )}
          <AnnotationQuantity
            id={step.id}
            attribute="executionsPerCase"
            label={t.executions}
            suffix={t.executionsHint}
            value={annotation.executionsPerCase}
            readOnly={readOnly}
          />
          <AnnotationQuantity
            id={step.id}
            attribute="costPerExecution"
            label={t.cost}
            suffix={t.costSuffix}
            value={annotation.costPerExecution}
            readOnly={readOnly}
          />
          <FlagRow id={step.id} attribute="coreService" label={t.coreService} value={annotation.coreService} readOnly={readOnly} />
          <FlagRow id={step.id} attribute="rethink" label={t.rethink} value={annotation.rethink} readOnly={readOnly} />
          <NoteField id={step.id} value={annotation.note} readOnly={readOnly} />
        </div>
      </details>
    </>
  );
}
