import type { Tag } from '../annotation/annotation.ts';

/** Colours of print (look.md, tokens, light theme on white paper). */
export const INK = '#23211D';
export const INK_2 = '#544F47';
export const LINE = '#DDD7CC';
export const LINE_STRONG = '#857D71';
export const PAPER = '#FDFCFA';
export const SUNKEN = '#EAE6DE';
export const WHITE = '#FFFFFF';
export const ACCENT = '#0B5F5A';
export const ACCENT_SOFT = '#DCEBE8';
export const WARN = '#85500A';
export const DANGER = '#9F2A20';

export interface TagColours {
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
}

/** Fill, edge and text of a tag; every format uses these. */
export const TAG_COLOURS: Readonly<Record<Tag, TagColours>> = {
  automatable: { fill: '#24528C', stroke: '#24528C', text: '#FFFFFF' },
  aiSupported: { fill: '#F0BE55', stroke: '#8C6200', text: '#2E2000' },
  humanOnly: { fill: '#FAEAF3', stroke: '#86316A', text: '#6B2153' },
  open: { fill: '#FFFFFF', stroke: '#746D62', text: '#544F47' },
};

/** Fill and text of the three steps of a heat lens, one hue from light to dark. */
export const HEAT_COLOURS = {
  1: { fill: '#E3E9E5', text: '#23332F' },
  2: { fill: '#A9CBC4', text: '#10302B' },
  3: { fill: '#0B5F5A', text: '#FFFFFF' },
} as const;
