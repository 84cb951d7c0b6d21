import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '#core/annotation/annotation.ts';
import { defaultRulePack as pack } from '#core/guard-rails/default-rule-pack.ts';
import type { FactsInput } from '#core/guard-rails/facts.ts';
import { answersOfProposals } from '#core/guard-rails/proposals.ts';
import { answersOfChip, answersOfDetails } from '#ui/features/guard-rails/detail-groups.ts';
import { type Answer, nextQuestion, storedAnswer } from '#ui/features/guard-rails/question-row.ts';
import { interactionsLeft, type QuestionSheet, questionSheet } from '#ui/features/guard-rails/question-sheet.ts';

/** Key presses per use case at most (measure of the task: a lay reader is through in under a minute). */
const MOST_INTERACTIONS = 14;

const profile = new Map([
  ['org_type', 'frei'],
  ['staff_rep', 'betriebsrat'],
  ['sector', 'jugendhilfe'],
]);
const step = (name: string, tag: Tag = 'aiSupported', answers: FactsInput = {}) => ({ id: name, name, tag, answers });
const sheetFor = (names: readonly string[], answers: Readonly<Record<string, string>> = {}, tag: Tag = 'aiSupported'): QuestionSheet =>
  questionSheet({ steps: names.map((name) => step(name, tag)), technology: null, profile, answers });
const rowOf = (sheet: QuestionSheet, id: string) => sheet.rows.find(({ question }) => question.id === id)!;

/** Answers a use case the way the keys do; the number of presses and the answers at the end. */
function play(names: readonly string[], answerTo: (id: string, sheet: QuestionSheet) => Answer, tag: Tag) {
  let answers: Readonly<Record<string, string>> = {};
  let presses = 0;
  let sheet = sheetFor(names, answers, tag);
  const give = (given: ReadonlyMap<string, string>) => {
    answers = { ...answers, ...Object.fromEntries(given) };
    presses += 1;
    sheet = sheetFor(names, answers, tag);
  };
  for (let id = nextQuestion(sheet.rows, null); id !== null; id = nextQuestion(sheet.rows, id)) {
    give(new Map([[rowOf(sheet, id).question.attr, storedAnswer(answerTo(id, sheet))]]));
  }
  for (const choice of sheet.details.filter(({ kind, isOpen }) => kind === 'choice' && isOpen)) {
    give(new Map([...answersOfChip(choice, choice.chips[0]!)].map(([attr, value]) => [attr, value!])));
  }
  if (answersOfDetails(sheet.details, 'asShown').size > 0) give(answersOfDetails(sheet.details, 'asShown'));
  return { sheet, presses, answers };
}

const names = Object.values(
  JSON.parse(readFileSync(new URL('../../../fixtures/guard-rails/trigger-hits.json', import.meta.url), 'utf8')) as Record<string, string[]>,
).flat();

