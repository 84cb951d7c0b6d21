import { Button as AriaButton } from 'react-aria-components';
import { TAGS } from '#core/annotation/annotation.ts';
import { tagPatch } from '../../../document/annotation-patches.ts';
import { useSession } from '../../../document/use-document.ts';
import { domainTexts } from '../../../language/domain-texts.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { Menu } from '../../../parts/menu.tsx';
import { TagBadge } from '../../../parts/tag-badge.tsx';
import { TagIcon } from '../../../parts/tag-icon.tsx';
import type { StepRow } from '../step-rows.ts';
import { stepsTexts } from '../steps-texts.ts';

/** The tag of a step, with the four to choose from. */
export function TagCell({ row: { id, name, annotation }, readOnly }: { readonly row: StepRow; readonly readOnly: boolean }) {
  const t = useTexts(stepsTexts);
  const words = useTexts(domainTexts).tag;
  const session = useSession();
  const { tag } = annotation;
  if (readOnly) return <TagBadge tag={tag} />;
  const label = t.chooseTag(name === '' ? t.unnamed : name);
  return (
    <Menu
      label={label}
      trigger={
        <AriaButton className="cell-tag" aria-label={`${label}: ${words[tag]}`} excludeFromTabOrder>
          <TagBadge tag={tag} />
        </AriaButton>
      }
      groups={[
        {
          entries: TAGS.map((one) => ({
            id: one,
            label: words[one],
            icon: <TagIcon tag={one} />,
            selected: one === tag,
            run: () => session.annotate(new Map([[id, tagPatch(one)]])),
          })),
        },
      ]}
    />
  );
}
