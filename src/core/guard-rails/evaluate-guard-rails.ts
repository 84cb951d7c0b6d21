import { evaluateCondition } from './evaluate-condition.ts';
import { rememberByPack } from './remember-by-pack.ts';
import { entriesOf, readFacts, type Facts, type FactsInput } from './facts.ts';
import type { Confidence, Inference, Mode, Rule, RulePack, Severity } from './rule-pack.ts';

/** What the evaluator needs of a pack; tests and callers may pass a part. */
export type EvaluablePack = Pick<RulePack, 'rules' | 'attributes' | 'questions' | 'modes_order' | 'effects'>;

export interface GuardRailResult {
  /** Ids of rules that apply, in the order of the pack. */
  readonly fires: readonly string[];
  /** Ids of rules that cannot be decided yet. */
  readonly open: readonly string[];
  /** Strictest ceiling of all rules that apply; "automatisierbar" = no ceiling. */
  readonly maxMode: Mode;
  /** Strictest professional default of the rules that apply; null = none. People may change it. */
  readonly defaultMode: Mode | null;
  /** The ceiling if every open rule turned out to apply. */
  readonly possibleMaxMode: Mode;
  /** The step is marked above the ceiling. Shown with its reason, never changed silently. */
  readonly conflict: boolean;
  /** There is a conflict, or there would be one if the open rules applied. */
  readonly possibleConflict: boolean;
  /** Rules whose ceiling lies below the marking. */
  readonly conflictRules: readonly string[];
  /** A prohibition applies: the only thing that takes a use case out of the running. */
  readonly excluded: boolean;
  readonly excludedBy: readonly string[];
  /** Applying and open rules with what people must know to weigh them. */
  readonly hits: readonly RuleHit[];
  /** Attributes whose answer would decide open rules. */
  readonly missing: readonly string[];
  readonly unreadable: readonly string[];
  readonly overruled: readonly string[];
  /** The answers it was decided on, after reading. */
  readonly facts: Facts;
}

export interface RuleHit {
  readonly rule: string;
  readonly state: 'trifft_zu' | 'offen';
  readonly scope: Rule['scope'];
  readonly severity: Severity;
  readonly inference: Inference;
  readonly confidence: Confidence;
  readonly effects: readonly string[];
  readonly maxMode: Mode | null;
  /** Attributes still missing; empty when it applies. */
  readonly missing: readonly string[];
}

/** By facts; a Mappe of 500 steps has some dozens of sets of them. Assumption. */
const remembered = rememberByPack<EvaluablePack, GuardRailResult>(2000);

/** Three-valued evaluation of every rule for one step; `profile` and `facts` use the pack's attribute names and values. */
export function evaluateGuardRails(pack: EvaluablePack, profile: FactsInput, facts: FactsInput): GuardRailResult {
  const key = JSON.stringify([[...entriesOf(profile)], [...entriesOf(facts)]]);
  return remembered(pack, key, () => evaluate(pack, profile, facts));
}

function evaluate(pack: EvaluablePack, profile: FactsInput, facts: FactsInput): GuardRailResult {
  const read = readFacts(pack, profile, facts);
  const hits = pack.rules.flatMap((rule) => hitOf(rule, read.facts));
  return { ...summarise(pack, hits, read.facts), ...read };
}

function hitOf(rule: Rule, facts: Facts): readonly RuleHit[] {
  const truth = evaluateCondition(rule.applies_when, facts);
  if (truth.value === false) return [];
  const { id, scope, severity, inference, confidence, effect, max_mode: maxMode } = rule;
  const state = truth.value === true ? 'trifft_zu' : 'offen';
  return [{ rule: id, state, scope, severity, inference, confidence, effects: effect, maxMode, missing: truth.missing }];
}

function summarise(pack: EvaluablePack, hits: readonly RuleHit[], facts: Facts) {
  const applying = hits.filter((hit) => hit.state === 'trifft_zu');
  const fires = applying.map((hit) => hit.rule);
  const open = hits.filter((hit) => hit.state === 'offen').map((hit) => hit.rule);
  const firing = new Set(fires);
  const defaults = pack.rules.filter((rule) => firing.has(rule.id)).flatMap((rule) => rule.default_mode ?? []);
  const maxMode = strictest(pack, ceilingsOf(applying));
  const mode = facts.get('automation_mode');
  const conflictRules = applying.filter((hit) => hit.maxMode !== null && isAbove(pack, mode, hit.maxMode)).map((hit) => hit.rule);
  const excludedBy = applying.filter((hit) => hit.effects.some((effect) => pack.effects[effect]?.excludes === true)).map((hit) => hit.rule);
  return {
    fires,
    open,
    maxMode,
    // A default above the ceiling would contradict it (semantics "default_mode").
    defaultMode: defaults.length === 0 ? null : strictest(pack, [...defaults, maxMode]),
    possibleMaxMode: strictest(pack, ceilingsOf(hits)),
    conflict: conflictRules.length > 0,
    possibleConflict: hits.some((hit) => hit.maxMode !== null && isAbove(pack, mode, hit.maxMode)),
    conflictRules,
    excluded: excludedBy.length > 0,
    excludedBy,
    hits,
    missing: [...new Set(hits.flatMap((hit) => hit.missing))],
  };
}

const ceilingsOf = (hits: readonly RuleHit[]): readonly Mode[] => hits.flatMap((hit) => hit.maxMode ?? []);

/** The strictest of the modes; without any the loosest the pack knows. */
export function strictest(pack: Pick<RulePack, 'modes_order'>, modes: readonly Mode[]): Mode {
  return pack.modes_order.find((mode) => modes.includes(mode)) ?? 'automatisierbar';
}

function isAbove(pack: Pick<RulePack, 'modes_order'>, mode: unknown, ceiling: Mode): boolean {
  const given = pack.modes_order.findIndex((candidate) => candidate === mode);
  return given >= 0 && given > pack.modes_order.indexOf(ceiling);
}
