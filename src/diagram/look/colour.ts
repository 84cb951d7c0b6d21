/**
 * Light values of the tokens the drawing uses (src/ui/look/tokens.css is the source; a test compares the two).
 * They travel inside every colour as its fallback, so an exported picture needs no style sheet.
 */
export const LIGHT = {
  canvas: '#F3F0EA',
  paper: '#FDFCFA',
  raised: '#FFFFFF',
  sunken: '#EAE6DE',
  line: '#DDD7CC',
  'line-strong': '#857D71',
  ink: '#23211D',
  'ink-2': '#544F47',
  accent: '#0B5F5A',
  'accent-soft': '#DCEBE8',
  'tag-auto-fill': '#24528C',
  'tag-auto-stroke': '#24528C',
  'tag-auto-text': '#FFFFFF',
  'tag-auto-ink': '#24528C',
  'tag-ai-fill': '#F0BE55',
  'tag-ai-stroke': '#8C6200',
  'tag-ai-text': '#2E2000',
  'tag-ai-ink': '#7A5500',
  'tag-human-fill': '#FAEAF3',
  'tag-human-stroke': '#86316A',
  'tag-human-text': '#6B2153',
  'tag-human-ink': '#86316A',
  'tag-open-stroke': '#746D62',
  'tag-open-text': '#544F47',
  warn: '#85500A',
  danger: '#9F2A20',
  'heat-1': '#E3E9E5',
  'heat-1-ink': '#23332F',
  'heat-2': '#A9CBC4',
  'heat-2-ink': '#10302B',
  'heat-3': '#0B5F5A',
  'heat-3-ink': '#FFFFFF',
} as const;

export type TokenName = keyof typeof LIGHT;

/** A token as a colour value: follows the theme on screen, falls back to the light value anywhere else. */
export const colour = (token: TokenName): string => `var(--${token}, ${LIGHT[token]})`;

/** Replaces every token reference in a piece of markup by its light value. */
export const bakeColours = (markup: string): string => markup.replace(/var\(--[a-z0-9-]+,\s*([^()]+?)\s*\)/g, '$1');

/** Same metrics as Arial, so drawings of other tools keep their line breaks. */
export const FONT = 'Arimo, "Liberation Sans", Arial, sans-serif';
