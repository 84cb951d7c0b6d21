import type { Tag } from '../annotation/annotation.ts';
import type { Figure } from '../flow/flow-result.ts';
import type { GuardRailResult } from './evaluate-guard-rails.ts';
import type { RulePack } from './rule-pack.ts';

export interface HumanStepInput {
  readonly id: string;
  readonly name: string | null;
  readonly tag: Tag;
  /** Direct work with people. */
  readonly coreService: boolean;
  /** Hours per year; null = unknown. */
  readonly annualHours: Figure;
  /** What people wrote down as their reason. */
  readonly note: string | null;
  readonly guardRails: GuardRailResult;
}

/** Why a step stays with people. `choice`: people decided so and gave no reason yet; a good question for the workshop. */
export type HumanReason =
  | { readonly kind: 'law' | 'profession'; readonly rules: readonly string[] }
  | { readonly kind: 'relationship' }
  | { readonly kind: 'responsibility' }
  | { readonly kind: 'choice'; readonly note: string | null };

export interface HumanStep {
  readonly id: string;
  readonly name: string | null;
  readonly tag: Tag;
  readonly coreService: boolean;
  readonly annualHours: Figure;
  readonly reasons: readonly HumanReason[];
}

/** Time of the core service in hours per year. With unknown steps `hours` is a lower bound of what is known. */
export interface ProtectedTime {
  readonly hours: Figure;
  readonly complete: boolean;
  readonly steps: number;
  readonly unknownSteps: readonly string[];
}

export interface HumanByChoice {
  readonly steps: readonly HumanStep[];
  readonly protectedTime: ProtectedTime;
}

/** "Bewusst menschlich": which steps stay human and why, and how much time of direct work with people is protected. */
export function humanByChoice(pack: Pick<RulePack, 'rules' | 'groups'>, steps: readonly HumanStepInput[]): HumanByChoice {
  const human = steps.filter((step) => step.tag === 'humanOnly' || step.coreService);
  return {
    steps: human.map((step) => ({
      id: step.id,
      name: step.name,
      tag: step.tag,
      coreService: step.coreService,
      annualHours: step.annualHours,
      reasons: reasonsOf(pack, step),
    })),
    protectedTime: protectedTime(steps.filter((step) => step.coreService)),
  };
}

function reasonsOf(pack: Pick<RulePack, 'rules' | 'groups'>, step: HumanStepInput): readonly HumanReason[] {
  const applying = new Set(step.guardRails.fires);
  const limiting = pack.rules.filter(
    (rule) => applying.has(rule.id) && (rule.max_mode === 'menschlich' || rule.default_mode === 'menschlich'),
  );
  const standingFor = (kind: 'law' | 'profession'): readonly HumanReason[] => {
    const rules = limiting.filter((rule) => pack.groups[rule.group]?.stands_for === kind).map((rule) => rule.id);
    return rules.length === 0 ? [] : [{ kind, rules }];
  };
  const reasons: readonly HumanReason[] = [
    ...standingFor('law'),
    ...standingFor('profession'),
    ...(step.coreService ? [{ kind: 'relationship' } as const] : []),
    // A decision about a person: somebody has to answer for it (method 5, rule 2).
    ...(step.guardRails.facts.get('person_assessment') === true ? [{ kind: 'responsibility' } as const] : []),
  ];
  return reasons.length > 0 ? reasons : [{ kind: 'choice', note: step.note }];
}

const isKnown = (hours: Figure): hours is number => hours !== null && Number.isFinite(hours);

function protectedTime(steps: readonly HumanStepInput[]): ProtectedTime {
  const known = steps.map((step) => step.annualHours).filter(isKnown);
  const unknownSteps = steps.filter((step) => !isKnown(step.annualHours)).map((step) => step.id);
  return {
    hours: known.length === 0 ? null : known.reduce((sum, hours) => sum + hours, 0),
    complete: unknownSteps.length === 0,
    steps: steps.length,
    unknownSteps,
  };
}
