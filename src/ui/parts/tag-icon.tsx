import type { Tag } from '#core/annotation/annotation.ts';

/** The sign of a tag, 16 x 16, in the colour of the text around it. */
export function TagIcon({ tag, size = 16 }: { readonly tag: Tag; readonly size?: number }) {
  return (
    <svg className="tag-icon" width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      {SIGNS[tag]}
    </svg>
  );
}

const SIGNS: Readonly<Record<Tag, React.ReactNode>> = {
  automatable: (
    <g strokeWidth="2.2">
      <circle cx="8" cy="8" r="3.7" />
      <path d="M12.07 9.68l2.4 1M9.68 12.07l1 2.4M6.32 12.07l-1 2.4M3.93 9.68l-2.4 1M3.93 6.32l-2.4-1M6.32 3.93l-1-2.4M9.68 3.93l1-2.4M12.07 6.32l2.4-1" />
    </g>
  ),
  aiSupported: (
    <g fill="currentColor" stroke="none">
      <path d="M7 1.8c.7 4 2 5.4 6.2 6.2-4.2.8-5.5 2.2-6.2 6.2-.7-4-2-5.4-6.2-6.2C5 7.200 6.300 5.800 7 1.800z" />
      <path d="M13 1c.3 1.500.8 2 2.300 2.300-1.500.3-2 .8-2.300 2.300-.3-1.500-.8-2-2.300-2.300C12.200 3 12.700 2.500 13 1z" />
    </g>
  ),
  humanOnly: (
    <g strokeWidth="1.6" strokeLinecap="round">
      <circle cx="8" cy="5.2" r="2.9" />
      <path d="M2.6 14c.5-3.200 2.600-4.600 5.400-4.600s4.900 1.400 5.400 4.600" />
    </g>
  ),
  open: (
    <g strokeWidth="1.6" strokeLinecap="round">
      <path d="M5.6 6c0-1.500 1-2.500 2.500-2.500s2.500.9 2.500 2.200c0 1.700-2.500 1.900-2.500 3.700" />
      <path d="M8.1 12.4v.1" />
    </g>
  ),
};
