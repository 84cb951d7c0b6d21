import { describe, expect, it } from 'vitest';
import type { Tag } from '#core/annotation/annotation.ts';
import { clarificationEffort } from '#core/guard-rails/clarification-effort.ts';
import { defaultRulePack as pack } from '#core/guard-rails/default-rule-pack.ts';
import { disclaimerTexts } from '#core/guard-rails/disclaimer-text.ts';
import { evaluateGuardRails } from '#core/guard-rails/evaluate-guard-rails.ts';
import { evaluateUseCase } from '#core/guard-rails/evaluate-use-case.ts';
import type { FactsInput } from '#core/guard-rails/facts.ts';
import { humanByChoice } from '#core/guard-rails/human-by-choice.ts';
import { legalTimeline, readAppliesFrom } from '#core/guard-rails/legal-dates.ts';
import { measuresFor } from '#core/guard-rails/measures.ts';
import { isOverdue, ruleStatus } from '#core/guard-rails/rule-status.ts';
import { vignettes } from './fixtures.ts';

const TODAY = '2026-11-22';
const byId = (id: string) => vignettes.find((vignette) => vignette.id === id)!;
const step = (id: string, tag: Tag, answers: FactsInput) => ({ id, name: id, tag, answers });
const useCaseOf = (id: string) => {
  const { project, step: facts } = byId(id);
  return evaluateUseCase(pack, project, { steps: [step('s1', 'open', facts)], answers: {}, technology: null });
};

