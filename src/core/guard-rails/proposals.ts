import { foldForStems } from '../words/fold-for-stems.ts';
import type { GuardedStep } from './facts-of-step.ts';
import { matchesAny, triggersIn } from './match-triggers.ts';
import type { RulePack, Trigger } from './rule-pack.ts';

/** An answer the names suggest, with its reason. People accept or change it; it never counts by itself. */
export interface Proposal {
  readonly attr: string;
  readonly value: true | false | readonly string[];
  readonly step: string;
  /** Where the word was found. */
  readonly source: 'stepName' | 'document' | 'system';
  /** Trigger or object hint of the pack. */
  readonly sourceId: string;
  /** The name as people wrote it. */
  readonly text: string;
}

/** Everything the names of steps, documents and systems suggest. */
export function proposalsFor(
  pack: RulePack,
  steps: readonly Pick<GuardedStep, 'id' | 'name' | 'documents' | 'systems'>[],
): readonly Proposal[] {
  return steps.flatMap((step) => [
    ...triggersIn(pack, step.name ?? '').flatMap((trigger) => proposalsOfTrigger(trigger, step.id, step.name ?? '')),
    ...(step.documents ?? []).flatMap((name) => proposalsOfObject(pack, step.id, 'document', name)),
    ...(step.systems ?? []).flatMap((name) => proposalsOfObject(pack, step.id, 'system', name)),
  ]);
}

function proposalsOfTrigger(trigger: Trigger, step: string, text: string): readonly Proposal[] {
  const base = { step, source: 'stepName', sourceId: trigger.id, text } as const;
  const kinds = trigger.suggest_decision_kind;
  return [
    ...Object.entries(trigger.suggest_attrs).map(([attr, value]) => ({ ...base, attr, value })),
    ...(kinds.length > 0 ? [{ ...base, attr: 'decision_kind', value: kinds }] : []),
  ];
}

function proposalsOfObject(pack: RulePack, step: string, source: 'document' | 'system', text: string): readonly Proposal[] {
  const readings = foldForStems(text);
  return pack.object_hints
    .filter((hint) => hint.on.includes(source) && matchesAny(hint.stems, readings) && !matchesAny(hint.except, readings))
    .flatMap((hint) => Object.entries(hint.suggest_attrs).map(([attr, value]) => ({ attr, value, step, source, sourceId: hint.id, text })));
}

/**
 * Answers that follow when a person takes over proposals at once, in the form files keep them. What somebody has answered
 * already stays; kinds of decision from several names add up.
 */
export function answersOfProposals(proposals: readonly Proposal[], answered: ReadonlySet<string>): ReadonlyMap<string, string> {
  const answers = new Map<string, string>();
  for (const { attr, value } of proposals) {
    if (answered.has(attr)) continue;
    const before = answers.get(attr)?.split(',') ?? [];
    answers.set(attr, typeof value === 'boolean' ? String(value) : [...new Set([...before, ...value])].join(','));
  }
  return answers;
}
