import { type Quantity, UNKNOWN } from '../annotation/quantity.ts';
import type { BlockKind, StepWords } from './outline.ts';

/** The flow an outline tells, before it becomes BPMN. Ids are numbers within their kind: later lines change no earlier id. */
export interface Draft {
  readonly name: string | null;
  readonly casesPerYear: Quantity;
  /** In the order of their lines. */
  readonly nodes: readonly DraftNode[];
  readonly flows: readonly DraftFlow[];
  /** Nodes a way begins with that was typed, with its end, in one line. */
  readonly aside: ReadonlySet<string>;
  readonly notes: readonly { readonly id: string; readonly text: string; readonly about: string | null }[];
}

interface DraftNodeBase {
  readonly id: string;
  readonly role: string | null;
  readonly name: string | null;
  /** Line it was typed in, counted from 1. */
  readonly line: number;
}

export type DraftNode = DraftNodeBase &
  (
    | { readonly kind: 'start' | 'end' }
    | { readonly kind: 'step'; readonly words: StepWords }
    | { readonly kind: 'wait'; readonly waitingHours: Quantity }
    | { readonly kind: 'split' | 'join'; readonly block: BlockKind }
  );

export interface DraftFlow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string | null;
  readonly share: Quantity;
  /** Place among the ways out of the same node, as typed. */
  readonly rank: number;
}

/** A way that still leads nowhere. */
export interface OpenEnd {
  readonly from: string;
  readonly label: string | null;
  readonly share: Quantity;
  readonly rank: number;
}

/** A way out of a node of which nothing is known but its place among the others. */
export const openEnd = (from: string, rank = 0): OpenEnd => ({ from, label: null, share: UNKNOWN, rank });
