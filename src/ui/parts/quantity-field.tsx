import { useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { editQuantity } from '#core/annotation/number-format.ts';
import type { NumberUnit } from '#core/annotation/number-input.ts';
import { BASES } from '#core/annotation/quantity-text.ts';
import type { Basis, Quantity } from '#core/annotation/quantity.ts';
import { domainTexts } from '../language/domain-texts.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';
import { Menu } from './menu.tsx';
import { quantityFaultTexts, readTypedQuantity, type TypedQuantityFault } from './typed-quantity.ts';
import './quantity-field.css';

const texts = defineTexts({
  de: {
    unknown: 'weiß nicht',
    min: 'min.',
    likely: 'wahrscheinlich',
    max: 'max.',
    span: 'Spanne angeben',
    single: 'Eine Zahl',
    basis: 'Woher stammt die Zahl?',
    noBasis: 'Herkunft?',
  },
  en: {
    unknown: 'don’t know',
    min: 'min.',
    likely: 'likely',
    max: 'max.',
    span: 'Give a range',
    single: 'One number',
    basis: 'Where does the number come from?',
    noBasis: 'Source?',
  },
});

export interface QuantityFieldProps {
  readonly label: string;
  readonly value: Quantity;
  readonly onChange: (value: Quantity) => void;
  /** What is typed so far, whenever it can be read; null = typing ended without a change. */
  readonly onTyping?: (value: Quantity | null) => void;
  readonly unit?: NumberUnit;
  readonly suffix?: string;
  readonly bounds?: readonly [number, number];
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

function SpanInputs({
  value,
  unit,
  readOnly,
  onCommit,
  onType,
  name,
}: {
  readonly value: Quantity;
  readonly unit: NumberUnit;
  readonly readOnly: boolean;
  readonly onCommit: (text: string) => void;
  readonly onType: (text: string | null) => void;
  readonly name: string | undefined;
}) {
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

interface NumberInputProps {
  readonly id?: string;
  readonly name?: string | undefined;
  readonly shown: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly describedBy?: string | undefined;
  readonly onCommit: (text: string) => void;
  /** Every keystroke; null = given up with Esc, or left as it was. */
  readonly onType: (text: string | null) => void;
}

/** Keeps what is typed until Enter or leaving; Esc goes back to what was there. */
function NumberInput({ id, name, shown, placeholder, readOnly, describedBy, onCommit, onType }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed !== shown) onCommit(typed);
    else if (typed !== null) onType(null);
    setTyped(null);
  };
  return (
    <input
      id={id}
      className="num"
      data-field={name}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      value={typed ?? shown}
      placeholder={placeholder}
      readOnly={readOnly}
      aria-invalid={describedBy !== undefined || undefined}
      aria-describedby={describedBy}
      onChange={(event) => {
        setTyped(event.target.value);
        onType(event.target.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key !== 'Escape' || typed === null) return;
        setTyped(null);
        onType(null);
      }}
    />
  );
}

/** Square, so that it never reads as a filter: measured, estimated or assumed. */
function BasisChip({
  value,
  onChange,
  readOnly,
}: {
  readonly value: Quantity;
  readonly onChange: (value: Quantity) => void;
  readonly readOnly: boolean;
}) {
  const t = useTexts(texts);
  const words = useTexts(domainTexts).basis;
  if (value.kind === 'unknown') return null;
  const choose = (basis: Basis | null) => onChange({ ...value, basis });
  return (
    <Menu
      label={t.basis}
      placement="bottom end"
      trigger={
        <AriaButton
          className="basis-chip"
          isDisabled={readOnly}
          data-open={value.basis === null || undefined}
          aria-label={`${t.basis} ${value.basis === null ? t.noBasis : words[value.basis]}`}
        >
          {value.basis === null ? t.noBasis : words[value.basis]}
        </AriaButton>
      }
      groups={[
        {
          title: t.basis,
          entries: BASES.map((basis) => ({ id: basis, label: words[basis], selected: basis === value.basis, run: () => choose(basis) })),
        },
        { entries: [{ id: 'none', label: t.unknown, selected: value.basis === null, run: () => choose(null) }] },
      ]}
    />
  );
}
