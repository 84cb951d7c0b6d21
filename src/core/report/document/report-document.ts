import type { Tag } from '../../annotation/annotation.ts';
import type { Language } from '../../language.ts';
import type { PictureInPieces } from '../../picture/draw-pieces.ts';
import type { Svg } from '../../picture/svg-markup.ts';
import type { Logo } from '../logo.ts';
import type { ReportPart } from '../report-settings.ts';

/** The report in words: the same reading order, numbers and captions for every format that prints pages. */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** The processes by name, for the cover; null = the title says it already. */
  readonly about: string | null;
  readonly organisation: string | null;
  /** For the cover; null = none. */
  readonly logo: Logo | null;
  /** Written-out day. */
  readonly date: string;
  /** Head of a controlled document, label and value; empty = none. A null value is filled in by hand. */
  readonly control: readonly Fact[];
  /** One line for the head of every page. */
  readonly head: string;
  /** One sentence for the foot of every page. */
  readonly foot: string;
  readonly chapters: readonly Chapter[];
}

export interface Chapter {
  readonly part: ReportPart;
  /** Anchor, unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly text: string; readonly startsPage: boolean }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: 'plain' | 'lead' | 'small' }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'notice'; readonly title: string | null; readonly text: string }
  | DocumentTable
  | DocumentFigure;

export interface Fact {
  readonly label: string;
  readonly value: string | null;
  readonly tag?: Tag;
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly caption: Caption;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly DocumentCell[])[];
}

export interface DocumentColumn {
  readonly title: string;
  /** Share of the width of the page, in parts of all columns together. */
  readonly share: number;
  readonly align: 'left' | 'right';
}

/** A tag is sign and word; the format adds its fill. */
export interface DocumentCell {
  readonly text: string;
  readonly tag?: Tag;
  readonly strong?: boolean;
}

export interface DocumentFigure {
  readonly kind: 'figure';
  readonly caption: Caption;
  /** For those who do not see the picture. */
  readonly alt: string;
  readonly picture: Svg;
  /** The same in pieces, for pages; null = it is legible as a whole. */
  readonly pieces: PictureInPieces | null;
}

/** "Tabelle 3: Schritte"; tables and figures are counted separately through the whole document. */
export interface Caption {
  readonly label: string;
  readonly number: number;
  readonly text: string;
}

/** "Tabelle 3: Schritte". */
export const captionText = ({ label, number, text }: Caption): string => `${label} ${number}: ${text}`;