describe('the number of key presses', () => {
  it.each(['yes', 'no', 'dontKnow'] as const)(
    `is at most ${MOST_INTERACTIONS} when everything is answered with %s, and then nothing is left`,
    (answer) => {
      for (const tag of ['automatable', 'aiSupported', 'open'] as const) {
        const { sheet, presses } = play(names.slice(0, 6), () => answer, tag);
        expect(presses).toBeLessThanOrEqual(MOST_INTERACTIONS);
        expect(interactionsLeft(sheet)).toBe(0);
        expect(nextQuestion(sheet.rows, null)).toBeNull();
      }
    },
  );

  it('stays within it for any steps and any answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom<Answer>('yes', 'no', 'dontKnow'), { minLength: 10, maxLength: 10 }),
        fc.constantFrom<Tag>('automatable', 'aiSupported', 'open', 'humanOnly'),
        (steps, given, tag) => {
          const { presses, sheet } = play(steps, (id) => given[Number(id.slice(1)) - 1]!, tag);
          return presses <= MOST_INTERACTIONS && interactionsLeft(sheet) === 0;
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  it('is counted down by the sheet itself', () => {
    const before = sheetFor(['Bericht an das Jugendamt']);
    const after = sheetFor(['Bericht an das Jugendamt'], { personal_data: 'false' });
    // its own press, and those of the two questions the No settles
    expect(interactionsLeft(before) - interactionsLeft(after)).toBeGreaterThanOrEqual(3);
    expect(nextQuestion(after.rows, 'F1')).toBe('F4');
  });
});

describe('a question', () => {
  it('is at most one of ten, in the order of the pack', () => {
    expect(sheetFor(['Akte lesen']).rows.map(({ question }) => question.id)).toEqual(pack.questions.map(({ id }) => id));
    expect(pack.questions.length).toBeLessThanOrEqual(10);
  });

  it('is proposed with its reason where a name speaks, and a proposal is no answer', () => {
    const row = rowOf(sheetFor(['Gefährdung des Kindes einschätzen']), 'F4');
    expect(row).toMatchObject({ answer: null, source: null, proposal: { answer: 'yes' } });
    expect(row.proposal?.reasons[0]).toMatchObject({ source: 'stepName', text: 'Gefährdung des Kindes einschätzen' });
    expect(sheetFor(['Gefährdung des Kindes einschätzen']).result.fires).toEqual(sheetFor(['Lager aufräumen']).result.fires);
  });

  it('answered with "weiß nicht" is not asked again, not proposed again, and leaves its rules open', () => {
    const sheet = sheetFor(['Gefährdung des Kindes einschätzen'], { child_affected: 'unknown' });
    expect(rowOf(sheet, 'F4')).toMatchObject({ answer: 'dontKnow', source: 'here', proposal: null, isNeeded: false });
    expect(sheet.result.missing).toContain('child_affected');
    expect(answersOfProposals(sheet.proposals, sheet.answered).has('child_affected')).toBe(false);
  });

  it('follows from a No to the first question, whatever was said before', () => {
    const sheet = sheetFor(['Akte lesen'], { personal_data: 'false', art9_data: 'true' });
    expect(rowOf(sheet, 'F2')).toMatchObject({ answer: 'no', source: 'follows' });
  });

  it('counts as answered only when every step says something', () => {
    const half = questionSheet({
      steps: [step('A', 'aiSupported', { outward: 'true' }), step('B')],
      technology: null,
      profile,
      answers: {},
    });
    const whole = questionSheet({
      steps: [step('A', 'aiSupported', { outward: 'true' }), step('B', 'aiSupported', { outward: 'false' })],
      technology: null,
      profile,
      answers: {},
    });
    expect(rowOf(half, 'F8')).toMatchObject({ answer: null, source: null });
    expect(rowOf(whole, 'F8')).toMatchObject({ answer: 'yes', source: 'steps' });
  });
});

describe('going on', () => {
  it('leads to the next question that matters, round the end to the beginning', () => {
    const { rows } = sheetFor(['Akte lesen'], { personal_data: 'false' });
    expect(nextQuestion(rows, 'F1')).toBe('F4');
    expect(nextQuestion(rows, 'F10')).toBe('F4');
  });
});

describe('details', () => {
  const yes = { personal_data: 'true', secret_data: 'true', person_assessment: 'true' };

  it('appear for what was answered with Yes, proposed kinds marked as such', () => {
    const sheet = sheetFor(['Gefährdung des Kindes einschätzen'], yes);
    const kinds = sheet.details.find(({ id }) => id === 'F5/decision_kind')!;
    expect(kinds.isOpen).toBe(true);
    expect(kinds.chips.filter(({ state }) => state === 'proposed').map(({ option }) => option)).toEqual(['kindeswohl']);
    expect(sheetFor(['Gefährdung des Kindes einschätzen']).details).toEqual([]);
  });

  it('confirmed as shown: proposals apply, the rest does not, "anderes" where no kind is named', () => {
    const named = answersOfDetails(sheetFor(['Gefährdung des Kindes einschätzen'], yes).details, 'asShown');
    expect(Object.fromEntries(named)).toMatchObject({ decision_kind: 'kindeswohl', collects_from_third: 'false' });
    expect(answersOfDetails(sheetFor(['Liste führen'], yes).details, 'asShown').get('decision_kind')).toBe('sonstige');
  });

  it('nobody knows: everything undecided becomes an open item', () => {
    const answers = answersOfDetails(sheetFor(['Liste führen'], yes).details, 'dontKnow');
    expect(new Set(answers.values())).toEqual(new Set(['unknown']));
    const after = sheetFor(['Liste führen'], { ...yes, ...Object.fromEntries(answers) });
    expect(after.details.every(({ isOpen }) => !isOpen)).toBe(true);
  });

  it('a chip is ticked with one press and taken back with another', () => {
    const before = sheetFor(['Liste führen'], yes);
    const group = before.details.find(({ id }) => id === 'F3')!;
    const ticked = answersOfChip(group, group.chips[0]!);
    expect(ticked).toEqual(new Map([[group.chips[0]!.attr, 'true']]));
    const after = sheetFor(['Liste führen'], { ...yes, [group.chips[0]!.attr]: 'true' });
    const again = after.details.find(({ id }) => id === 'F3')!;
    expect(answersOfChip(again, again.chips[0]!)).toEqual(new Map([[group.chips[0]!.attr, 'false']]));
  });

  it('several kinds add up, and the last one taken away leaves the list undecided', () => {
    const group = (kinds: string) =>
      sheetFor(['Liste führen'], { ...yes, decision_kind: kinds }).details.find(({ id }) => id === 'F5/decision_kind')!;
    const chip = (of: ReturnType<typeof group>, option: string) => of.chips.find((candidate) => candidate.option === option)!;
    expect(answersOfChip(group('hilfeplan'), chip(group('hilfeplan'), 'kindeswohl')).size).toBe(1);
    const two = group('hilfeplan');
    expect(answersOfChip(two, chip(two, 'aufnahme')).get('decision_kind')).toBe('hilfeplan,aufnahme');
    expect(answersOfChip(two, chip(two, 'hilfeplan')).get('decision_kind')).toBeNull();
  });
});
