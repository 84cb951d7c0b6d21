import type { Tag } from '#core/annotation/annotation.ts';
import { useTexts } from '../language/use-texts.ts';
import { domainTexts } from '../language/domain-texts.ts';
import { TagIcon } from './tag-icon.tsx';
import './tag-badge.css';

/** Tag as silhouette + sign + word; dashed with a question mark while it is only a suggestion. */
export function TagBadge({ tag, suggested = false }: { readonly tag: Tag; readonly suggested?: boolean }) {
  const word = useTexts(domainTexts).tag[tag];
  return (
    <span className="tag-badge" data-tag={tag} data-suggested={suggested || undefined}>
      <TagIcon tag={tag} size={12} />
      {suggested ? `${word}?` : word}
    </span>
  );
}
