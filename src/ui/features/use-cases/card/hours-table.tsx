import { formatQuantity } from '#core/annotation/number-format.ts';
import { BASES } from '#core/annotation/quantity-text.ts';
import { UNKNOWN, type Basis } from '#core/annotation/quantity.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { EstimateName } from '#core/use-cases/use-case-edit.ts';
import { domainTexts } from '../../../language/domain-texts.ts';
import { formatHours, formatHoursRange } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { isShare } from '../estimate-texts.ts';
import { cardTexts } from './card-texts.ts';

interface HoursTableProps {
  readonly candidate: Candidate;
  readonly showsSteps: boolean;
  readonly onSteps: () => void;
}

/** Today, saving, checking, operation, net: the formula with its numbers. Today's hours open to the steps they come from. */
export function HoursTable({ candidate, showsSteps, onSteps }: HoursTableProps) {
  const t = useTexts(cardTexts);
  const words = useTexts(domainTexts).basis;
  const language = useLanguage();
  const { hours, estimates, steps, hoursPerPersonDay } = candidate;
  const shown = (name: EstimateName) => formatQuantity(estimates.get(name) ?? UNKNOWN, language, isShare(name) ? 'share' : 'number') ?? '?';
  const rows = [
    [t.hoursGross(shown('coverage'), shown('timeSaving')), hours.gross],
    [t.hoursReview(shown('reviewMinutes')), hours.review],
    [t.hoursOperation, hours.operation],
  ] as const;
  const basis = weakestBasis(candidate);
  const today = formatHours(hours.today, language);
  return (
    <section className="card-hours num" aria-label={t.hoursWon}>
      <h3 className="label">{t.hoursWon}</h3>
      <table>
        <tbody>
          <tr>
            <th scope="row">{t.hoursToday(steps.length)}</th>
            <td>
              <button type="button" className="number-button" aria-expanded={showsSteps} title={t.showSteps} onClick={onSteps}>
                {hours.todayComplete || hours.today === null ? today : `≥ ${today}`}
              </button>
            </td>
          </tr>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{formatHours(value, language)}</td>
            </tr>
          ))}
          <tr className="card-sum">
            <th scope="row">{t.net}</th>
            <td>{formatHours(hours.net, language)}</td>
          </tr>
        </tbody>
      </table>
      {hours.netRange !== null && (
        <p className="caption card-range">
          {hours.netRange[0] === hours.netRange[1] ? <span /> : <span>{formatHoursRange(hours.netRange, language)}</span>}
          {basis !== null && <span className="basis-chip">{words[basis]}</span>}
        </p>
      )}
      {hoursPerPersonDay !== null && <p className="caption">{t.perDay(formatHours(hoursPerPersonDay, language))}</p>}
    </section>
  );
}

/** A result is as good as the weakest number in it: measured only if all are; null = nobody said. */
function weakestBasis({ estimates }: Candidate): Basis | null {
  const used = (['coverage', 'timeSaving', 'reviewMinutes', 'operationHoursPerYear'] as const).map(
    (name) => estimates.get(name) ?? UNKNOWN,
  );
  const bases = used.flatMap((quantity) => (quantity.kind === 'unknown' || quantity.basis === null ? [] : [quantity.basis]));
  return bases.length < used.length ? null : (BASES.findLast((basis) => bases.includes(basis)) ?? null);
}
