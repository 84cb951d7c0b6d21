import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Tag } from '#core/annotation/annotation.ts';
import { domainTexts } from '../../../language/domain-texts.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { TagIcon } from '../../../parts/tag-icon.tsx';
import { panelTexts } from './panel-texts.ts';

const CHOICES = [
  ['automatable', '1'],
  ['aiSupported', '2'],
  ['humanOnly', '3'],
  ['open', '0'],
] as const satisfies readonly (readonly [Tag, string])[];

/** The four answers to "How may this step be done?", each with its key. `value` null = the selected steps differ. */
export function TagChoice({
  value,
  readOnly,
  onChange,
}: {
  readonly value: Tag | null;
  readonly readOnly: boolean;
  readonly onChange: (tag: Tag) => void;
}) {
  const t = useTexts(panelTexts);
  const words = useTexts(domainTexts).tag;
  return (
    <ToggleButtonGroup
      className="tag-choice"
      aria-label={t.tag}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={readOnly}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const [tag] = [...keys];
        if (tag !== undefined) onChange(tag as Tag);
      }}
    >
      {CHOICES.map(([tag, key]) => (
        <ToggleButton key={tag} id={tag} data-tag={tag}>
          <TagIcon tag={tag} size={20} />
          {words[tag]}
          <kbd>{key}</kbd>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
