import type { Tag } from '#core/annotation/annotation.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { suggestSteps } from '#core/suggest/suggest-steps.ts';
import { tagAttributes } from '#core/annotation/write-raw.ts';
import type { TagSuggestion } from '#core/suggest/suggestion.ts';
import type { ProcessSnapshot } from './document-store.ts';

const found = new WeakMap<ProcessModel, ReadonlyMap<string, TagSuggestion>>();

/** Suggestions for every step of a model; a model asked for again is not calculated again. */
function suggestionsFor(model: ProcessModel): ReadonlyMap<string, TagSuggestion> {
  const known = found.get(model);
  if (known !== undefined) return known;
  const suggestions = suggestSteps(model);
  found.set(model, suggestions);
  return suggestions;
}

/** The suggestion for a step nobody has decided on; null = decided, or nothing in the step speaks. */
export function openSuggestion({ model, annotations }: ProcessSnapshot, id: string): TagSuggestion | null {
  if ((annotations.nodes.get(id)?.tag ?? 'open') !== 'open') return null;
  const suggestion = suggestionsFor(model).get(id);
  return suggestion === undefined || suggestion.confidence === 'none' ? null : suggestion;
}

/** What the drawing shows dashed: only what is sure enough to be read by a whole room. */
export const shownSuggestions = (model: ProcessModel): ReadonlyMap<string, Tag> =>
  new Map([...suggestionsFor(model)].flatMap(([id, { tag, confidence }]) => (confidence === 'sure' ? [[id, tag] as const] : [])));

/** A suggestion a person agreed to. */
export const acceptPatch = ({ tag }: TagSuggestion) => ({ attributes: tagAttributes(tag, 'suggestion-accepted') });
