import type { Candidate } from '../../use-cases/candidate.ts';
import type { Language, Translated } from '../../language.ts';

/** How a step stands to the guard rails, strictest first. `settled` = every question is answered, never a verdict. */
export const GUARD_RAIL_STATES = ['excluded', 'conflict', 'open', 'settled'] as const;
export type GuardRailState = (typeof GUARD_RAIL_STATES)[number];

export interface GuardRailMark {
  readonly text: string;
  readonly state: GuardRailState;
}

export const GUARD_RAIL_STATE_WORDS: Readonly<Record<GuardRailState, Translated>> = {
  excluded: { de: 'Verbot', en: 'prohibition' },
  conflict: { de: 'Konflikt', en: 'conflict' },
  open: { de: 'Fragen offen', en: 'open questions' },
  settled: { de: 'geklärt', en: 'clarified' },
};

/** What the guard rails say about each step of a file; of several use cases the strictest wins. A step in none has no mark. */
export function guardRailMarksOf(
  candidates: readonly Pick<Candidate, 'members' | 'guardRailDetails'>[],
  file: string,
  language: Language,
): ReadonlyMap<string, GuardRailMark> {
  const states = new Map<string, GuardRailState>();
  for (const { members, guardRailDetails } of candidates) {
    for (const [at, member] of members.entries()) {
      const result = guardRailDetails?.steps[at]?.result;
      if (member.file === file && result !== undefined) states.set(member.step, stricter(stateOf(result), states.get(member.step)));
    }
  }
  return new Map([...states].map(([step, state]) => [step, { text: GUARD_RAIL_STATE_WORDS[state][language], state }]));
}

type StepResult = Pick<NonNullable<Candidate['guardRailDetails']>['steps'][number]['result'], 'excluded' | 'conflict' | 'open'>;

function stateOf({ excluded, conflict, open }: StepResult): GuardRailState {
  if (excluded) return 'excluded';
  if (conflict) return 'conflict';
  return open.length > 0 ? 'open' : 'settled';
}

const stricter = (a: GuardRailState, b: GuardRailState = 'settled'): GuardRailState =>
  GUARD_RAIL_STATES.indexOf(a) < GUARD_RAIL_STATES.indexOf(b) ? a : b;
