import { describe, expect, it } from 'vitest';
import type { Tag } from '#core/annotation/annotation.ts';
import { defaultRulePack as pack } from '#core/guard-rails/default-rule-pack.ts';
import { evaluateUseCase, type GuardedUseCase } from '#core/guard-rails/evaluate-use-case.ts';
import { DONT_KNOW, dontKnowIn } from '#core/guard-rails/facts.ts';
import { openItemsFor } from '#core/guard-rails/open-items.ts';
import { answersOfProposals, proposalsFor } from '#core/guard-rails/proposals.ts';
import { type Question, questionsFor } from '#core/guard-rails/questions-for.ts';
import { type Vignette, vignettes } from './fixtures.ts';

const TAGS = { menschlich: 'humanOnly', ki_gestuetzt: 'aiSupported', automatisierbar: 'automatable' } as const satisfies Record<
  string,
  Tag
>;

const useCaseOf = (vignette: Vignette, answers: ReadonlyMap<string, string>): GuardedUseCase => ({
  steps: [{ id: 's1', name: vignette.step_name, tag: TAGS[vignette.step.automation_mode as keyof typeof TAGS], answers: {} }],
  answers,
  technology: vignette.step.technology === 'ki' ? 'LLM-Entwurf mit Freigabe' : null,
});

/**
 * A lay reader at the keyboard: one key takes the proposals over if all are right, then one key per answer,
 * one per ticked detail and one to close the details.
 */
function answerLikeALayReader(vignette: Vignette) {
  const answers = new Map<string, string>();
  const useCase = useCaseOf(vignette, answers);
  const proposals = proposalsFor(pack, useCase.steps);
  const areRight = proposals.every(({ attr, value }) => String(vignette.step[attr]) === String(value));
  const accepted = areRight ? answersOfProposals(proposals, new Set()) : new Map<string, string>();
  for (const [attr, value] of accepted) answers.set(attr, value);
  let keys = accepted.size > 0 ? 1 : 0;
  const asked: string[] = [];
  for (;;) {
    const question = questionsFor({ pack, profile: vignette.project, useCase })[0];
    if (question === undefined) return { keys, asked, useCase };
    if (asked.length > 12) throw new Error(`asked again and again: ${asked.join(' ')}`);
    const reply = replyTo(question, vignette);
    keys += reply.keys;
    asked.push(question.id);
    for (const [attr, value] of reply.answers) answers.set(attr, value);
  }
}

/** What is stored for a reply, and how many keys it takes. */
function replyTo(
  { attr, kind, chips }: Question,
  { step }: Vignette,
): { readonly answers: ReadonlyMap<string, string>; readonly keys: number } {
  const truth = step[attr];
  if (truth === undefined || truth === null) return { answers: new Map([[attr, DONT_KNOW]]), keys: 1 };
  if (truth === false) return { answers: new Map([[attr, 'false']]), keys: 1 };
  const details = chips.map((chip) => [chip.attr, (step[chip.attr] ?? DONT_KNOW) as boolean | string | readonly string[]] as const);
  const ticks = details.map(([, value]) => (typeof value === 'object' ? value.length : value === false ? 0 : 1));
  const opening = kind === 'details' ? 0 : 1;
  return {
    answers: new Map([[attr, 'true'], ...details.map(([name, value]) => [name, String(value)] as const)]),
    keys: opening + (details.length > 0 ? ticks.reduce<number>((sum, tick) => sum + tick, 1) : 0),
  };
}

