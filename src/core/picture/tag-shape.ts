import type { Tag } from '../annotation/annotation.ts';

/** Height of a badge with its word, px (look.md, tag badge). */
export const BADGE_HEIGHT = 20;

/** Where the word begins and the room behind it, px, so that it stands optically centred in each silhouette. */
export const BADGE_ROOM: Readonly<Record<Tag, { readonly word: number; readonly end: number }>> = {
  automatable: { word: 22, end: 6 },
  aiSupported: { word: 24, end: 10 },
  humanOnly: { word: 22, end: 9 },
  open: { word: 22, end: 8 },
};

/** Brings the icon of a tag from its grid to its place before the word. */
export const badgeIconPlace = (tag: Tag): string => `translate(${BADGE_ROOM[tag].word - 16} 4) scale(.75)`;

/** Outline of a badge that is pointed on both sides, upper left corner at 0/0; `inset` keeps half its line inside. */
export function pointedOutline(width: number, height: number, inset: number, tip = 7.5): string {
  const [left, right, top, bottom] = [inset, width - inset, inset, height - inset];
  return `M${tip} ${top}H${width - tip}L${right} ${height / 2}L${width - tip} ${bottom}H${tip}L${left} ${height / 2}Z`;
}

/** The icon of a tag on a 16 x 16 grid: lines of this width with round ends, or, where it is null, a filled shape. */
export interface TagIconShape {
  readonly path: string;
  readonly line: number | null;
}

/** Gear, spark, person, question mark (look.md), the same on screen and in pictures. */
export const TAG_ICONS: Readonly<Record<Tag, TagIconShape>> = {
  automatable: {
    path:
      'M4.3 8A3.7 3.7 0 0 1 11.7 8A3.7 3.7 0 0 1 4.3 8Z' +
      'M12.07 9.68L14.47 10.68M9.68 12.07L10.68 14.47M6.32 12.07L5.32 14.47M3.93 9.68L1.53 10.68' +
      'M3.93 6.32L1.53 5.32M6.32 3.93L5.32 1.53M9.68 3.93L10.68 1.53M12.07 6.32L14.47 5.32',
    line: 2.2,
  },
  aiSupported: {
    path:
      'M7 1.8c.7 4 2 5.4 6.2 6.2-4.2.8-5.5 2.2-6.2 6.2-.7-4-2-5.4-6.2-6.2C5 7.2 6.3 5.8 7 1.8z' +
      'M13 1c.3 1.5.8 2 2.3 2.3-1.5.3-2 .8-2.3 2.3-.3-1.5-.8-2-2.3-2.3C12.2 3 12.7 2.5 13 1z',
    line: null,
  },
  humanOnly: { path: 'M5.1 5.2A2.9 2.9 0 0 1 10.9 5.2A2.9 2.9 0 0 1 5.1 5.2ZM2.6 14c.5-3.2 2.6-4.6 5.4-4.6s4.9 1.4 5.4 4.6', line: 1.6 },
  open: { path: 'M5.6 6c0-1.5 1-2.5 2.5-2.5s2.5.9 2.5 2.2c0 1.7-2.5 1.9-2.5 3.7M8.1 12.4v.1', line: 1.6 },
};
