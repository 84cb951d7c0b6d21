import type { Tag } from '#core/annotation/annotation.ts';
import { meanOf, UNKNOWN, type Quantity } from '#core/annotation/quantity.ts';
import type { Activity, ProcessModel } from '#core/process/process-model.ts';
import type { StepDescription } from '#core/suggest/features-of-step.ts';
import { partsOfStep } from '#core/suggest/split-proposal.ts';
import { suggestTag } from '#core/suggest/suggest-tag.ts';
import type { TagSuggestion } from '#core/suggest/suggestion.ts';

/** One of the steps a step is about to become. */
export interface PartDraft {
  /** Of the row, as long as the dialog is open. */
  readonly key: number;
  readonly name: string;
  readonly minutes: Quantity;
  /** What somebody chose; null = what the name suggests surely, else open. */
  readonly chosen: Tag | null;
}

/** Why a step cannot be split here; null = it can. */
export type SplitObstacle = 'loop' | 'call' | 'notDrawn';

export function obstacleTo(step: Activity, isDrawn: boolean): SplitObstacle | null {
  if (step.loop !== null) return 'loop';
  if (step.type === 'CallActivity') return 'call';
  return isDrawn ? null : 'notDrawn';
}

/** What the dialog begins with: the deeds its name or description lists, at least two rows, the time nowhere yet. */
export function firstDraft(step: StepDescription): readonly PartDraft[] {
  const names = partsOfStep(step).map(({ name }) => name);
  const rows = names.length > 1 ? names : [step.name, ''];
  return rows.map((name, key) => ({ key, name, minutes: UNKNOWN, chosen: null }));
}

/** What a part's name speaks for; without a name nothing does. */
export const suggestionFor = ({ name }: PartDraft, whole: StepDescription): TagSuggestion | null => {
  if (name.trim() === '') return null;
  const suggestion = suggestTag({ name, lane: whole.lane ?? null, process: whole.process ?? null });
  return suggestion.confidence === 'none' ? null : suggestion;
};

/** The tag a part will get: chosen, or surely suggested, or for the first part what the step already was. */
export function tagOf(part: PartDraft, whole: StepDescription, before: Tag | null): Tag {
  if (part.chosen !== null) return part.chosen;
  const suggestion = suggestionFor(part, whole);
  return suggestion?.confidence === 'sure' ? suggestion.tag : (before ?? 'open');
}

/** The time of the whole in equal pieces, as an assumption; unknown stays unknown. */
export function spreadEvenly(parts: readonly PartDraft[], whole: Quantity): readonly PartDraft[] {
  const share = (value: number) => Number((value / parts.length).toFixed(2));
  const minutes: Quantity =
    whole.kind === 'exact'
      ? { kind: 'exact', value: share(whole.value), basis: 'assumed' }
      : whole.kind === 'threePoint'
        ? { kind: 'threePoint', min: share(whole.min), likely: share(whole.likely), max: share(whole.max), basis: 'assumed' }
        : UNKNOWN;
  return parts.map((part) => ({ ...part, minutes }));
}

/** How much of the whole is given to parts, minutes; null = a part is not known. */
export function spentMinutes(parts: readonly PartDraft[]): { readonly known: number; readonly complete: boolean } {
  const means = parts.map(({ minutes }) => meanOf(minutes));
  return { known: means.reduce<number>((sum, mean) => sum + (mean ?? 0), 0), complete: means.every((mean) => mean !== null) };
}

/** At least two parts, each with a name. */
export const canSplit = (parts: readonly PartDraft[]): boolean => parts.length > 1 && parts.every(({ name }) => name.trim() !== '');

/** The one selected step; null = none or several. */
export function selectedStep(model: ProcessModel, selection: readonly string[]): Activity | null {
  const steps = model.flowNodes.filter((node): node is Activity => node.kind === 'activity' && selection.includes(node.id));
  const holdsSteps = steps.length === 1 && model.flowNodes.some(({ scope }) => scope === steps[0]!.id);
  return steps.length === 1 && !holdsSteps ? steps[0]! : null;
}
