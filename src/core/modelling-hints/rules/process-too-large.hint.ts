import { found, type HintDefinition } from '../hint-definition.ts';

/** Elements on one level: above it, errors and misreading grow (Mendling, Reijers, van der Aalst 2010, guideline G7). */
const MOST = 50;

export const processTooLarge: HintDefinition = {
  code: 'process-too-large',
  title: { de: 'Höchstens 50 Elemente auf einer Ebene', en: 'At most 50 elements on one level' },
  sentence: {
    de: ({ name, params }) =>
      `${name} hat ${params['count']} Elemente auf einer Ebene. Was zusammengehört, lässt sich in Teilprozesse fassen; dann bleibt es lesbar.`,
    en: ({ name, params }) =>
      `${name} has ${params['count']} elements on one level. What belongs together can become sub-processes; then it stays readable.`,
  },
  saidBy: [],
  usual: true,
  find: ({ levels }) => levels.filter(({ nodes }) => nodes.length > MOST).map(({ id, nodes }) => found(id, null, { count: nodes.length })),
};
