import type { NodeAnnotation } from '#core/annotation/annotation.ts';
import type { NodeFigures } from '#core/flow/flow-result.ts';
import { explainNode } from '#core/flow/explain.ts';
import { writeFormula } from '#core/flow/explain-text.ts';
import type { ProcessSnapshot } from '../../../document/document-store.ts';
import { formatHours, formatHoursRange } from '../../../language/format.ts';
import { useFlowResult } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Explanation } from './explanation.tsx';
import { panelTexts } from './panel-texts.ts';

/** Hours per year of a step; the number opens to its formula, an unknown one says what is missing. */
export function StepHours({
  id,
  snapshot,
  figures,
  annotation,
}: {
  readonly id: string;
  readonly snapshot: ProcessSnapshot;
  readonly figures: NodeFigures | null;
  readonly annotation: NodeAnnotation;
}) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const flow = useFlowResult();
  if (figures === null || flow === null) return null;
  const { annualHours: hours, annualHoursRange: range } = figures;
  const missing = [
    annotation.handlingMinutes.kind === 'unknown' && t.missingTime,
    figures.executionsPerCase === null && t.missingShare,
    figures.annualExecutions === null && figures.executionsPerCase !== null && t.missingCases,
  ].filter((part) => part !== false);
  const formula = explainNode(flow, snapshot.model, snapshot.annotations, id)?.formulas.find(
    (candidate) => candidate.figure === 'annualHours',
  );
  return (
    <div className="panel-hours num">
      <p>
        <Explanation id={id} snapshot={snapshot}>
          <b>
            {hours !== null && !Number.isFinite(hours)
              ? t.notComputable
              : `${formatHours(hours, language)}${hours === null ? '' : ` ${t.perYear}`}`}
          </b>
        </Explanation>
        {range !== null && range[0] !== range[1] && <span className="caption">{formatHoursRange(range, language)}</span>}
      </p>
      {hours === null && missing.length > 0 && <p className="caption">{t.hoursMissing(missing.join(', '))}</p>}
      {hours !== null && formula !== undefined && <p className="caption">{writeFormula(formula, language)}</p>}
    </div>
  );
}
