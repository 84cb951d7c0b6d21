import type { Tag } from '#core/annotation/annotation.ts';
import { TAG_ICONS } from '#core/picture/tag-shape.ts';

/** The sign of a tag, 16 x 16, in the colour of the text around it. */
export function TagIcon({ tag, size = 16 }: { readonly tag: Tag; readonly size?: number }) {
  const { path, line } = TAG_ICONS[tag];
  const paint = line === null ? { fill: 'currentColor' } : { fill: 'none', stroke: 'currentColor', strokeWidth: line };
  return (
    <svg className="tag-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} {...paint} strokeLinecap="round" />
    </svg>
  );
}
