import { formatNumber, formatQuantity } from '#core/annotation/number-format.ts';
import { UNKNOWN } from '#core/annotation/quantity.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { Criterion } from '#core/ranking/criteria.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { weightsByName } from '#core/ranking/roc-weights.ts';
import { useDocument } from '../../../document/use-document.ts';
import { formatHours, formatPercent } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { criteriaTexts } from '../criteria/criteria-texts.ts';
import { cardTexts } from './card-texts.ts';

/** Every criterion with its figure, its value on the common scale, its weight and what it adds: the score with its numbers. */
export function ScoreDetails({ candidate }: { readonly candidate: Candidate }) {
  const t = useTexts(cardTexts);
  const language = useLanguage();
  const criteria = useDocument((state) => state.mappe.criteria) ?? DEFAULT_CRITERIA;
  const { benefit, effort, priority } = candidate;
  if (benefit === null || effort === null || priority === null) return null;
  const number = (value: number) => formatNumber(value, language, 1);
  return (
    <div className="score-details num">
      <CriteriaTable title={t.benefit} candidate={candidate} weights={weightsByName<Criterion>(criteria.benefitOrder)} sum={benefit} />
      <CriteriaTable title={t.effort} candidate={candidate} weights={weightsByName<Criterion>(criteria.effortOrder)} sum={effort} />
      <p>
        {t.priority(
          formatPercent(criteria.alpha, language),
          number(benefit),
          formatPercent(1 - criteria.alpha, language),
          number(effort),
          number(priority),
        )}
      </p>
    </div>
  );
}

function CriteriaTable({
  title,
  candidate: { values, estimates, hours },
  weights,
  sum,
}: {
  readonly title: string;
  readonly candidate: Candidate;
  readonly weights: ReadonlyMap<Criterion, number>;
  readonly sum: number;
}) {
  const t = useTexts(cardTexts);
  const names = useTexts(criteriaTexts).names;
  const language = useLanguage();
  const figureOf = (criterion: Criterion): string => {
    if (criterion === 'netHours') return hours.net === null ? t.middle : formatHours(hours.net, language);
    return formatQuantity(estimates.get(criterion) ?? UNKNOWN, language) ?? t.middle;
  };
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {title}
          </th>
          <th scope="col">{t.value}</th>
          <th scope="col">{t.weight}</th>
          <th scope="col">{t.points}</th>
        </tr>
      </thead>
      <tbody>
        {[...weights].map(([criterion, weight]) => {
          const value = values?.get(criterion) ?? 0;
          return (
            <tr key={criterion}>
              <th scope="row">{names[criterion]}</th>
              <td>{figureOf(criterion)}</td>
              <td>{formatNumber(value, language, 0)}</td>
              <td>× {formatPercent(weight, language)}</td>
              <td>{formatNumber(weight * value, language, 1)}</td>
            </tr>
          );
        })}
        <tr className="sum">
          <th scope="row" colSpan={4}>
            {title}
          </th>
          <td>{formatNumber(sum, language, 1)}</td>
        </tr>
      </tbody>
    </table>
  );
}
