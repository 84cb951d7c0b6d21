import { useState } from 'react';
import type { Candidate } from '#core/use-cases/candidate.ts';
import { formatNumber } from '#core/annotation/number-format.ts';
import { readEstimates } from '#core/use-cases/read-estimates.ts';
import { useDocument } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { cardTexts } from './card-texts.ts';
import { EstimateField } from './estimate-field.tsx';
import { orderEstimates, type EstimateEntry } from './estimate-order.ts';

/** Open estimates shown before somebody asks for the rest. Assumption: one row of questions for a group. */
const SHOWN_AT_FIRST = 4;

/**
 * Every estimate, the most valuable unknown first. The order stays as it was when the card opened: a field must not run away
 * from whoever fills it.
 */
export function EstimatesSection({ candidate }: { readonly candidate: Candidate }) {
  const t = useTexts(cardTexts);
  const language = useLanguage();
  const [order] = useState(() => orderEstimates(candidate));
  const [showsAll, setShowsAll] = useState(false);
  const estimates = readEstimates(useDocument((state) => state.mappe.useCases.get(candidate.id))?.estimates);
  const { untilRanked } = orderEstimates(candidate);
  const open = showsAll ? order.open : order.open.slice(0, SHOWN_AT_FIRST);
  const folded = order.open.length - open.length;
  const fields = (entries: readonly EstimateEntry[]) => (
    <div className="estimate-fields">
      {entries.map(({ name, swing }) => (
        <EstimateField
          key={name}
          candidate={candidate}
          name={name}
          value={estimates.all.get(name)!}
          hint={swing < 1 ? null : t.swing(formatNumber(swing, language, 0))}
        />
      ))}
    </div>
  );
  return (
    <section className="card-section card-estimates">
      {untilRanked > 0 && <p className="until-ranked num">{t.untilRanked(untilRanked)}</p>}
      {order.forNetHours.length > 0 && (
        <section aria-label={t.forNetHours}>
          <h3 className="label">{t.forNetHours}</h3>
          {fields(order.forNetHours)}
        </section>
      )}
      {order.open.length > 0 && (
        <section aria-label={t.openFirst}>
          <h3 className="label">{t.openFirst}</h3>
          {fields(open)}
          {folded > 0 && (
            <button type="button" className="text-button" onClick={() => setShowsAll(true)}>
              {t.showAll(folded)}
            </button>
          )}
        </section>
      )}
      {order.known.length > 0 && (
        <section aria-label={t.known}>
          <h3 className="label">{t.known}</h3>
          {fields(order.known)}
        </section>
      )}
    </section>
  );
}
