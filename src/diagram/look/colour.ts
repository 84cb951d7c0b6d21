import {
  ACCENT,
  ACCENT_SOFT,
  DANGER,
  HEAT_COLOURS,
  INK,
  INK_2,
  LINE,
  LINE_STRONG,
  PAPER,
  SUNKEN,
  TAG_COLOURS,
  WARN,
  WHITE,
} from '#core/picture/palette.ts';

const { automatable, aiSupported, humanOnly, open } = TAG_COLOURS;

/** Light values of the tokens the drawing uses: the colours of print, and a test compares them with src/ui/look/tokens.css. */
export const LIGHT = {
  canvas: '#F3F0EA',
  paper: PAPER,
  raised: WHITE,
  sunken: SUNKEN,
  line: LINE,
  'line-strong': LINE_STRONG,
  ink: INK,
  'ink-2': INK_2,
  accent: ACCENT,
  'accent-soft': ACCENT_SOFT,
  'tag-auto-fill': automatable.fill,
  'tag-auto-stroke': automatable.stroke,
  'tag-auto-text': automatable.text,
  'tag-auto-ink': '#24528C',
  'tag-ai-fill': aiSupported.fill,
  'tag-ai-stroke': aiSupported.stroke,
  'tag-ai-text': aiSupported.text,
  'tag-ai-ink': '#7A5500',
  'tag-human-fill': humanOnly.fill,
  'tag-human-stroke': humanOnly.stroke,
  'tag-human-text': humanOnly.text,
  'tag-human-ink': '#86316A',
  'tag-open-stroke': open.stroke,
  'tag-open-text': open.text,
  warn: WARN,
  danger: DANGER,
  'heat-1': HEAT_COLOURS[1].fill,
  'heat-1-ink': HEAT_COLOURS[1].text,
  'heat-2': HEAT_COLOURS[2].fill,
  'heat-2-ink': HEAT_COLOURS[2].text,
  'heat-3': HEAT_COLOURS[3].fill,
  'heat-3-ink': HEAT_COLOURS[3].text,
} as const;

export type TokenName = keyof typeof LIGHT;

/** A token as a colour value: follows the theme of the program, and is the light value on a page without the tokens. */
export const colour = (token: TokenName): string => `var(--${token}, ${LIGHT[token]})`;

/** Same metrics as Arial, so drawings of other tools keep their line breaks. */
export const FONT = 'Arimo, "Liberation Sans", Arial, sans-serif';
