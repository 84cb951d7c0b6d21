import type { StepDescription } from '../../suggest/features-of-step.ts';
import { splitProposal, type ProposedPart } from '../../suggest/split-proposal.ts';
import { describeSteps } from '../../suggest/suggest-steps.ts';
import { found, type HintDefinition } from '../hint-definition.ts';

export const severalStepsInOne: HintDefinition = {
  code: 'several-steps-in-one',
  title: { de: 'Ein Schritt ist eine Tätigkeit', en: 'A step is one activity' },
  sentence: {
    de: ({ name, params }) =>
      `In ${name} stecken ${params['count']} Tätigkeiten, die sich verschieden erledigen lassen. Aufgeteilt lässt sich jede einzeln einordnen.`,
    en: ({ name, params }) =>
      `${name} holds ${params['count']} activities that can be done in different ways. Split up, each can be tagged by itself.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model }) =>
    [...describeSteps(model)].flatMap(([step, description]) => {
      const count = LISTS.test(description.name) ? partsWorthSplitting(description) : 0;
      return count === 0 ? [] : [found(step, { kind: 'splitStep', step }, { count })];
    }),
};

/** Looked for first, because taking a name apart takes a hundred times as long. */
const LISTS = /[,;+&]|->|=>|→|\.\s|\s(?:und|dann|danach|anschließend|sowie)\s/iu;

/** Answers for names seen before: while somebody edits one step, all others are asked again and again. */
const known = new Map<string, number>();
const MOST_KNOWN = 5000; // assumption: steps of all processes of a large Mappe

/** Into how many parts; 0 = it may stay one step. A description tells details, so only the name counts. */
function partsWorthSplitting({ name, lane = null, process = null }: StepDescription): number {
  const key = JSON.stringify([name, lane, process]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const parts = splitProposal({ name, lane, process });
  const count = isWorthSplitting(parts, name) ? parts.length : 0;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, count);
  return count;
}

/** People's work beside work a program can do; "ausfüllen und versenden" may well stay one step. */
const isWorthSplitting = (parts: readonly ProposedPart[], name: string): boolean =>
  parts.some(({ tag, confidence }) => tag === 'humanOnly' && confidence === 'sure') &&
  (/[+&;→]/u.test(name) || parts.every((part) => endsInVerb(part.name)));

/** "Eltern durchgehen" does, "Vorbericht mit jungem Menschen" does not; a single verb stands large at the beginning. */
const endsInVerb = (part: string): boolean => {
  const words = part.split(/\s+/u);
  return part.endsWith('n') && (words.length === 1 || /^\p{Ll}/u.test(words.at(-1)!));
};
