import { Button as AriaButton } from 'react-aria-components';
import { BASES } from '#core/annotation/quantity-text.ts';
import type { Basis, Quantity } from '#core/annotation/quantity.ts';
import { domainTexts } from '../language/domain-texts.ts';
import { defineTexts, useTexts } from '../language/use-texts.ts';
import { Menu } from './menu.tsx';

const texts = defineTexts({
  de: { unknown: 'weiß nicht', basis: 'Woher stammt die Zahl?', noBasis: 'Herkunft?' },
  en: { unknown: 'don’t know', basis: 'Where does the number come from?', noBasis: 'Source?' },
});

interface BasisChipProps {
  readonly value: Quantity;
  readonly onChange: (value: Quantity) => void;
  readonly readOnly: boolean;
}

/** Where a number comes from: measured, estimated or assumed. Square, so that it never reads as a filter. */
export function BasisChip({ value, onChange, readOnly }: BasisChipProps) {
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
