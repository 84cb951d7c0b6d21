import type { AnnotationPatch, Annotations } from '../../annotation/annotation.ts';
import type { Language, Translated } from '../../language.ts';
import type { GatewayType, ProcessModel } from '../../process/process-model.ts';
import type { Finding, FindingCode } from '../flow-result.ts';

/** error: something cannot be computed. warning: computed, but probably not what was meant. note: an assumption or a derivation. */
export type FindingSeverity = 'error' | 'warning' | 'note';

/** What a sentence may say: names in quotes, numbers in the reader's language. */
export interface FindingWords {
  /** Name of the element the finding is about. */
  readonly name: string;
  readonly params: Finding['params'];
  /** Names of a comma-separated list of ids. */
  names(ids: string | number | undefined): string;
  number(value: string | number | undefined): string;
  percent(share: string | number | undefined): string;
}

/** What one click does; undo is the command stack's business. */
export interface FindingFix {
  readonly label: Translated;
  readonly patches: readonly { readonly element: string; readonly patch: AnnotationPatch }[];
  /** Replace the gateway by one of this type. */
  readonly changeType: { readonly element: string; readonly type: GatewayType } | null;
}

export interface FixContext {
  readonly model: ProcessModel;
  readonly annotations: Annotations;
  readonly finding: Finding;
}

/** One kind of finding: how grave it is, how it reads, and what can be done about it with one click. */
export interface FindingDefinition {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly title: Translated;
  readonly sentence: Readonly<Record<Language, (words: FindingWords) => string>>;
  /** null = nothing to do with one click here. */
  readonly fix: ((context: FixContext) => FindingFix | null) | null;
}
