import type { Flaw } from './check-data.ts';
import type { Condition, RulePack } from './rule-pack.ts';

/** Whether everything a pack names exists in it: attributes and their values, groups, effects, rules, questions, unique ids. */
export function checkReferences(pack: RulePack, report: (flaw: Flaw) => void): void {
  const attributes = new Map(Object.entries(pack.attributes));
  const groups = new Set(Object.keys(pack.groups));
  const effects = new Set(Object.keys(pack.effects));
  const rules = new Set(pack.rules.map((rule) => rule.id));
  const questions = new Set(pack.questions.map((question) => question.id));

  const expect = (known: { has(name: string): boolean }, name: string, path: string, expected: string) => {
    if (!known.has(name)) report({ path, code: 'reference', expected, found: name });
  };
  const expectValues = (attr: string, values: readonly string[], path: string) => {
    expect(attributes, attr, path, 'an attribute of the pack');
    const allowed = attributes.get(attr)?.values;
    if (attributes.has(attr)) for (const value of values) expect(new Set(allowed), value, path, `a value of ${attr}`);
  };
  const walk = (condition: Condition, path: string): void => {
    if ('all' in condition) return condition.all.forEach((part, index) => walk(part, `${path}.all[${index}]`));
    if ('any' in condition) return condition.any.forEach((part, index) => walk(part, `${path}.any[${index}]`));
    if ('not' in condition) return walk(condition.not, `${path}.not`);
    if ('in' in condition) return expectValues(condition.attr, condition.in, path);
    if ('hasAny' in condition) return expectValues(condition.attr, condition.hasAny, path);
    if (typeof condition.is === 'string') return expectValues(condition.attr, [condition.is], path);
    expect(attributes, condition.attr, path, 'an attribute of the pack');
    if (attributes.get(condition.attr)?.values !== undefined) {
      report({ path, code: 'value', expected: `a value of ${condition.attr}`, found: String(condition.is) });
    }
  };

  expectUnique('rules', pack.rules, report);
  expectUnique('questions', pack.questions, report);
  expectUnique('triggers', pack.triggers, report);
  for (const [attr, definition] of attributes) {
    const path = `attributes.${attr}`;
    if (definition.chip_of !== undefined) expect(attributes, definition.chip_of, `${path}.chip_of`, 'an attribute of the pack');
    if (definition.question !== undefined) expect(questions, definition.question, `${path}.question`, 'a question of the pack');
  }
  for (const rule of pack.rules) {
    const path = `rules.${rule.id}`;
    expect(groups, rule.group, `${path}.group`, 'a group of the pack');
    for (const effect of rule.effect) expect(effects, effect, `${path}.effect`, 'an effect of the pack');
    walk(rule.applies_when, `${path}.applies_when`);
  }
  for (const { attr, options } of [...pack.project_profile, ...pack.step_choices])
    expectValues(attr, Object.keys(options), `choices.${attr}`);
  for (const question of pack.questions) {
    const path = `questions.${question.id}`;
    const named = [question.attr, ...Object.keys(question.if_no_set ?? {}), ...(question.chips ?? []).map((chip) => chip.attr)];
    for (const attr of named) expect(attributes, attr, path, 'an attribute of the pack');
    for (const chip of question.chips ?? []) if (chip.options) expectValues(chip.attr, Object.keys(chip.options), path);
  }
  for (const trigger of pack.triggers) {
    const path = `triggers.${trigger.id}`;
    for (const id of trigger.ask) expect(questions, id, `${path}.ask`, 'a question of the pack');
    for (const id of trigger.rules_to_show) expect(rules, id, `${path}.rules_to_show`, 'a rule of the pack');
    for (const attr of Object.keys(trigger.suggest_attrs)) expect(attributes, attr, `${path}.suggest_attrs`, 'an attribute of the pack');
    if (trigger.suggest_decision_kind.length > 0) expectValues('decision_kind', trigger.suggest_decision_kind, path);
  }
  for (const hint of pack.object_hints) {
    const path = `object_hints.${hint.id}.suggest_attrs`;
    for (const attr of Object.keys(hint.suggest_attrs)) expect(attributes, attr, path, 'an attribute of the pack');
  }
}

function expectUnique(list: string, items: readonly { readonly id: string }[], report: (flaw: Flaw) => void): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) report({ path: `${list}.${id}`, code: 'duplicate', expected: 'a unique id', found: id });
    seen.add(id);
  }
}