describe('a use case of several steps', () => {
  const profile = { org_type: 'frei', staff_rep: 'betriebsrat', sector: 'jugendhilfe' };
  const base = { personal_data: 'true', person_assessment: 'false' };

  it('a rule applies if it applies to one step, is open if undecided at one, and the strictest ceiling counts', () => {
    const result = evaluateUseCase(pack, profile, {
      steps: [
        step('a', 'aiSupported', { ...base, secret_data: true }),
        step('b', 'aiSupported', { person_assessment: true, decision_kind: 'inobhutnahme' }),
      ],
      answers: {},
      technology: null,
    });
    expect(result.fires).toEqual(expect.arrayContaining(['SOZ-02', 'FACH-04']));
    expect(result.open).not.toContain('SOZ-02');
    expect(result).toMatchObject({ maxMode: 'menschlich', conflict: true, conflictRules: ['FACH-04'] });
    expect(result.steps.map(({ step: id, result: { conflict } }) => [id, conflict])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('answers of the use case serve all steps; an answer at a step goes first', () => {
    const result = evaluateUseCase(pack, profile, {
      steps: [step('a', 'aiSupported', {}), step('b', 'aiSupported', { art9_data: 'false' })],
      answers: { ...base, art9_data: 'true' },
      technology: null,
    });
    expect(result.steps.map(({ result: { fires } }) => fires.includes('DSG-02'))).toEqual([true, false]);
  });

  it('a human step uses no technology, an AI-supported one uses AI, an automatable one what is recommended', () => {
    const technologyOf = (tag: Tag, technology: 'RPA (Übergang)' | 'klassisches ML' | 'offen: Regeln klären' | null) =>
      evaluateUseCase(pack, {}, { steps: [step('a', tag, {})], answers: {}, technology }).steps[0]!.result.facts.get('technology');
    expect(technologyOf('humanOnly', 'klassisches ML')).toBe('keine');
    expect(technologyOf('aiSupported', 'RPA (Übergang)')).toBe('ki');
    expect(technologyOf('automatable', 'RPA (Übergang)')).toBe('regelbasiert');
    expect(technologyOf('automatable', 'klassisches ML')).toBe('ki');
    expect(technologyOf('automatable', 'offen: Regeln klären')).toBeUndefined();
    expect(technologyOf('open', null)).toBeUndefined();
  });

  it('a use case without steps of its own is judged by its answers', () => {
    const result = evaluateUseCase(pack, {}, { steps: [], answers: { technology: 'ki', personal_data: 'true' }, technology: null });
    expect(result.fires).toContain('DSG-12');
    expect(result.steps).toHaveLength(1);
  });
});

describe('effort of clarification', () => {
  it('adds points for unsettled stop and important rules only, with the cap of the scale', () => {
    const result = useCaseOf('V05');
    const effort = clarificationEffort(pack, result);
    expect(effort.points).toBe(4);
    expect(effort.items.find(({ rule }) => rule === 'DSG-03')).toEqual({ rule: 'DSG-03', severity: 'stopp', points: 0.5 });
    expect(effort.items.every(({ severity }) => severity === 'stopp' || severity === 'hoch')).toBe(true);
  });

  it('falls as measures are done, but protected data at an outside service keep A3 at 3', () => {
    const result = useCaseOf('V13');
    expect(clarificationEffort(pack, result)).toMatchObject({ points: 3, floor: 3 });
    expect(clarificationEffort(pack, result, new Set(result.fires))).toMatchObject({ points: 3, items: [] });
    const inHouse = useCaseOf('V01');
    expect(clarificationEffort(pack, inHouse, new Set(inHouse.fires))).toEqual({ points: 0, items: [], floor: 0 });
  });

  it('a step that stays with people costs no clarification', () => {
    expect(useCaseOf('V03').fires).toContain('FACH-05');
    expect(clarificationEffort(pack, useCaseOf('V03')).points).toBe(0);
  });

  it('an open rule counts like one that applies, and a measure done does not close it', () => {
    const result = evaluateUseCase(
      pack,
      { staff_rep: 'betriebsrat' },
      { steps: [], answers: { technology: 'ki', staff_affected: 'true' }, technology: null },
    );
    expect(result.open).toContain('ARB-01');
    expect(clarificationEffort(pack, result, new Set(['ARB-01'])).items.map(({ rule }) => rule)).toContain('ARB-01');
  });
});

describe('measures', () => {
  const assignments = new Map([['rule:DSG-06', { owner: 'Herr Yıldız', due: '2026-11-01', done: false }]]);
  const measures = measuresFor(pack, useCaseOf('V17'), assignments, TODAY);

  it('come gravest first, with source, inference, confidence, owner and date', () => {
    expect(measures[0]!.severity).toBe('stopp');
    expect(measures.map(({ severity }) => pack.severity_order.indexOf(severity))).toEqual(
      measures.map(({ severity }) => pack.severity_order.indexOf(severity)).toSorted(),
    );
    expect(measures.find(({ rule }) => rule === 'DSG-06')).toMatchObject({
      owner: 'Herr Yıldız',
      due: '2026-11-01',
      overdue: true,
      workstreams: ['data'],
    });
    expect(measures.find(({ rule }) => rule === 'FACH-12')).toMatchObject({ inference: 'leitplanke', confidence: 'low' });
    expect(measures.find(({ rule }) => rule === 'DSG-02')).toMatchObject({ applies: false });
  });

  it('church providers read GDPR references in their own law, others do not', () => {
    expect(measures.find(({ rule }) => rule === 'DSG-06')).toMatchObject({ readAs: 'KDG' });
    expect(measures.find(({ rule }) => rule === 'KIV-18')).toMatchObject({ readAs: null });
    expect(measuresFor(pack, useCaseOf('V01'), new Map(), TODAY).every(({ readAs }) => readAs === null)).toBe(true);
    expect(measuresFor(pack, useCaseOf('V19'), new Map(), TODAY).find(({ rule }) => rule === 'DSG-03')).toMatchObject({
      readAs: 'DSG-EKD',
    });
  });
});

describe('dates', () => {
  it('"gilt ab" counts down from the day that is passed in', () => {
    const rule = pack.rules.find(({ id }) => id === 'KIV-12')!;
    expect(readAppliesFrom(rule, TODAY)).toEqual([
      { date: '2026-08-02', what: 'Information', whatEn: 'information', daysLeft: -112, inForce: true },
      { date: '2027-12-02', what: 'Hochrisiko', whatEn: 'high risk', daysLeft: 375, inForce: false },
    ]);
    expect(readAppliesFrom({ applies_from: null }, TODAY)).toEqual([]);
    expect(readAppliesFrom(rule, '2027-12-02')[1]).toMatchObject({ daysLeft: 0, inForce: true });
  });

  it('the timeline is in order and every entry of the pack is in it', () => {
    const timeline = legalTimeline(pack, TODAY);
    expect(timeline).toHaveLength(pack.timeline.length);
    expect(timeline.map(({ date }) => date)).toEqual(timeline.map(({ date }) => date).toSorted());
    expect(timeline.filter(({ inForce }) => !inForce).map(({ date }) => date)).toEqual([
      '2026-12-02',
      '2027-12-02',
      '2028-08-02',
      '2030-08-02',
    ]);
  });

  it('rules are outdated from their day of review on, and old after six months', () => {
    expect(isOverdue(pack, '2027-02-27')).toBe(false);
    expect(isOverdue(pack, '2027-02-28')).toBe(true);
    expect(ruleStatus(pack, TODAY)).toMatchObject({ ageDays: 0, daysUntilReview: 98, overdue: false, old: false });
    expect(disclaimerTexts(pack, TODAY, 'de').old).toBeNull();
    expect(disclaimerTexts(pack, '2027-06-01', 'de').old).toContain('2026-11-22');
  });

  it('every notice is filled in, in both languages', () => {
    for (const language of ['de', 'en'] as const) {
      const texts = Object.values(disclaimerTexts(pack, '2027-06-01', language));
      expect(texts.every((text) => text !== null && text.length > 40 && !text.includes('{'))).toBe(true);
    }
  });
});

describe('bewusst menschlich', () => {
  const guardRails = (facts: FactsInput) => evaluateGuardRails(pack, { org_type: 'leistungstraeger', sector: 'jugendhilfe' }, facts);
  const human = { name: null, note: null, tag: 'humanOnly' as const, coreService: false, annualHours: 10 };

  it('names law, practice, relationship and responsibility, and asks where no reason is given', () => {
    const { steps } = humanByChoice(pack, [
      { ...human, id: 'a', guardRails: guardRails({ technology: 'keine', decision_kind: ['inobhutnahme'], person_assessment: true }) },
      { ...human, id: 'b', coreService: true, guardRails: guardRails({}) },
      { ...human, id: 'c', note: 'Das wollen wir selbst machen.', guardRails: guardRails({}) },
      { ...human, id: 'd', tag: 'aiSupported', guardRails: guardRails({}) },
      {
        ...human,
        id: 'e',
        guardRails: guardRails({ technology: 'ki', personal_data: true, person_assessment: true, automation_mode: 'automatisierbar' }),
      },
    ]);
    expect(steps.map(({ id, reasons }) => [id, reasons.map(({ kind }) => kind)])).toEqual([
      ['a', ['profession', 'responsibility']],
      ['b', ['relationship']],
      ['c', ['choice']],
      ['e', ['law', 'responsibility']],
    ]);
    expect(steps[0]!.reasons[0]).toEqual({ kind: 'profession', rules: ['FACH-03', 'FACH-04'] });
    expect(steps[2]!.reasons[0]).toEqual({ kind: 'choice', note: 'Das wollen wir selbst machen.' });
  });

  it('a rule of law that asks for a person is named as law', () => {
    const facts = {
      technology: 'ki',
      personal_data: true,
      person_assessment: true,
      automation_mode: 'automatisierbar',
      decision_kind: ['leistung'],
    };
    const { steps } = humanByChoice(pack, [{ ...human, id: 'a', guardRails: guardRails(facts) }]);
    expect(steps[0]!.reasons[0]).toEqual({ kind: 'law', rules: ['KIV-08a', 'DSG-03'] });
  });

  it('protected time is what is known, and unknown stays unknown', () => {
    const core = (id: string, annualHours: number | null) => ({ ...human, id, coreService: true, annualHours, guardRails: guardRails({}) });
    expect(humanByChoice(pack, [core('a', 120), core('b', 0)]).protectedTime).toEqual({
      hours: 120,
      complete: true,
      steps: 2,
      unknownSteps: [],
    });
    expect(humanByChoice(pack, [core('a', 120), core('b', null)]).protectedTime).toEqual({
      hours: 120,
      complete: false,
      steps: 2,
      unknownSteps: ['b'],
    });
    expect(humanByChoice(pack, [core('a', null), core('b', Number.POSITIVE_INFINITY)]).protectedTime).toMatchObject({
      hours: null,
      complete: false,
    });
    expect(humanByChoice(pack, [{ ...human, id: 'a', guardRails: guardRails({}) }]).protectedTime).toMatchObject({
      hours: null,
      steps: 0,
      complete: true,
    });
  });
});
