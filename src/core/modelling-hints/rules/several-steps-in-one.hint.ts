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
      if (!LISTS.test(description.name)) return [];
      // a description tells details; only a name that lists deeds says that they are steps of their own
      const parts = splitProposal({ ...description, documentation: null });
      return isWorthSplitting(parts, description.name) ? [found(step, { kind: 'splitStep', step }, { count: parts.length })] : [];
    }),
};

/** Looked for first, because taking a name apart takes a hundred times as long. */
const LISTS = /[,;+&]|->|=>|→|\.\s|\s(?:und|dann|danach|anschließend|sowie)\s/iu;

/** People's work beside work a program can do; "ausfüllen und versenden" may well stay one step. */
const isWorthSplitting = (parts: readonly ProposedPart[], name: string): boolean =>
  parts.some(({ tag, confidence }) => tag === 'humanOnly' && confidence === 'sure') &&
  (/[+&;→]/u.test(name) || parts.every((part) => endsInVerb(part.name)));

/** "Eltern durchgehen" does, "Vorbericht mit jungem Menschen" does not; a single verb stands large at the beginning. */
const endsInVerb = (part: string): boolean => {
  const words = part.split(/\s+/u);
  return part.endsWith('n') && (words.length === 1 || /^\p{Ll}/u.test(words.at(-1)!));
};