describe('questions of a use case', () => {
  it.each(vignettes)('$id is clear after at most 14 key strokes and ends with the result of the full answers', (vignette) => {
    const { keys, asked, useCase } = answerLikeALayReader(vignette);
    expect(keys).toBeLessThanOrEqual(14);
    expect(new Set(asked).size).toBe(asked.length);
    const result = evaluateUseCase(pack, vignette.project, useCase);
    expect(new Set(result.fires)).toEqual(new Set(vignette.fires_all));
    expect(new Set(result.open)).toEqual(new Set(vignette.open_all));
  });

  it('asks for the organisation first, then F1, and nothing whose answer changes nothing', () => {
    const useCase = useCaseOf(vignettes[0]!, new Map());
    const questions = questionsFor({ pack, profile: {}, useCase });
    expect(questions.slice(0, 3).map((question) => question.level)).toEqual(['project', 'project', 'project']);
    expect(questions[3]!.id).toBe('F1');
    expect(questions.every((question) => question.decides.length > 0)).toBe(true);
  });

  it('a human step is done with one question: is somebody decided about?', () => {
    const human: GuardedUseCase = {
      steps: [{ id: 's1', name: 'Tee kochen', tag: 'humanOnly', answers: {} }],
      answers: {},
      technology: null,
    };
    const profile = { org_type: 'frei', staff_rep: 'keine', sector: 'jugendhilfe' };
    expect(questionsFor({ pack, profile, useCase: human }).map((question) => question.id)).toEqual(['F5']);
    expect(questionsFor({ pack, profile, useCase: { ...human, answers: { person_assessment: 'false' } } })).toEqual([]);
  });

  it('a No to F1 ends the questions about special and confidential data', () => {
    const useCase = useCaseOf(vignettes[0]!, new Map([['personal_data', 'false']]));
    const ids = questionsFor({ pack, profile: vignettes[0]!.project, useCase }).map((question) => question.id);
    expect(ids).not.toContain('F2');
    expect(ids).not.toContain('F3');
  });

  it('a Yes without its details is asked for the details only', () => {
    const answers = new Map([
      ['external_processor', 'true'],
      ['personal_data', 'true'],
    ]);
    const question = questionsFor({ pack, profile: { org_type: 'frei' }, useCase: useCaseOf(vignettes[0]!, answers) }).find(
      ({ id }) => id === 'F9',
    );
    expect(question).toMatchObject({ kind: 'details' });
    expect(question!.chips.map((chip) => chip.attr)).toEqual(['third_country', 'training_use']);
  });

  it('an automatable step without a recommendation is asked what it shall run with', () => {
    const useCase = { ...useCaseOf(vignettes[3]!, new Map()), technology: null };
    expect(questionsFor({ pack, profile: vignettes[3]!.project, useCase })[0]).toMatchObject({ id: 'technology', kind: 'choice' });
  });

  it('"weiß nicht" is not asked again, stays open with a place for an owner, and is never settled', () => {
    const vignette = vignettes[0]!;
    const useCase = useCaseOf(vignette, new Map([['art9_data', 'unknown']]));
    expect(questionsFor({ pack, profile: vignette.project, useCase }).map(({ id }) => id)).not.toContain('F2');
    const result = evaluateUseCase(pack, vignette.project, useCase);
    const assigned = new Map([['answer:art9_data', { owner: 'Frau Sommer', due: '2026-12-15', done: true }]]);
    const items = openItemsFor(pack, result, dontKnowIn(vignette.project, useCase.answers), assigned);
    const item = items.find(({ attr }) => attr === 'art9_data');
    expect(item).toMatchObject({ question: 'F2', dontKnow: true, owner: 'Frau Sommer', due: '2026-12-15', done: false, steps: ['s1'] });
    expect(item!.decides).toContain('DSG-02');
    expect(items.find(({ attr }) => attr === 'secret_data')).toMatchObject({ dontKnow: false, owner: null });
    expect(result.fires).not.toContain('DSG-02');
  });
});

describe('proposals', () => {
  it('come from the step name with the trigger as reason', () => {
    const proposals = proposalsFor(pack, [{ id: 's1', name: 'Hilfeplangespräch vorbereiten' }]);
    expect(proposals).toContainEqual({
      attr: 'decision_kind',
      value: ['hilfeplan'],
      step: 's1',
      source: 'stepName',
      sourceId: 'T-hilfeplan',
      text: 'Hilfeplangespräch vorbereiten',
    });
  });

  it('come from documents and systems, too', () => {
    const proposals = proposalsFor(pack, [
      { id: 's1', name: 'Text schreiben', documents: ['Fallakte', 'Arztbrief'], systems: ['Microsoft Copilot'] },
    ]);
    const byAttr = proposals.map(({ attr, source, sourceId }) => `${attr} ${source} ${sourceId}`);
    expect(byAttr).toEqual(
      expect.arrayContaining(['secret_data document O-akte', 'art9_data document O-gesundheit', 'external_processor system O-extern']),
    );
    expect(proposalsFor(pack, [{ id: 's1', name: null, documents: ['Aktenplan', 'Speiseplan'], systems: ['Vivendi'] }])).toEqual([]);
  });

  it('never answer by themselves: without a reply every question stays open', () => {
    const useCase = useCaseOf(vignettes[1]!, new Map());
    expect(evaluateUseCase(pack, {}, { ...useCase, answers: {} }).fires).toEqual([]);
    expect(questionsFor({ pack, profile: vignettes[1]!.project, useCase })[0]!.proposals).not.toEqual([]);
  });

  it('taken over at once they keep what somebody has answered and add kinds of decision up', () => {
    const proposals = proposalsFor(pack, [
      { id: 's1', name: 'Hilfeplan' },
      { id: 's2', name: 'Inobhutnahme' },
    ]);
    const answers = answersOfProposals(proposals, new Set(['child_affected']));
    expect(answers.get('decision_kind')).toBe('hilfeplan,inobhutnahme');
    expect(answers.has('child_affected')).toBe(false);
  });
});
