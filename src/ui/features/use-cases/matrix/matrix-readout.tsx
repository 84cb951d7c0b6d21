import { formatNumber } from '#core/annotation/number-format.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { Quadrant } from '#core/ranking/ranking.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { useDocument } from '../../../document/use-document.ts';
import { domainTexts } from '../../../language/domain-texts.ts';
import { formatPercent } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { benefitDrag, effortDrag } from './matrix-drag.ts';
import { matrixTexts } from './matrix-texts.ts';
import type { Dragging } from './use-matrix-drag.ts';

/** Shares below this are not worth a word. Assumption. */
const WORTH_SAYING = 0.05;

/** What moving the chosen use case would change, in its own units, and how sure its quadrant is. */
export function MatrixReadout({ candidate, dragging }: { readonly candidate: Candidate | null; readonly dragging: Dragging | null }) {
  const t = useTexts(matrixTexts);
  const quadrants = useTexts(domainTexts).quadrant;
  const language = useLanguage();
  const criteria = useDocument((state) => state.mappe.criteria) ?? DEFAULT_CRITERIA;
  if (candidate === null)
    return (
      <div className="matrix-readout caption">
        <p>{t.ellipse}</p>
        <p>{t.drag}</p>
      </div>
    );
  const effort = dragging?.axes.effort ?? effortDrag(candidate, criteria);
  const benefit = dragging?.axes.benefit ?? benefitDrag(candidate, criteria);
  const days = (value: number) => formatNumber(value, language, 1);
  const percent = (value: number) => formatPercent(value, language);
  return (
    <div className="matrix-readout num" aria-live={dragging === null ? 'polite' : 'off'}>
      <p data-moving={dragging !== null || undefined}>
        {[
          effort === null ? t.noEffort : t.personDays(days(effort.now), then(dragging?.personDays, days)),
          benefit === null ? t.noBenefit : t.timeSaving(percent(benefit.now), then(dragging?.timeSaving, percent)),
        ].join(' · ')}
      </p>
      {candidate.quadrantShares !== null && <p>{t.quadrantShares(sharesText(candidate.quadrantShares, quadrants, percent))}</p>}
      <p className="caption">{t.drag}</p>
    </div>
  );
}

const then = (value: number | null | undefined, write: (value: number) => string): string | null =>
  value === null || value === undefined ? null : write(value);

const sharesText = (
  shares: Readonly<Record<Quadrant, number>>,
  words: Readonly<Record<Quadrant, string>>,
  percent: (share: number) => string,
): string =>
  (['first', 'plan', 'alongside', 'later'] as const)
    .filter((quadrant) => shares[quadrant] >= WORTH_SAYING)
    .toSorted((a, b) => shares[b] - shares[a])
    .map((quadrant) => `${words[quadrant]} ${percent(shares[quadrant])}`)
    .join(', ');
