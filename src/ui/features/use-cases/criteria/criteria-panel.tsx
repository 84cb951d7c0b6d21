import { ArrowLeft } from 'lucide-react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import type { BenefitCriterion, Criteria, EffortCriterion } from '#core/ranking/criteria.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { withCriteria, type WeakOrder } from '../../../document/criteria-edits.ts';
import { useDocument, useReadOnly, useSession } from '../../../document/use-document.ts';
import { formatPercent } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button, IconButton } from '../../../parts/button.tsx';
import { AnchorTable } from './anchor-table.tsx';
import { criteriaTexts } from './criteria-texts.ts';
import { OrderList } from './order-list.tsx';
import './criteria.css';

/** What matters how much to the group. The list beside it re-ranks with every change. */
export function CriteriaPanel({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(criteriaTexts);
  const session = useSession();
  const own = useDocument((state) => state.mappe.criteria);
  const readOnly = useReadOnly();
  const criteria = own ?? DEFAULT_CRITERIA;
  const change = (edit: (before: Criteria) => Criteria) => session.changeMappe((mappe) => withCriteria(mappe, edit));
  return (
    <section className="criteria" aria-label={t.title}>
      <header className="side-head">
        <IconButton label={t.done} onPress={onDone}>
          <ArrowLeft className="icon" aria-hidden />
        </IconButton>
        <h2>{t.title}</h2>
      </header>
      <p className="criteria-intro">{t.intro}</p>
      <OrderList
        label={t.benefit}
        order={criteria.benefitOrder}
        readOnly={readOnly}
        onOrder={(benefitOrder: WeakOrder<BenefitCriterion>) => change((before) => ({ ...before, benefitOrder }))}
      />
      <OrderList
        label={t.effort}
        order={criteria.effortOrder}
        readOnly={readOnly}
        onOrder={(effortOrder: WeakOrder<EffortCriterion>) => change((before) => ({ ...before, effortOrder }))}
      />
      <Balance criteria={criteria} readOnly={readOnly} onAlpha={(alpha) => change((before) => ({ ...before, alpha }))} />
      <AnchorTable criteria={criteria} readOnly={readOnly} onCriteria={change} />
      {own !== null && !readOnly && (
        <Button variant="quiet" onPress={() => change(() => DEFAULT_CRITERIA)}>
          {t.reset}
        </Button>
      )}
    </section>
  );
}

/** How much benefit counts against effort; re-ranks while it is moved, letting go is the step of undo. */
function Balance({
  criteria,
  readOnly,
  onAlpha,
}: {
  readonly criteria: Criteria;
  readonly readOnly: boolean;
  readonly onAlpha: (alpha: number) => void;
}) {
  const t = useTexts(criteriaTexts);
  const language = useLanguage();
  const session = useSession();
  return (
    <Slider
      key={criteria.alpha}
      className="balance"
      minValue={0}
      maxValue={1}
      step={0.05}
      defaultValue={criteria.alpha}
      isDisabled={readOnly}
      onChange={(alpha) => session.previewMappe((mappe) => withCriteria(mappe, (before) => ({ ...before, alpha: rounded(alpha) })))}
      onChangeEnd={(alpha) => onAlpha(rounded(alpha))}
    >
      <div className="balance-head">
        <Label className="label">{t.balance}</Label>
        <SliderOutput className="num">
          {({ state }) => {
            const alpha = state.getThumbValue(0);
            return t.balanceValue(formatPercent(alpha, language), formatPercent(1 - alpha, language));
          }}
        </SliderOutput>
      </div>
      <SliderTrack className="balance-track">
        <SliderThumb className="balance-thumb" />
      </SliderTrack>
      <div className="balance-ends caption" aria-hidden="true">
        <span>{t.onlyEffort}</span>
        <span>{t.onlyBenefit}</span>
      </div>
    </Slider>
  );
}

/** Steps of a slider add up to 0.30000000000000004; the file gets 0.3. */
const rounded = (alpha: number): number => Math.round(alpha * 100) / 100;
