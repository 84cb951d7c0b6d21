import { useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { editQuantity } from '#core/annotation/number-format.ts';
import type { NumberUnit } from '#core/annotation/number-input.ts';
import type { Quantity } from '#core/annotation/quantity.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';
import { BasisChip } from './basis-chip.tsx';
import { NumberInput } from './number-input.tsx';
import { SpanInputs } from './span-inputs.tsx';
import { quantityFaultTexts, readTypedQuantity, type TypedQuantityFault } from './typed-quantity.ts';
import './quantity-field.css';

const texts = defineTexts({
  de: { unknown: 'weiß nicht', span: 'Spanne angeben', single: 'Eine Zahl' },
  en: { unknown: 'don’t know', span: 'Give a range', single: 'One number' },
});

export interface QuantityFieldProps {
  readonly label: string;
  readonly value: Quantity;
  readonly onChange: (value: Quantity) => void;
  /** What is typed so far, whenever it can be read; null = typing ended without a change. */
  readonly onTyping?: (value: Quantity | null) => void;
  readonly unit?: NumberUnit;
  readonly suffix?: string;
  /** Smallest and largest value that is accepted. */
  readonly bounds?: readonly [number, number];
  /** Key that leads here, shown beside the label. */
  readonly keys?: string;
  readonly readOnly?: boolean;
  /** Marks the input so that a command can put the cursor here. */
  readonly name?: string;
}

/** A number people state: exact, a span of three, or not known; with where it comes from. */
export function QuantityField({
  label,
  value,
  onChange,
  onTyping,
  unit = 'number',
  suffix,
  bounds,
  keys,
  readOnly = false,
  name,
}: QuantityFieldProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const id = useId();
  const faults = useTexts(quantityFaultTexts);
  const [fault, setFault] = useState<TypedQuantityFault | null>(null);
  const [wantsSpan, setWantsSpan] = useState(false);
  const isSpan = value.kind === 'threePoint' || wantsSpan;

  const commit = (text: string) => {
    const read = readTypedQuantity(text, language, { unit, bounds, before: value });
    if (!read.ok) {
      onTyping?.(null);
      return setFault(read.problem);
    }
    const next = read.value;
    setFault(null);
    if (next.kind !== 'exact') setWantsSpan(false);
    if (JSON.stringify(next) === JSON.stringify(value)) onTyping?.(null);
    else onChange(next);
  };
  const type = (text: string | null) => {
    if (onTyping === undefined) return;
    const read = text === null ? null : readTypedQuantity(text, language, { unit, bounds, before: value });
    if (read === null) onTyping(null);
    else if (read.ok && read.value.kind !== 'unknown') onTyping(read.value);
  };

  return (
    <div className="quantity" role="group" aria-labelledby={`${id}-label`}>
      <div className="quantity-head">
        <label className="label" id={`${id}-label`} htmlFor={isSpan ? undefined : id}>
          {label}
          {keys !== undefined && <kbd>{keys}</kbd>}
        </label>
        <BasisChip value={value} onChange={onChange} readOnly={readOnly} />
      </div>
      {isSpan ? (
        <SpanInputs value={value} unit={unit} readOnly={readOnly} onCommit={commit} onType={type} name={name} />
      ) : (
        <div className="quantity-input" data-fault={fault !== null || undefined}>
          <NumberInput
            id={id}
            name={name}
            shown={editQuantity(value, language, unit)}
            placeholder={t.unknown}
            readOnly={readOnly}
            describedBy={fault === null ? undefined : `${id}-fault`}
            onCommit={commit}
            onType={type}
          />
          {suffix !== undefined && <span>{suffix}</span>}
        </div>
      )}
      {fault !== null && (
        <p className="quantity-fault" id={`${id}-fault`} role="alert">
          {faults[fault]}
        </p>
      )}
      {!readOnly && value.kind !== 'unknown' && (
        <AriaButton
          className="quantity-switch"
          onPress={() => {
            if (value.kind === 'threePoint') onChange({ kind: 'exact', value: value.likely, basis: value.basis });
            setWantsSpan(!isSpan);
          }}
        >
          {isSpan ? t.single : t.span}
        </AriaButton>
      )}
    </div>
  );
}
