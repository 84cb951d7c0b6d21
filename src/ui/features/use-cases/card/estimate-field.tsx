import { useState } from 'react';
import { formatNumber } from '#core/annotation/number-format.ts';
import type { Quantity } from '#core/annotation/quantity.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { EstimateName } from '#core/use-cases/use-case-edit.ts';
import { withEstimate } from '../../../document/use-case-edits.ts';
import { useDocument, useReadOnly, useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { QuantityField } from '../../../parts/quantity-field.tsx';
import { estimateTexts, isScale, isShare } from '../estimate-texts.ts';
import { cardTexts } from './card-texts.ts';
import { ScaleField } from './scale-field.tsx';

interface EstimateFieldProps {
  readonly candidate: Candidate;
  readonly name: EstimateName;
  /** As it stands in the document, not in the last result: what was said is there at once. */
  readonly value: Quantity;
  /** What knowing it is worth. */
  readonly hint: string | null;
}

/** One estimate of a use case: a number with its span and source, or for the scales a choice in words. Typing re-ranks at once. */
export function EstimateField({ candidate, name, value, hint }: EstimateFieldProps) {
  const t = useTexts(estimateTexts);
  const card = useTexts(cardTexts);
  const language = useLanguage();
  const session = useSession();
  const readOnly = useReadOnly();
  const edit = useDocument((state) => state.mappe.useCases.get(candidate.id)?.estimates);
  const [wantsSpan, setWantsSpan] = useState(false);
  const { label, suffix } = t.estimates[name];
  const common = {
    label,
    value,
    readOnly,
    name: `estimate-${name}`,
    onChange: (quantity: Quantity) => session.changeMappe((mappe) => withEstimate(mappe, candidate.id, name, quantity)),
    onTyping: (quantity: Quantity | null) =>
      session.previewMappe(quantity === null ? null : (mappe) => withEstimate(mappe, candidate.id, name, quantity)),
  };
  const asWords = isScale(name) && !wantsSpan && isChoice(value);
  const floor = name === 'legal' && candidate.flags.includes('LEGAL_RAISED') ? floorOf(candidate) : null;
  const isPerStep = Object.keys(edit ?? {}).some((key) => key.startsWith(`${name}@`));
  return (
    <div className="estimate" data-scale={asWords || undefined}>
      {asWords && isScale(name) ? (
        <ScaleField {...common} scale={name} onSpan={() => setWantsSpan(true)} />
      ) : (
        <>
          <QuantityField
            {...common}
            unit={isShare(name) ? 'share' : 'number'}
            {...(suffix === '' ? {} : { suffix })}
            {...(isShare(name) ? { bounds: [0, 1] as const } : isScale(name) ? { bounds: [0, 4] as const } : {})}
          />
          {isScale(name) && !readOnly && isChoice(value) && (
            <button type="button" className="text-button" onClick={() => setWantsSpan(false)}>
              {t.choices}
            </button>
          )}
        </>
      )}
      {isPerStep && <p className="caption">{card.perStep}</p>}
      {floor !== null && <p className="caption num">{card.legalFloor(formatNumber(floor, language, 1))}</p>}
      {hint !== null && <p className="caption estimate-hint num">{hint}</p>}
    </div>
  );
}

/** A whole number or nothing: what the words can say. */
const isChoice = (value: Quantity): boolean => value.kind === 'unknown' || (value.kind === 'exact' && Number.isInteger(value.value));

function floorOf({ explanation }: Candidate): number | null {
  const floor = explanation.find(({ code }) => code === 'LEGAL_RAISED')?.params['floor'];
  return typeof floor === 'number' ? floor : null;
}
