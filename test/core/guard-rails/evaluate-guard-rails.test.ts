import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRulePack as pack } from '#core/guard-rails/default-rule-pack.ts';
import { evaluateGuardRails } from '#core/guard-rails/evaluate-guard-rails.ts';
import type { Condition, Rule } from '#core/guard-rails/rule-pack.ts';
import { brokenExpectations, ruleExamples, vignettes } from './fixtures.ts';

describe('vignettes', () => {
  it.each(vignettes)(
    '$id $title_de: rules, open rules, ceiling and conflict are as expected',
    ({ project, step, expect: wanted, ...all }) => {
      const result = evaluateGuardRails(pack, project, step);
      expect(new Set(result.fires)).toEqual(new Set(all.fires_all));
      expect(new Set(result.open)).toEqual(new Set(all.open_all));
      expect(result.fires).toEqual(expect.arrayContaining([...wanted.must_fire]));
      expect(result.fires.filter((rule) => wanted.must_not_fire.includes(rule))).toEqual([]);
      expect(result.open).toEqual(expect.arrayContaining([...wanted.must_be_open]));
      expect(result.maxMode).toBe(wanted.max_mode);
      expect(result.conflict).toBe(wanted.conflict);
    },
  );

  it('no expectation of the vignettes and of the examples per rule is broken', () => {
    expect(brokenExpectations()).toEqual([]);
    expect([...ruleExamples.keys()]).toEqual(expect.arrayContaining(pack.rules.map((rule) => rule.id)));
  });
});

const withRule = (changed: Rule) => ({ ...pack, rules: pack.rules.map((rule) => (rule.id === changed.id ? changed : rule)) });

describe('mutations of the pack are noticed', () => {
  it.each(pack.rules)('$id switched off, and $id always on, each break an expectation', (rule) => {
    expect(brokenExpectations(withRule({ ...rule, applies_when: { any: [] } }), rule.id)).not.toEqual([]);
    expect(brokenExpectations(withRule({ ...rule, applies_when: { all: [] } }), rule.id)).not.toEqual([]);
  });

  // A part that cannot change the outcome: who is not affected cannot be monitored (the chip follows its question).
  const inert = new Set(['DSG-07 all[5].any[1]']);

  it.each(pack.rules)('$id: dropping any single part of its condition breaks an expectation', (rule) => {
    for (const [path, mutant] of withoutOnePart(rule.applies_when)) {
      if (inert.has(`${rule.id} ${path}`)) continue;
      expect(brokenExpectations(withRule({ ...rule, applies_when: mutant }), rule.id), `${rule.id} without ${path}`).not.toEqual([]);
    }
  });
});

/** Every condition that differs by one missing part, with the place of that part. */
function withoutOnePart(condition: Condition): readonly (readonly [string, Condition])[] {
  for (const kind of ['all', 'any'] as const) {
    const parts = kind in condition ? (condition as Record<typeof kind, readonly Condition[]>)[kind] : null;
    if (parts === null) continue;
    const make = (list: readonly Condition[]) => (kind === 'all' ? { all: list } : { any: list });
    return parts.flatMap((part, index) => [
      [`${kind}[${index}]`, make(parts.toSpliced(index, 1))] as const,
      ...withoutOnePart(part).map(([path, inner]) => [`${kind}[${index}].${path}`, make(parts.with(index, inner))] as const),
    ]);
  }
  return [];
}

