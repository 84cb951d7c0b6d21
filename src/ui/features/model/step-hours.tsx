import type { NodeAnnotation } from '#core/annotation/annotation.ts';
import { formatNumber } from '#core/annotation/number-format.ts';
import { meanOf } from '#core/annotation/quantity.ts';
import type { NodeFigures } from '#core/flow/flow-result.ts';
import { formatHours, formatHoursRange } from '../../language/format.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { panelTexts } from './panel-texts.ts';

/** Hours per year of a step with the formula they come from, or what is missing for it. */
export function StepHours({
  figures,
  annotation,
}: {
  readonly id: string;
  readonly figures: NodeFigures | null;
  readonly annotation: NodeAnnotation;
}) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  if (figures === null) return null;
  const hours = figures.annualHours;
  if (hours !== null && !Number.isFinite(hours)) return <p className="panel-hours caption">{t.notComputable}</p>;
  if (hours === null) {
    const missing = [
      annotation.handlingMinutes.kind === 'unknown' && t.missingTime,
      figures.executionsPerCase === null && t.missingShare,
      figures.annualExecutions === null && figures.executionsPerCase !== null && t.missingCases,
    ].filter((part) => part !== false);
    return (
      <div className="panel-hours">
        <b className="num">? h</b>
        {missing.length > 0 && <p className="caption">{t.hoursMissing(missing.join(', '))}</p>}
      </div>
    );
  }
  const range = figures.annualHoursRange;
  return (
    <div className="panel-hours num">
      <p>
        <b>
          {formatHours(hours, language)} {t.perYear}
        </b>
        {range !== null && range[0] !== range[1] && <span className="caption">{formatHoursRange(range, language)}</span>}
      </p>
      <p className="caption">{formulaOf(figures, annotation, hours, language)}</p>
    </div>
  );
}

/** "69 Ausführungen × Ø 80 min ÷ 60 = 92 h"; people only where there are several. */
function formulaOf(figures: NodeFigures, annotation: NodeAnnotation, hours: number, language: 'de' | 'en'): string {
  const executions = figures.annualExecutions ?? 0;
  const minutes = meanOf(annotation.handlingMinutes) ?? 0;
  const persons = meanOf(annotation.persons) ?? 1;
  const mean = annotation.handlingMinutes.kind === 'threePoint' ? 'Ø ' : '';
  const people = persons === 1 ? '' : ` × ${formatNumber(persons, language)} ${language === 'de' ? 'Personen' : 'people'}`;
  const word = language === 'de' ? 'Ausführungen' : 'executions';
  return `${formatNumber(executions, language, 1)} ${word} × ${mean}${formatNumber(minutes, language, 1)} min${people} ÷ 60 = ${formatNumber(hours, language, 1)} h`;
}
