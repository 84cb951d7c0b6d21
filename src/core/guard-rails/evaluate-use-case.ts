import type { OpenOption, TechnologyOption } from '../technology/technology-fit.ts';
import { evaluateGuardRails, type EvaluablePack, type GuardRailResult, type RuleHit, strictest } from './evaluate-guard-rails.ts';
import { entriesOf, type FactInput, type FactsInput } from './facts.ts';
import { factsOfTag, type GuardedStep } from './facts-of-step.ts';
import type { Mode } from './rule-pack.ts';

export interface GuardedUseCase {
  readonly steps: readonly GuardedStep[];
  /** Answers for the use case as a whole; a step's own answer goes first. */
  readonly answers: FactsInput;
  readonly technology: TechnologyOption | OpenOption | null;
}

export interface UseCaseGuardRails extends Omit<GuardRailResult, 'facts'> {
  /** Results of the single steps; one entry with step null where a use case has no steps of its own. */
  readonly steps: readonly { readonly step: string | null; readonly result: GuardRailResult }[];
}

/** Every rule for every step of a use case, and what follows for the whole: a rule applies if it applies to one step. */
export function evaluateUseCase(pack: EvaluablePack, profile: FactsInput, useCase: GuardedUseCase): UseCaseGuardRails {
  const steps = useCase.steps.map((step) => ({
    step: step.id,
    result: evaluateGuardRails(pack, profile, factsFor(useCase, step)),
  }));
  if (steps.length > 0)
    return {
      ...mergeResults(
        pack,
        steps.map(({ result }) => result),
      ),
      steps,
    };
  const result = evaluateGuardRails(pack, profile, merge(factsOfTag('open', useCase.technology), useCase.answers));
  return { ...mergeResults(pack, [result]), steps: [{ step: null, result }] };
}

/** Facts of one step: tag and technology, over them the answers of the use case, over them those of the step. */
export const factsFor = (useCase: Pick<GuardedUseCase, 'answers' | 'technology'>, step: Pick<GuardedStep, 'tag' | 'answers'>): FactsInput =>
  merge(factsOfTag(step.tag, useCase.technology), useCase.answers, step.answers);

/** One set of inputs; a later one wins, and only what is stated in it. */
function merge(...inputs: readonly FactsInput[]): ReadonlyMap<string, FactInput> {
  const merged = new Map<string, FactInput>();
  for (const input of inputs) {
    for (const [attr, value] of entriesOf(input)) if (value !== null && value !== undefined) merged.set(attr, value);
  }
  return merged;
}

/** Several results as one: a rule applies if it applies in one of them, the strictest ceiling counts. */
function mergeResults(pack: EvaluablePack, all: readonly GuardRailResult[]): Omit<UseCaseGuardRails, 'steps'> {
  // steps with the same facts share one result
  const results = [...new Set(all)];
  const fires = idsIn(
    pack,
    results.flatMap((result) => result.fires),
  );
  const firing = new Set(fires);
  const hits = mergeHits(pack, results);
  const defaults = results.flatMap((result) => result.defaultMode ?? []);
  return {
    fires,
    open: idsIn(
      pack,
      results.flatMap((result) => result.open),
    ).filter((rule) => !firing.has(rule)),
    maxMode: strictest(
      pack,
      results.map((result) => result.maxMode),
    ),
    defaultMode: defaults.length === 0 ? null : (strictest(pack, defaults) satisfies Mode),
    possibleMaxMode: strictest(
      pack,
      results.map((result) => result.possibleMaxMode),
    ),
    conflict: results.some((result) => result.conflict),
    possibleConflict: results.some((result) => result.possibleConflict),
    conflictRules: idsIn(
      pack,
      results.flatMap((result) => result.conflictRules),
    ),
    excluded: results.some((result) => result.excluded),
    excludedBy: idsIn(
      pack,
      results.flatMap((result) => result.excludedBy),
    ),
    hits,
    missing: [...new Set(hits.flatMap((hit) => hit.missing))],
    unreadable: [...new Set(results.flatMap((result) => result.unreadable))],
    overruled: [...new Set(results.flatMap((result) => result.overruled))],
  };
}

/** One hit per rule: applying beats open; the missing answers of several steps add up. */
function mergeHits(pack: EvaluablePack, results: readonly GuardRailResult[]): readonly RuleHit[] {
  const merged = new Map<string, RuleHit>();
  for (const hit of results.flatMap((result) => result.hits)) {
    const known = merged.get(hit.rule);
    if (known?.state === 'trifft_zu') continue;
    const missing = known === undefined || hit.state === 'trifft_zu' ? hit.missing : [...new Set([...known.missing, ...hit.missing])];
    merged.set(hit.rule, { ...hit, missing });
  }
  return pack.rules.flatMap((rule) => merged.get(rule.id) ?? []);
}

function idsIn(pack: EvaluablePack, ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids);
  return pack.rules.map((rule) => rule.id).filter((id) => wanted.has(id));
}
