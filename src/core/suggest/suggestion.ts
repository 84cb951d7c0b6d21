import type { Tag } from '../annotation/annotation.ts';
import type { ActivityType } from '../process/process-model.ts';
import type { Place } from './features-of-step.ts';

/** What can be suggested: everything but "nobody has decided yet". */
export type SuggestedTag = Exclude<Tag, 'open'>;
export const SUGGESTED_TAGS = ['automatable', 'aiSupported', 'humanOnly'] as const satisfies readonly SuggestedTag[];

/**
 * sure = may be shown as a suggestion; unsure = show with a question mark, a person has to look;
 * none = nothing in the step speaks, ask without a suggestion.
 */
export type Confidence = 'sure' | 'unsure' | 'none';

/** Why a tag was suggested, as data; sentences in reason-text.ts. */
export type SuggestionReason =
  | {
      readonly code: 'word';
      /** Id of a concept or phrase of the lexicon. */
      readonly concept: string;
      readonly place: Place;
      /** Words of the step, as written. */
      readonly words: readonly string[];
      readonly leans: SuggestedTag;
      /** How much it speaks for `leans`, in log odds against the mean of the others. */
      readonly points: number;
    }
  | { readonly code: 'type'; readonly type: ActivityType; readonly leans: SuggestedTag; readonly points: number }
  | { readonly code: 'toReceiver'; readonly leans: SuggestedTag; readonly points: number }
  /** A word of decision, consent, danger or relationship: the step stays with people, or the suggestion stays unsure. */
  | { readonly code: 'humanFirst'; readonly concept: string; readonly words: readonly string[] }
  | { readonly code: 'close'; readonly other: SuggestedTag }
  | { readonly code: 'vague'; readonly words: readonly string[] }
  | { readonly code: 'nothingFound' };

/** A proposal, never a decision: nothing is set before a person says so (method 5 rule 8). */
export interface TagSuggestion {
  /** Always the best guess, whatever the confidence. */
  readonly tag: SuggestedTag;
  readonly confidence: Confidence;
  /** 0-1, sum 1. */
  readonly scores: Readonly<Record<SuggestedTag, number>>;
  /** Strongest first; words against the tag are among them. */
  readonly reasons: readonly SuggestionReason[];
}
