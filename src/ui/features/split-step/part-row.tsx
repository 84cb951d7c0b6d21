import { X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { TAGS } from '#core/annotation/annotation.ts';
import { editQuantity } from '#core/annotation/number-format.ts';
import { UNKNOWN, type Quantity } from '#core/annotation/quantity.ts';
import type { StepDescription } from '#core/suggest/features-of-step.ts';
import { reasonText } from '#core/suggest/reason-text.ts';
import { domainTexts } from '../../language/domain-texts.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { IconButton } from '../../parts/button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { TagBadge } from '../../parts/tag-badge.tsx';
import { TagIcon } from '../../parts/tag-icon.tsx';
import { readTypedQuantity } from '../../parts/typed-quantity.ts';
import { suggestionFor, type PartDraft } from './split-draft.ts';
import type { DecidedPart } from './split-edits.ts';
import { splitTexts } from './split-texts.ts';

/** One part: what it is called, how it may be done and why, how long it takes. */
export function PartRow({
  part,
  number,
  whole,
  isFirst,
  canRemove,
  onChange,
  onRemove,
}: {
  readonly part: DecidedPart;
  readonly number: number;
  readonly whole: StepDescription;
  readonly isFirst: boolean;
  readonly canRemove: boolean;
  readonly onChange: (change: Partial<PartDraft>) => void;
  readonly onRemove: () => void;
}) {
  const t = useTexts(splitTexts);
  const language = useLanguage();
  const words = useTexts(domainTexts).tag;
  const suggestion = suggestionFor(part, whole);
  const [reason] = suggestion?.reasons ?? [];
  return (
    <div className="split-row">
      <span className="num split-number">{number}</span>
      <input
        type="text"
        // the names are what people come to see and change
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={isFirst}
        aria-label={t.name(number)}
        value={part.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <Menu
        label={t.tagOf(number, words[part.tag])}
        trigger={
          <AriaButton className="cell-tag" aria-label={t.tagOf(number, words[part.tag])}>
            <TagBadge tag={part.tag} />
          </AriaButton>
        }
        groups={[
          {
            entries: TAGS.map((tag) => ({
              id: tag,
              label: words[tag],
              icon: <TagIcon tag={tag} />,
              selected: tag === part.tag,
              run: () => onChange({ chosen: tag }),
            })),
          },
        ]}
      />
      <MinutesInput
        key={editQuantity(part.minutes, language)}
        number={number}
        value={part.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
      {canRemove ? (
        <IconButton label={t.remove(number)} onPress={onRemove}>
          <X className="icon" aria-hidden />
        </IconButton>
      ) : (
        <span />
      )}
      {suggestion !== null && (
        <p className="split-reason caption">
          {t.suggested}: {words[suggestion.tag]}
          {suggestion.confidence === 'unsure' && '?'}
          {reason !== undefined && ` – ${reasonText(reason, language)}`}
        </p>
      )}
    </div>
  );
}

/** Minutes as people type them; empty = not known. */
function MinutesInput({
  number,
  value,
  onChange,
}: {
  readonly number: number;
  readonly value: Quantity;
  readonly onChange: (value: Quantity) => void;
}) {
  const t = useTexts(splitTexts);
  const language = useLanguage();
  const [typed, setTyped] = useState(() => editQuantity(value, language));
  const [isFaulty, setFaulty] = useState(false);
  const commit = (): boolean => {
    const read = readTypedQuantity(typed, language, { before: UNKNOWN });
    setFaulty(!read.ok);
    if (read.ok && JSON.stringify(read.value) !== JSON.stringify(value) && typed !== editQuantity(value, language)) onChange(read.value);
    return read.ok;
  };
  return (
    <span className="split-minutes">
      <input
        type="text"
        className="num"
        inputMode="decimal"
        aria-label={t.minutesOf(number)}
        aria-invalid={isFaulty || undefined}
        placeholder={t.unknown}
        title={isFaulty ? t.notANumber : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setFaulty(false);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          // first the number counts, then Enter splits
          if (event.key === 'Enter' && typed !== editQuantity(value, language)) {
            event.preventDefault();
            commit();
          }
        }}
      />
    </span>
  );
}
