import type { FindingDefinition } from './finding-definition.ts';
import { scaleShares } from './share-fixes.ts';

export const probSumNotOne: FindingDefinition = {
  code: 'PROB_SUM_NOT_ONE',
  severity: 'warning',
  title: { de: 'Summe ist nicht 100 %', en: 'Sum is not 100%' },
  sentence: {
    de: ({ name, percent, params }) =>
      `Die Anteile bei ${name} ergeben ${percent(params['sum'])} statt 100 %. Gerechnet wird im gleichen Verhältnis.`,
    en: ({ name, percent, params }) =>
      `The shares at ${name} add up to ${percent(params['sum'])} instead of 100%. Their proportions are used.`,
  },
  fix: (context) => scaleShares(context, { de: 'Auf 100 % umrechnen', en: 'Scale to 100%' }),
};
