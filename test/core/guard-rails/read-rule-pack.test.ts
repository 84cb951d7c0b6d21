import { describe, expect, it } from 'vitest';
import { defaultRulePack as pack } from '#core/guard-rails/default-rule-pack.ts';
import { readRulePack, type RulePackProblem } from '#core/guard-rails/read-rule-pack.ts';
import { textOfRulePackProblem } from '#core/guard-rails/rule-pack-problem-text.ts';

/** The shipped pack as text, with values set at places like "rules.0.severity"; undefined takes the place out. */
function changed(changes: Readonly<Record<string, unknown>>): string {
  const copy: unknown = structuredClone(pack);
  for (const [place, value] of Object.entries(changes)) {
    const keys = place.split('.');
    const last = keys.pop() ?? '';
    let holder = copy as Record<string, unknown>;
    for (const key of keys) holder = holder[key] as Record<string, unknown>;
    holder[last] = value;
  }
  return JSON.stringify(copy);
}

function problemOf(text: string): RulePackProblem {
  const result = readRulePack(text);
  if (result.ok) throw new Error('the pack was accepted');
  return result.problem;
}

const pathsOf = (text: string): readonly string[] => {
  const problem = problemOf(text);
  return problem.code === 'RULE_PACK_BROKEN' ? problem.flaws.map((flaw) => `${flaw.code} ${flaw.path}`) : [problem.code];
};

describe('a rule pack from a text', () => {
  it('the shipped pack written out and read again is the same pack', () => {
    expect(readRulePack(JSON.stringify(pack))).toEqual({ ok: true, value: pack });
    expect(readRulePack(`\uFEFF${JSON.stringify(pack)}`).ok).toBe(true);
  });

  it('ships 80 rules, three profile fields and at most ten questions', () => {
    expect(pack.rules).toHaveLength(80);
    expect(pack.project_profile).toHaveLength(3);
    expect(pack.questions.length).toBeLessThanOrEqual(10);
  });

  it('an updated pack with a new rule and unknown extras loads', () => {
    const text = changed({ version: '2027-03-01', 'rules.80': { ...pack.rules[0], id: 'NEU-01' }, later_invention: { any: 'thing' } });
    const result = readRulePack(text);
    expect(result.ok && result.value.rules.at(-1)!.id).toBe('NEU-01');
  });

  it.each([
    ['', 'RULE_PACK_NOT_JSON'],
    ['{"schema": ', 'RULE_PACK_NOT_JSON'],
    ['null', 'RULE_PACK_FOREIGN'],
    ['[]', 'RULE_PACK_FOREIGN'],
    ['{"schema":"guardrails/1"}', 'RULE_PACK_FOREIGN'],
    ['{"schema":"prozesskompass-rules/x"}', 'RULE_PACK_FOREIGN'],
    ['{"schema":"prozesskompass-rules/2"}', 'RULE_PACK_NEWER'],
    ['{"schema":"prozesskompass-rules/1"}', 'RULE_PACK_BROKEN'],
  ])('%s is refused as %s', (text, code) => {
    expect(problemOf(text).code).toBe(code);
  });

  it.each<[string, string, string, unknown]>([
    ['a missing field', 'missing rules[0].severity', 'rules.0.severity', undefined],
    ['an unknown mode', 'value rules[0].max_mode', 'rules.0.max_mode', 'egal'],
    ['a day that does not exist', 'kind as_of', 'as_of', '2026-02-30'],
    ['rules that are no list', 'kind rules', 'rules', {}],
    ['a condition nobody knows', 'value rules[0].applies_when.all[0]', 'rules.0.applies_when.all.0', { attr: 'sector', like: 'x' }],
    ['an attribute that does not exist', 'reference rules.KIV-01.applies_when.all[0]', 'rules.0.applies_when.all.0.attr', 'technik'],
    ['a value the attribute does not have', 'reference rules.KIV-01.applies_when.all[0]', 'rules.0.applies_when.all.0.is', 'magie'],
    ['yes/no for an attribute with values', 'value rules.KIV-01.applies_when.all[0]', 'rules.0.applies_when.all.0.is', true],
    ['an effect that does not exist', 'reference rules.KIV-01.effect', 'rules.0.effect.1', 'zauber'],
    ['a group that does not exist', 'reference rules.KIV-01.group', 'rules.0.group', 'Sonstiges'],
    ['two rules with one id', 'duplicate rules.KIV-01', 'rules.1.id', 'KIV-01'],
    ['a trigger that asks a question that does not exist', 'reference triggers.T-isef.ask', 'triggers.1.ask.1', 'F11'],
    ['a trigger that shows a rule that does not exist', 'reference triggers.T-isef.rules_to_show', 'triggers.1.rules_to_show.1', 'X-1'],
    ['a stem that is no regular expression', 'pattern triggers[0].stems[0]', 'triggers.0.stems.0', '('],
    ['a stem that could hang', 'pattern triggers[0].stems[0]', 'triggers.0.stems.0', '(a+)+b'],
    ['a stem that matches everything', 'pattern triggers[0].stems[0]', 'triggers.0.stems.0', 'x*'],
    [
      'a detail of a question that does not exist',
      'reference attributes.biometric_id.chip_of',
      'attributes.biometric_id.chip_of',
      'nichts',
    ],
  ])('%s is named with its place', (_, wanted, place, value) => {
    expect(pathsOf(changed({ [place]: value }))).toContain(wanted);
  });

  it('a deeply nested condition is refused instead of exhausting the stack', () => {
    const deep = `${'{"not":'.repeat(5000)}{"attr":"personal_data","is":true}${'}'.repeat(5000)}`;
    const text = changed({ 'rules.0.applies_when': 'HERE' }).replace('"HERE"', deep);
    expect(problemOf(text).code).toBe('RULE_PACK_BROKEN');
  });

  it('every problem is a sentence in both languages that names the place', () => {
    const problem = problemOf(changed({ 'rules.0.severity': 'schlimm' }));
    expect(textOfRulePackProblem(problem, 'de')).toMatch(/1 Fehler und wurde nicht geladen[\s\S]*rules\[0\]\.severity: steht "schlimm"/);
    expect(textOfRulePackProblem(problem, 'en')).toMatch(/not loaded/);
    for (const text of ['', 'null', '{"schema":"prozesskompass-rules/2"}']) {
      expect(textOfRulePackProblem(problemOf(text), 'de').length).toBeGreaterThan(20);
    }
  });
});
