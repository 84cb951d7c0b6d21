import { ACCENT, INK, INK_2, LINE, LINE_STRONG, PAPER, SUNKEN, WHITE } from '#core/picture/palette.ts';

/** Office files write colours without the sign before them. */
export const hex = (colour: string): string => colour.replace('#', '');

/** The colours of print as office files want them. */
export const COLOURS = {
  ink: hex(INK),
  ink2: hex(INK_2),
  line: hex(LINE),
  strong: hex(LINE_STRONG),
  sunken: hex(SUNKEN),
  paper: hex(PAPER),
  accent: hex(ACCENT),
  white: hex(WHITE),
} as const;
