import { useState } from 'react';
import { editQuantity } from '#core/annotation/number-format.ts';
import type { NumberUnit } from '#core/annotation/number-input.ts';
import type { Quantity } from '#core/annotation/quantity.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';
import { NumberInput } from './number-input.tsx';

const texts = defineTexts({
  de: { min: 'min.', likely: 'wahrscheinlich', max: 'max.' },
  en: { min: 'min.', likely: 'likely', max: 'max.' },
});

interface SpanInputsProps {
  readonly value: Quantity;
  readonly unit: NumberUnit;
  readonly readOnly: boolean;
  /** All three with semicolons between them, or nothing at all: a span that is begun stays in the fields. */
  readonly onCommit: (text: string) => void;
  readonly onType: (text: string | null) => void;
  /** Marks the middle one so that a command can put the cursor there. */
  readonly name: string | undefined;
}

/** At least, likely, at most; committed as one. */
export function SpanInputs({ value, unit, readOnly, onCommit, onType, name }: SpanInputsProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const points =
    value.kind === 'threePoint'
      ? [value.min, value.likely, value.max]
      : value.kind === 'exact'
        ? [null, value.value, null]
        : [null, null, null];
  const shown = points.map((point) => (point === null ? '' : editQuantity({ kind: 'exact', value: point, basis: null }, language, unit)));
  const labels = [t.min, t.likely, t.max];
  const [typed, setTyped] = useState<readonly (string | null)[]>([null, null, null]);
  const commit = (index: number, text: string) => {
    const next = typed.with(index, text);
    const all = next.map((part, at) => part ?? shown[at]!);
    if (all.every((part) => part.trim() !== '')) {
      setTyped([null, null, null]);
      onCommit(all.join(' ; '));
    } else if (all.every((part) => part.trim() === '')) {
      setTyped([null, null, null]);
      onCommit('');
    } else setTyped(next);
  };
  return (
    <div className="quantity-span">
      {labels.map((label, index) => (
        <label key={label} className="quantity-point" data-likely={index === 1 || undefined}>
          <small>{label}</small>
          <NumberInput
            name={index === 1 ? name : undefined}
            shown={typed[index] ?? shown[index]!}
            placeholder="?"
            readOnly={readOnly}
            onCommit={(text) => commit(index, text)}
            onType={(text) => {
              const all = typed.with(index, text).map((part, at) => part ?? shown[at]!);
              if (text === null) onType(null);
              else if (all.every((part) => part.trim() !== '')) onType(all.join(' ; '));
            }}
          />
        </label>
      ))}
    </div>
  );
}
