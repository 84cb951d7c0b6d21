import type { TextRange } from './find-in-text.ts';

/** What of an element was found; `lane` only ever narrows, see find-in-document.ts. */
export type SearchField =
  | 'name'
  | 'documentation'
  | 'note'
  | 'tag'
  | 'mark'
  | 'problem'
  | 'system'
  | 'document'
  | 'condition'
  | 'text'
  | 'lane';

export interface FieldMatch {
  readonly field: SearchField;
  readonly text: string;
  /** Places in `text`, left to right. */
  readonly ranges: readonly TextRange[];
}

export type FoundKind = 'process' | 'participant' | 'lane' | 'step' | 'event' | 'gateway' | 'flow' | 'messageFlow' | 'data' | 'note';

/** One element in which every word of a query was found. */
export interface SearchHit {
  /** Key of its file, as given. */
  readonly file: string;
  /** Id of the element within its file. */
  readonly element: string;
  readonly kind: FoundKind;
  /** Name of the element, or the text of a note; null = it has none. */
  readonly name: string | null;
  readonly matches: readonly FieldMatch[];
}
