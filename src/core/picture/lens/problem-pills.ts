import { PROBLEM_FIELD_WORDS } from '../../annotation/annotation-words.ts';
import type { Annotations, ProblemNote } from '../../annotation/annotation.ts';
import type { Language } from '../../language.ts';
import type { ProcessModel } from '../../process/process-model.ts';
import { stepsOf } from '../../process/queries.ts';
import type { HeatPill } from './heat-pills.ts';

/** From how many problem fields, or from which severity (0-4), a pill gets darker: whichever is stricter (assumption, for reading only). */
export const PROBLEM_BOUNDS = [2, 3] as const;

/** What is named at each step: its word where it is one, else how many. Steps without any have no pill. */
export function problemPillsOf(model: ProcessModel, annotations: Annotations, language: Language): ReadonlyMap<string, HeatPill> {
  return new Map(
    stepsOf(model).flatMap(({ id }): readonly (readonly [string, HeatPill])[] => {
      const pill = pillOf(annotations.nodes.get(id)?.problems ?? [], language);
      return pill === null ? [] : [[id, pill]];
    }),
  );
}

/** Severity 0 means the problem is not there (use-cases/find-themes.ts); one that nobody has rated counts by its number only. */
function pillOf(problems: readonly ProblemNote[], language: Language): HeatPill | null {
  const present = problems.filter(({ severity }) => severity !== 0);
  const kinds = new Set(present.map(({ kind }) => kind));
  const [first] = kinds;
  if (first === undefined) return null;
  const weight = Math.max(kinds.size, ...present.map(({ severity }) => severity ?? 0));
  const [low, high] = PROBLEM_BOUNDS;
  return {
    text: kinds.size === 1 ? PROBLEM_FIELD_WORDS[first][language] : `${kinds.size} ${MANY[language]}`,
    step: weight < low ? 1 : weight < high ? 2 : 3,
  };
}

const MANY = { de: 'Problemfelder', en: 'problem fields' } as const;
