import { describe, expect, it } from 'vitest';
import { defaultRulePack as pack } from '#core/guard-rails/default-rule-pack.ts';
import { readRulePack, type RulePackProblem } from '#core/guard-rails/read-rule-pack.ts';
import { textOfRulePackProblem } from '#core/guard-rails/rule-pack-problem-text.ts';

/** The shipped pack as text, after a change to a copy of it. */
function changed(change: (copy: any) => void): string {
  const copy = structuredClone(pack);
  change(copy);
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
    const text = changed((copy) => {
      copy.version = '2027-03-01';
      copy.rules.push({ ...copy.rules[0], id: 'NEU-01' });
      copy.later_invention = { any: 'thing' };
    });
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

  it.each<[string, string, (copy: any) => void]>([
    ['a missing field', 'missing rules[0].severity', (copy) => delete copy.rules[0].severity],
    ['an unknown mode', 'value rules[0].max_mode', (copy) => (copy.rules[0].max_mode = 'egal')],
    ['a day that does not exist', 'kind as_of', (copy) => (copy.as_of = '2026-02-30')],
    ['rules that are no list', 'kind rules', (copy) => (copy.rules = {})],
    [
      'a condition nobody knows',
      'value rules[0].applies_when.all[0]',
      (copy) => (copy.rules[0].applies_when.all[0] = { attr: 'sector', like: 'x' }),
    ],
    [
      'an attribute that does not exist',
      'reference rules.KIV-01.applies_when.all[0]',
      (copy) => (copy.rules[0].applies_when.all[0].attr = 'technik'),
    ],
    [
      'a value the attribute does not have',
      'reference rules.KIV-01.applies_when.all[0]',
      (copy) => (copy.rules[0].applies_when.all[0].is = 'magie'),
    ],
    [
      'yes/no for an attribute with values',
      'value rules.KIV-01.applies_when.all[0]',
      (copy) => (copy.rules[0].applies_when.all[0].is = true),
    ],
    ['an effect that does not exist', 'reference rules.KIV-01.effect', (copy) => copy.rules[0].effect.push('zauber')],
    ['a group that does not exist', 'reference rules.KIV-01.group', (copy) => (copy.rules[0].group = 'Sonstiges')],
    ['two rules with one id', 'duplicate rules.KIV-01', (copy) => (copy.rules[1].id = 'KIV-01')],
    ['a trigger that asks a question that does not exist', 'reference triggers.T-isef.ask', (copy) => copy.triggers[1].ask.push('F11')],
    [
      'a trigger that shows a rule that does not exist',
      'reference triggers.T-isef.rules_to_show',
      (copy) => copy.triggers[1].rules_to_show.push('X-1'),
    ],
    ['a stem that is no regular expression', 'pattern triggers[0].stems[0]', (copy) => (copy.triggers[0].stems[0] = '(')],
    ['a stem that could hang', 'pattern triggers[0].stems[0]', (copy) => (copy.triggers[0].stems[0] = '(a+)+b')],
    ['a stem that matches everything', 'pattern triggers[0].stems[0]', (copy) => (copy.triggers[0].stems[0] = 'x*')],
    [
      'a detail of a question that does not exist',
      'reference attributes.biometric_id.chip_of',
      (copy) => (copy.attributes.biometric_id.chip_of = 'nichts'),
    ],
  ])('%s is named with its place', (_, wanted, change) => {
    expect(pathsOf(changed(change))).toContain(wanted);
  });

  it('a deeply nested condition is refused instead of exhausting the stack', () => {
    const deep = `${'{"not":'.repeat(5000)}{"attr":"personal_data","is":true}${'}'.repeat(5000)}`;
    const text = changed((copy) => (copy.rules[0].applies_when = 'HERE')).replace('"HERE"', deep);
    expect(problemOf(text).code).toBe('RULE_PACK_BROKEN');
  });

  it('every problem is a sentence in both languages that names the place', () => {
    const problem = problemOf(changed((copy) => (copy.rules[0].severity = 'schlimm')));
    expect(textOfRulePackProblem(problem, 'de')).toMatch(/1 Fehler und wurde nicht geladen[\s\S]*rules\[0\]\.severity: steht "schlimm"/);
    expect(textOfRulePackProblem(problem, 'en')).toMatch(/not loaded/);
    for (const text of ['', 'null', '{"schema":"prozesskompass-rules/2"}']) {
      expect(textOfRulePackProblem(problemOf(text), 'de').length).toBeGreaterThan(20);
    }
  });
});
