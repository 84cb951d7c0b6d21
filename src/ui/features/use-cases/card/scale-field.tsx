import { useId } from 'react';
import { UNKNOWN, type Quantity } from '#core/annotation/quantity.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { estimateTexts, type ScaleName } from '../estimate-texts.ts';

interface ScaleFieldProps {
  readonly label: string;
  readonly scale: ScaleName;
  readonly value: Quantity;
  readonly readOnly: boolean;
  readonly name: string;
  readonly onChange: (value: Quantity) => void;
  readonly onSpan: () => void;
}

/** A scale 0-4 as choices in words; a span of three points on demand. "weiß nicht" is one of the answers. */
export function ScaleField({ label, scale, value, readOnly, name, onChange, onSpan }: ScaleFieldProps) {
  const t = useTexts(estimateTexts);
  const id = useId();
  const chosen = value.kind === 'exact' ? value.value : null;
  const basis = value.kind === 'unknown' ? 'estimated' : value.basis;
  const choices = [...t.scales[scale].map((word, point) => ({ word, point })), { word: t.unknown, point: null }];
  return (
    <fieldset className="scale" disabled={readOnly}>
      <legend className="label">{label}</legend>
      <div className="scale-choices">
        {choices.map(({ word, point }, index) => (
          <label key={word} className="scale-choice" data-unknown={point === null || undefined}>
            <input
              type="radio"
              name={id}
              data-field={index === 0 ? name : undefined}
              checked={chosen === point}
              onChange={() => onChange(point === null ? UNKNOWN : { kind: 'exact', value: point, basis })}
            />
            <span>{word}</span>
          </label>
        ))}
        {!readOnly && (
          <button type="button" className="text-button" onClick={onSpan}>
            {t.span}
          </button>
        )}
      </div>
    </fieldset>
  );
}
