import type { Tag } from '../../annotation/annotation.ts';

/** A group of words that say the same thing about a step. `open` = says nothing by itself. */
export interface ConceptEntry {
  readonly id: string;
  readonly leans: Tag;
  /** How strongly it leans, in units of log odds before training: 0 not at all, 2.5 nearly alone decisive. */
  readonly strength: number;
  /** Folded stems, separated by blanks; syntax in stem-index.ts. */
  readonly stems: string;
}
