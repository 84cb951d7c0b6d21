import type { FileAnalysis } from '../analysis.ts';
import { defaultRulePack } from '../guard-rails/default-rule-pack.ts';
import { evaluateGuardRails } from '../guard-rails/evaluate-guard-rails.ts';
import { factsFor } from '../guard-rails/evaluate-use-case.ts';
import { humanByChoice, type HumanReason, type HumanStep, type ProtectedTime } from '../guard-rails/human-by-choice.ts';
import { answersOfProposals, proposalsFor } from '../guard-rails/proposals.ts';
import type { RulePack } from '../guard-rails/rule-pack.ts';
import { type DocumentStep, documentSteps } from './document-steps.ts';

/** A step that stays with people. */
export interface HumanDocumentStep extends Omit<HumanStep, 'id'> {
  readonly at: DocumentStep;
  /** Reasons its name suggests and nobody has confirmed, with the answers that would confirm them. */
  readonly suggested: { readonly reasons: readonly HumanReason[]; readonly answers: ReadonlyMap<string, string> } | null;
}

export interface HumanByChoiceOfDocument {
  readonly steps: readonly HumanDocumentStep[];
  readonly protectedTime: ProtectedTime;
}

/** "Bewusst menschlich" of a whole document: which steps stay with people, why, and the time protected by it. */
export function humanByChoiceOf(
  files: readonly FileAnalysis[],
  profile: ReadonlyMap<string, string>,
  pack: RulePack = defaultRulePack,
): HumanByChoiceOfDocument {
  const steps = documentSteps(files);
  const byId = new Map(steps.map((step) => [step.guarded.id, step]));
  const said = humanByChoice(
    pack,
    steps.map((step) => inputOf(step, profile, step.annotation.answers, pack)),
  );
  return {
    steps: said.steps.map(({ id, ...step }) => ({
      ...step,
      at: byId.get(id)!,
      suggested: suggestionFor(byId.get(id)!, step, profile, pack),
    })),
    protectedTime: said.protectedTime,
  };
}

function inputOf(
  { guarded, annotation, annualHours }: DocumentStep,
  profile: ReadonlyMap<string, string>,
  answers: ReadonlyMap<string, string>,
  pack: RulePack,
) {
  const facts = factsFor({ answers: {}, technology: null }, { tag: guarded.tag, answers });
  return {
    id: guarded.id,
    name: guarded.name,
    tag: guarded.tag,
    coreService: annotation.coreService,
    annualHours,
    note: annotation.note,
    guardRails: evaluateGuardRails(pack, profile, facts),
  };
}

function suggestionFor(
  step: DocumentStep,
  said: Omit<HumanStep, 'id'>,
  profile: ReadonlyMap<string, string>,
  pack: RulePack,
): HumanDocumentStep['suggested'] {
  const known = step.annotation.answers;
  const proposed = answersOfProposals(proposalsFor(pack, [step.guarded]), new Set(known.keys()));
  if (proposed.size === 0) return null;
  const [confirmed] = humanByChoice(pack, [inputOf(step, profile, new Map([...known, ...proposed]), pack)]).steps;
  const kinds = new Set(said.reasons.map(({ kind }) => kind));
  const reasons = confirmed?.reasons.filter(({ kind }) => kind !== 'choice' && !kinds.has(kind)) ?? [];
  return reasons.length === 0 ? null : { reasons, answers: proposed };
}
