import type { OpenOption, TechnologyOption } from '#core/technology/technology-fit.ts';
import { rulesOf } from '#core/guard-rails/rules-of.ts';
import { evaluateUseCase, type UseCaseGuardRails } from '#core/guard-rails/evaluate-use-case.ts';
import type { GuardedStep } from '#core/guard-rails/facts-of-step.ts';
import { DONT_KNOW } from '#core/guard-rails/facts.ts';
import { type Proposal, proposalsFor } from '#core/guard-rails/proposals.ts';
import { questionsFor } from '#core/guard-rails/questions-for.ts';
import type { PackQuestion, RulePack } from '#core/guard-rails/rule-pack.ts';
import { detailGroups, type DetailGroup } from './detail-groups.ts';
import type { QuestionRow } from './question-row.ts';

/** The ten questions as they stand for one use case, and what follows from the answers so far. */
export interface QuestionSheet {
  /** In the order of the pack. */
  readonly rows: readonly QuestionRow[];
  /** Follow-up attributes of everything answered with Yes. */
  readonly details: readonly DetailGroup[];
  readonly result: UseCaseGuardRails;
  readonly proposals: readonly Proposal[];
  /** Attributes somebody has answered, "weiß nicht" included. */
  readonly answered: ReadonlySet<string>;
}

export interface SheetInput {
  readonly steps: readonly GuardedStep[];
  readonly technology: TechnologyOption | OpenOption | null;
  readonly profile: ReadonlyMap<string, string>;
  /** What people answered for the use case, by attribute. */
  readonly answers: Readonly<Record<string, string>>;
  /** Absent = the shipped ones. */
  readonly rules?: RulePack;
}

/** Evaluates a use case with its answers so far; what names suggest is shown, but never counts. */
export function questionSheet({ steps, technology, profile, answers, ...of }: SheetInput): QuestionSheet {
  const pack = rulesOf(of);
  const useCase = { steps, technology, answers };
  const result = evaluateUseCase(pack, profile, useCase);
  const proposals = proposalsFor(pack, steps);
  const said = new Map(Object.entries(answers));
  const asked = new Set(questionsFor({ pack, profile, useCase }, result).flatMap(({ id, kind }) => (kind === 'yesNo' ? [id] : [])));
  const rows = pack.questions.map((question): QuestionRow => {
    const { answer, source } = answerOf(pack, question, result, said);
    const reasons = proposals.filter(({ attr }) => attr === question.attr);
    return {
      question,
      answer,
      source,
      proposal:
        answer !== null || reasons.length === 0 ? null : { answer: reasons.some(({ value }) => value === true) ? 'yes' : 'no', reasons },
      isNeeded: asked.has(question.id),
    };
  });
  const answered = new Set([...said.keys(), ...result.steps.flatMap(({ result: { facts } }) => [...facts.keys()])]);
  return { rows, details: detailGroups(pack, rows, result, said, proposals), result, proposals, answered };
}

function answerOf(
  pack: RulePack,
  { attr }: PackQuestion,
  result: UseCaseGuardRails,
  said: ReadonlyMap<string, string>,
): Pick<QuestionRow, 'answer' | 'source'> {
  const facts = result.steps.map(({ result: { facts: known } }) => known);
  const isNo = (name: string) => facts.every((known) => known.get(name) === false);
  const follows = pack.questions.some((other) => Object.hasOwn(other.if_no_set ?? {}, attr) && isNo(other.attr));
  if (follows) return { answer: 'no', source: 'follows' };
  const own = said.get(attr);
  if (own !== undefined) return { answer: own === DONT_KNOW ? 'dontKnow' : own === 'true' ? 'yes' : 'no', source: 'here' };
  if (!facts.every((known) => known.has(attr))) return { answer: null, source: null };
  return { answer: facts.some((known) => known.get(attr) === true) ? 'yes' : 'no', source: 'steps' };
}

/** Key presses until nothing is left to ask: one per question, one per choice, one to confirm all details together. */
export function interactionsLeft({ rows, details }: QuestionSheet): number {
  const questions = rows.filter(({ answer, isNeeded }) => answer === null && isNeeded).length;
  const choices = details.filter(({ kind, isOpen }) => kind === 'choice' && isOpen).length;
  return questions + choices + (details.some(({ kind, isOpen }) => kind !== 'choice' && isOpen) ? 1 : 0);
}
