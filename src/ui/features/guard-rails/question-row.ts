import { DONT_KNOW } from '#core/guard-rails/facts.ts';
import type { Proposal } from '#core/guard-rails/proposals.ts';
import type { PackQuestion } from '#core/guard-rails/rule-pack.ts';

export type Answer = 'yes' | 'no' | 'dontKnow';

/** One question of the pack as it stands for a use case. */
export interface QuestionRow {
  readonly question: PackQuestion;
  readonly answer: Answer | null;
  /** Who answered: somebody here, somebody at every single step, or it follows from a No to another question. */
  readonly source: 'here' | 'steps' | 'follows' | null;
  /** What names suggest while nobody has answered. */
  readonly proposal: { readonly answer: Answer; readonly reasons: readonly Proposal[] } | null;
  /** False = no rule waits for it. */
  readonly isNeeded: boolean;
}

/** An answer in the form the file keeps. */
export const storedAnswer = (answer: Answer): string => (answer === 'dontKnow' ? DONT_KNOW : answer === 'yes' ? 'true' : 'false');

/** Where to go on after a question: the next one that still matters, round the end to the beginning; null = all answered. */
export function nextQuestion(rows: readonly QuestionRow[], after: string | null): string | null {
  const from = rows.findIndex(({ question }) => question.id === after);
  const inOrder = [...rows.slice(from + 1), ...rows.slice(0, from + 1)];
  return inOrder.find(({ answer, isNeeded }) => answer === null && isNeeded)?.question.id ?? null;
}
