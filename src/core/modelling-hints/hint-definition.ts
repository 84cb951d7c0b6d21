import type { FindingCode } from '../flow/flow-result.ts';
import type { Language, Translated } from '../language.ts';
import type { Hint, HintCode } from './hint.ts';
import type { ModelLook } from './model-look.ts';

/** What a sentence may say: names in quotes, numbers in the reader's language. */
export interface HintWords {
  /** Name of the element in quotes; one without a name is told by what it is and where it stands. */
  readonly name: string;
  readonly params: Hint['params'];
  /** A text of the model in quotes. */
  quoted(text: string | number | undefined): string;
  /** Names of a comma-separated list of ids. */
  names(ids: string | number | undefined): string;
}

/** One kind of hint: what it looks for, how it reads and what to do about it. */
export interface HintDefinition {
  readonly code: HintCode;
  /** What the rule asks for, as it stands in the list of rules. */
  readonly title: Translated;
  /** What was seen and what to do, one or two sentences. */
  readonly sentence: Readonly<Record<Language, (words: HintWords) => string>>;
  /** Findings of the counting that say the same about the same element: where one does, the hint only lends its fix. */
  readonly saidBy: readonly FindingCode[];
  /** False = only on request: matters of taste. */
  readonly usual: boolean;
  readonly find: (look: ModelLook) => readonly FoundHint[];
}

export type FoundHint = Omit<Hint, 'code'>;

/** A hint without numbers and without a one-click fix. */
export const found = (element: string, fix: Hint['fix'] = null, params: Hint['params'] = {}): FoundHint => ({ element, params, fix });
