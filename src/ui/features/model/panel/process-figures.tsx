import type { ReactNode } from 'react';
import { formatNumber } from '#core/annotation/number-format.ts';
import type { SummedFigure } from '#core/flow/explain-total.ts';
import type { Totals } from '#core/flow/flow-result.ts';
import type { Process } from '#core/process/process-model.ts';
import { stepsOf } from '#core/process/queries.ts';
import type { ProcessSnapshot } from '../../../document/document-store.ts';
import { useFlowResult } from '../../../document/use-document.ts';
import { formatHours, formatPercent } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { FormulaPopover } from './formula-popover.tsx';
import { panelTexts } from './panel-texts.ts';
import { TotalExplanation } from './total-explanation.tsx';
import { formatTotal } from './total-figures.ts';
import './process-figures.css';

/** What a process takes: hours and how complete they are, repeated work, waiting, cost. Every number opens to its terms. */
export function ProcessFigures({ process, snapshot }: { readonly process: Process; readonly snapshot: ProcessSnapshot }) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const figures = useFlowResult()?.processes.get(process.id);
  if (figures === undefined || figures.totals.needed === 0) return null;
  const { totals, casesPerYear } = figures;
  const explained = (figure: SummedFigure, children: ReactNode) => (
    <TotalExplanation figure={figure} of={{ process: process.id }} snapshot={snapshot}>
      {children}
    </TotalExplanation>
  );
  const shown = (figure: SummedFigure, complete: boolean) => {
    const text = formatTotal(figure, totals[figure], language);
    return complete ? text : t.atLeastShort(text);
  };
  const hasHours = totals.known > 0 && totals.annualHours !== null;
  const waits = (totals.waitingHoursPerCase ?? 0) > 0;
  const knowsWaiting = everyStepHasWaiting(process, snapshot);
  const costs = (totals.annualCost ?? 0) > 0;
  return (
    <>
      {hasHours && (
        <div className="panel-hours num">
          <p>
            {explained(
              'annualHours',
              <b>{totals.complete ? formatHours(totals.annualHours, language) : t.atLeast(formatHours(totals.annualHours, language))}</b>,
            )}
            <span className="caption">{t.perYear}</span>
          </p>
        </div>
      )}
      <Completeness totals={totals} />
      {(hasHours || waits) && (
        <dl className="figure-list num">
          {hasHours && (totals.reworkHours ?? 0) > 0 && (
            <Row name={t.rework}>{explained('reworkHours', shown('reworkHours', totals.complete))}</Row>
          )}
          {waits && <Row name={t.waitingPerCase}>{explained('waitingHoursPerCase', shown('waitingHoursPerCase', knowsWaiting))}</Row>}
          {waits && hasHours && <WaitingShare totals={totals} casesPerYear={casesPerYear} isComplete={knowsWaiting} />}
          {costs && <Row name={t.annualCost}>{explained('annualCost', shown('annualCost', totals.costComplete === true))}</Row>}
        </dl>
      )}
    </>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How many of the steps that count have known hours. */
function Completeness({ totals: { known, needed } }: { readonly totals: Totals }) {
  const t = useTexts(panelTexts);
  return (
    <div className="completeness num">
      <span className="completeness-track" role="img" aria-label={t.knownOf(known, needed)}>
        <i style={{ width: `${(known / needed) * 100}%` }} />
      </span>
      <span className="caption">{t.knownOf(known, needed)}</span>
    </div>
  );
}

/** Waiting / (waiting + work) per case: both are sums over all steps, so parallel branches count with their full time (method 3). */
function WaitingShare({
  totals,
  casesPerYear,
  isComplete,
}: {
  readonly totals: Totals;
  readonly casesPerYear: number | null;
  readonly isComplete: boolean;
}) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const { waitingHoursPerCase: waiting, annualHours } = totals;
  if (waiting === null || annualHours === null || casesPerYear === null || casesPerYear === 0 || !totals.complete) return null;
  const work = annualHours / casesPerYear;
  const share = formatPercent(waiting / (waiting + work), language);
  const [w, h] = [formatHours(waiting, language), formatHours(work, language)];
  return (
    <Row name={t.waitingShare}>
      <FormulaPopover
        content={
          <ul className="num">
            <li>{t.workPerCase(formatHours(annualHours, language), formatNumber(casesPerYear, language), h)}</li>
            <li>{t.waitingShareFormula(w, h, share)}</li>
          </ul>
        }
      >
        {isComplete ? share : t.atLeastShort(share)}
      </FormulaPopover>
    </Row>
  );
}

const everyStepHasWaiting = (process: Process, { model, annotations }: ProcessSnapshot): boolean =>
  stepsOf(model).every(
    (step) => step.process !== process.id || (annotations.nodes.get(step.id)?.waitingHours.kind ?? 'unknown') !== 'unknown',
  );