describe('three values', () => {
  it('an unanswered question leaves rules open and is named as missing', () => {
    const result = evaluateGuardRails(pack, { org_type: 'frei' }, { technology: 'ki' });
    expect(result.open).toContain('DSG-02');
    expect(result.missing).toContain('art9_data');
    expect(result.fires).not.toContain('DSG-02');
  });

  it('"weiß nicht" counts as unknown, not as no', () => {
    const asked = evaluateGuardRails(pack, {}, { technology: 'ki', personal_data: 'true', art9_data: 'unknown' });
    expect(asked.open).toContain('DSG-02');
    expect(asked.fires).toContain('DSG-12');
  });

  it('answers as strings of the file mean the same as values of JSON', () => {
    const { project, step } = vignettes[0]!;
    const asText = new Map(Object.entries(step).map(([attr, value]) => [attr, String(value)]));
    expect(evaluateGuardRails(pack, project, asText)).toEqual(evaluateGuardRails(pack, project, step));
  });

  it('a No to the question rules its details out and says which answer it overruled', () => {
    const result = evaluateGuardRails(
      pack,
      {},
      { technology: 'ki', personal_data: false, art9_data: true, media_capture: false, biometric_id: true },
    );
    expect(result.fires).not.toContain('DSG-02');
    expect(result.fires).not.toContain('KIV-07');
    expect(result.overruled).toEqual(expect.arrayContaining(['art9_data', 'biometric_id']));
  });

  it('a value the pack does not know is unknown and reported, never guessed', () => {
    const result = evaluateGuardRails(pack, { org_type: 'verein' }, { technology: 'ki', decision_kind: ['leistung'], sector: '__proto__' });
    expect(result.unreadable).toEqual(['org_type', 'sector']);
    expect(result.open).toEqual(expect.arrayContaining(['KIV-08a', 'KIV-08b']));
  });

  it('an answer more never takes a decided rule back', () => {
    const yesNo = Object.entries(pack.attributes).filter(
      ([, definition]) => definition.values === undefined && definition.chip_of === undefined,
    );
    const answers = fc.record(Object.fromEntries(yesNo.map(([attr]) => [attr, fc.option(fc.boolean(), { nil: undefined })])));
    fc.assert(
      fc.property(answers, fc.constantFrom(...yesNo.map(([attr]) => attr)), fc.boolean(), (given, attr, value) => {
        const facts = { technology: 'ki', automation_mode: 'ki_gestuetzt', ...given, [attr]: undefined };
        const before = evaluateGuardRails(pack, { org_type: 'frei' }, facts);
        const after = evaluateGuardRails(pack, { org_type: 'frei' }, { ...facts, [attr]: value });
        // A No to F1 overrules F2 and F3: the documented exception.
        if (after.overruled.length > 0) return;
        expect(after.fires).toEqual(expect.arrayContaining([...before.fires]));
        expect(after.open.filter((rule) => !before.open.includes(rule))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('ceiling', () => {
  it('a marking above the ceiling is a conflict with its rules, and the marking stays as it is', () => {
    const result = evaluateGuardRails(pack, {}, { automation_mode: 'automatisierbar', decision_kind: ['inobhutnahme'] });
    expect(result).toMatchObject({ maxMode: 'menschlich', defaultMode: 'menschlich', conflict: true });
    expect(result.conflictRules).toEqual(['FACH-04']);
  });

  it('an unmarked step has a ceiling but no conflict', () => {
    expect(evaluateGuardRails(pack, {}, { decision_kind: ['inobhutnahme'] })).toMatchObject({ maxMode: 'menschlich', conflict: false });
  });

  it('open rules show how low the ceiling may still become', () => {
    const result = evaluateGuardRails(pack, {}, { technology: 'ki', personal_data: true });
    expect(result.maxMode).toBe('automatisierbar');
    expect(result.possibleMaxMode).toBe('menschlich');
  });

  it('only a prohibition excludes', () => {
    const excluding = Object.entries(pack.effects).filter(([, effect]) => effect.excludes === true);
    expect(excluding.map(([name]) => name)).toEqual(['verbot']);
    expect(evaluateGuardRails(pack, {}, ruleExamples.get('KIV-05')!.fires)).toMatchObject({ excluded: true, excludedBy: ['KIV-05'] });
    expect(evaluateGuardRails(pack, {}, ruleExamples.get('KIV-06')!.fires)).toMatchObject({ excluded: false });
    expect(evaluateGuardRails(pack, {}, ruleExamples.get('DSG-10')!.fires)).toMatchObject({ excluded: false });
  });

  it('inference, confidence and severity travel with every hit', () => {
    const hit = evaluateGuardRails(pack, { sector: 'beratung' }, { technology: 'ki', direct_contact: true }).hits.find(
      ({ rule }) => rule === 'FACH-12',
    );
    expect(hit).toMatchObject({
      state: 'trifft_zu',
      inference: 'leitplanke',
      confidence: 'low',
      severity: 'hoch',
      effects: ['eskalation'],
    });
  });
});
