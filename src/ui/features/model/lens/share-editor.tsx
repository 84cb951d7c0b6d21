import { useRef, useState } from 'react';
import { editQuantity } from '#core/annotation/number-format.ts';
import { UNKNOWN, type Quantity } from '#core/annotation/quantity.ts';
import type { SharePlace } from '#core/picture/lens/share-labels.ts';
import type { ShareEdit } from '#diagram/lens.ts';
import { quantityPatch } from '../../../document/annotation-patches.ts';
import { useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { quantityFaultTexts, readTypedQuantity, type TypedQuantityFault } from '../../../parts/typed-quantity.ts';
import { modelTexts } from '../model-texts.ts';
import './share-editor.css';

interface ShareEditorProps {
  readonly box: ShareEdit['box'];
  readonly place: SharePlace;
  /** Walks to the label before or after this one. */
  readonly onNext: (direction: 1 | -1) => void;
  readonly onClose: () => void;
}

/** A small field right on a share of the drawing. Enter and leaving take the number, Tab goes on to the next share, Esc leaves all as it was. */
export function ShareEditor({ box, place, onNext, onClose }: ShareEditorProps) {
  const t = useTexts(modelTexts);
  const faults = useTexts(quantityFaultTexts);
  const language = useLanguage();
  const session = useSession();
  const start = editQuantity(place.value, language, place.unit);
  const [typed, setTyped] = useState(start);
  const [fault, setFault] = useState<TypedQuantityFault | null>(null);
  /** Removing the field takes the focus from it, which is no leaving. */
  const isClosing = useRef(false);

  const set = (value: Quantity) => {
    if (JSON.stringify(value) !== JSON.stringify(place.value)) session.annotate(new Map([[place.id, quantityPatch('probability', value)]]));
  };
  /** False = the text cannot be taken; the field stays with the reason below it. */
  const commit = (): boolean => {
    if (typed === start) return true;
    const read = readTypedQuantity(typed, language, { unit: place.unit, bounds: place.bounds, before: place.value });
    setFault(read.ok ? null : read.problem);
    if (read.ok) set(read.value);
    return read.ok;
  };

  const close = () => {
    isClosing.current = true;
    onClose();
  };

  return (
    <div
      className="share-editor"
      style={{ left: `clamp(96px, ${box.x + box.width / 2}px, calc(100% - 96px))`, top: box.y + box.height / 2 }}
      data-fault={fault !== null || undefined}
      onBlur={(event) => {
        if (isClosing.current || event.currentTarget.contains(event.relatedTarget)) return;
        if (fault === null) commit();
        close();
      }}
    >
      <div className="share-editor-field">
        <input
          autoFocus
          className="num"
          value={typed}
          placeholder={t.shareUnknown}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          aria-label={t.shareOf}
          aria-invalid={fault !== null || undefined}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setTyped(event.target.value);
            setFault(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && commit()) close();
            if (event.key === 'Escape') close();
            if (event.key !== 'Tab') return;
            event.preventDefault();
            if (!commit()) return;
            isClosing.current = true;
            onNext(event.shiftKey ? -1 : 1);
          }}
        />
        {place.value.kind !== 'unknown' && (
          <button
            type="button"
            onClick={() => {
              set(UNKNOWN);
              close();
            }}
          >
            {t.shareUnknown}
          </button>
        )}
      </div>
      {fault !== null && (
        <p className="quantity-fault" role="alert">
          {faults[fault]}
        </p>
      )}
    </div>
  );
}
