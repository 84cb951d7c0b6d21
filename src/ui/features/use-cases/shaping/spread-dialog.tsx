import { useState } from 'react';
import { formatQuantity } from '#core/annotation/number-format.ts';
import type { Quantity } from '#core/annotation/quantity.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { EstimateName } from '#core/use-cases/use-case-edit.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { withAssumptions } from '../../../document/use-case-edits.ts';
import { useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { estimateTexts, isScale, isShare } from '../estimate-texts.ts';
import { toggled } from './step-choice.tsx';
import { shapingTexts } from './shaping-texts.ts';

interface SpreadDialogProps {
  readonly candidate: Candidate;
  readonly candidates: readonly NamedCandidate[];
  readonly onClose: () => void;
}

/** The same assumption for several use cases: fills what is open there, and says that it is an assumption. */
export function SpreadDialog({ candidate, candidates, onClose }: SpreadDialogProps) {
  const t = useTexts(shapingTexts);
  const { estimates: texts, scales } = useTexts(estimateTexts);
  const language = useLanguage();
  const session = useSession();
  const said = (name: EstimateName, quantity: Quantity) =>
    isScale(name) && quantity.kind === 'exact' && Number.isInteger(quantity.value)
      ? scales[name][quantity.value]
      : formatQuantity(quantity, language, isShare(name) ? 'share' : 'number');
  const known = [...candidate.estimates].filter(([, { kind }]) => kind !== 'unknown');
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  const targets = candidates.filter(
    ({ candidate: other }) =>
      other.id !== candidate.id && [...names].some((name) => other.estimates.get(name as EstimateName)?.kind === 'unknown'),
  );
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = targets.filter(({ candidate: { id } }) => !left.has(id));
  const spread = () => {
    session.changeMappe((mappe) =>
      withAssumptions(
        mappe,
        chosen.map(({ candidate: { id } }) => id),
        new Map(known.filter(([name]) => names.has(name))),
      ),
    );
    onClose();
  };
  return (
    <Dialog
      wide
      title={t.spreadTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={chosen.length === 0} onPress={spread}>
            {t.spreadAction(chosen.length)}
          </Button>
        </>
      }
    >
      <p>{t.spreadBody}</p>
      <div className="spread">
        <fieldset>
          <legend className="label">{t.spreadEstimates}</legend>
          {known.map(([name, quantity]) => (
            <label key={name} className="tick">
              <input type="checkbox" checked={names.has(name)} onChange={() => setNames(toggled(names, name))} />
              <span>
                {texts[name].label} <b className="num">{said(name, quantity)}</b>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend className="label">{t.spreadTargets}</legend>
          {targets.map(({ candidate: { id }, title }) => (
            <label key={id} className="tick">
              <input type="checkbox" checked={!left.has(id)} onChange={() => setLeft(toggled(left, id))} />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </Dialog>
  );
}
