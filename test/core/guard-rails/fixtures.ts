import { readFileSync } from 'node:fs';
import { defaultRulePack } from '#core/guard-rails/default-rule-pack.ts';
import { evaluateGuardRails, type EvaluablePack } from '#core/guard-rails/evaluate-guard-rails.ts';
import type { FactInput } from '#core/guard-rails/facts.ts';

type Given = Readonly<Record<string, FactInput>>;

export interface Vignette {
  readonly id: string;
  readonly title_de: string;
  readonly step_name: string;
  readonly project: Given;
  readonly step: Given;
  readonly expect: {
    readonly must_fire: readonly string[];
    readonly must_not_fire: readonly string[];
    readonly must_be_open: readonly string[];
    readonly max_mode: string;
    readonly conflict: boolean;
    readonly triggers: readonly string[];
  };
  readonly fires_all: readonly string[];
  readonly open_all: readonly string[];
}

/** Cases in which one rule must apply (`fires`, each change in `also`), must not (`silent`), or stays undecided (`open`; null = not answered). */
export interface RuleExample {
  readonly fires: Given;
  readonly also?: readonly Given[];
  readonly open?: readonly Given[];
  readonly silent: readonly Given[];
}

const read = (name: string): string => readFileSync(new URL(`../../fixtures/guard-rails/${name}`, import.meta.url), 'utf8');

export const vignettes: readonly Vignette[] = JSON.parse(read('vignettes.json')).vignettes;
export const ruleExamples: ReadonlyMap<string, RuleExample> = new Map(Object.entries(JSON.parse(read('rule-examples.json'))));
export const linesOf = (name: string): readonly string[] =>
  read(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Expectations a pack breaks, as readable lines; empty = all hold. With `only`, those about one rule. */
export function brokenExpectations(whole: EvaluablePack = defaultRulePack, only: string | null = null): readonly string[] {
  const pack = only === null ? whole : { ...whole, rules: whole.rules.filter((rule) => rule.id === only) };
  const concerns = (rule: string) => only === null || only === rule;
  const broken: string[] = [];
  for (const { id, project, step, expect } of vignettes) {
    const { fires, open } = evaluateGuardRails(pack, project, step);
    for (const rule of expect.must_fire) if (concerns(rule) && !fires.includes(rule)) broken.push(`${id}: ${rule} is silent`);
    for (const rule of expect.must_not_fire) if (concerns(rule) && fires.includes(rule)) broken.push(`${id}: ${rule} applies`);
    for (const rule of expect.must_be_open) if (concerns(rule) && !open.includes(rule)) broken.push(`${id}: ${rule} is not open`);
  }
  for (const [rule, example] of ruleExamples) {
    if (!concerns(rule)) continue;
    const stateWith = (change: Given): string => {
      const { fires, open } = evaluateGuardRails(pack, {}, { ...example.fires, ...change });
      return fires.includes(rule) ? 'fires' : open.includes(rule) ? 'open' : 'silent';
    };
    const cases = { fires: [{}, ...(example.also ?? [])], open: example.open ?? [], silent: example.silent };
    for (const [wanted, changes] of Object.entries(cases))
      for (const change of changes) {
        const state = stateWith(change);
        if (state !== wanted) broken.push(`${rule}: ${state}, not ${wanted}, with ${JSON.stringify(change)}`);
      }
  }
  return broken;
}
