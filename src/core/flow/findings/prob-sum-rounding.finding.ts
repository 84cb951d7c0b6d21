import type { FindingDefinition } from './finding-definition.ts';
import { scaleShares } from './share-fixes.ts';

export const probSumRounding: FindingDefinition = {
  code: 'PROB_SUM_ROUNDING',
  severity: 'note',
  title: { de: 'Summe gerundet', en: 'Sum rounded' },
  sentence: {
    de: ({ name, percent, params }) =>
      `Die Anteile bei ${name} ergeben ${percent(params['sum'])}. Das ist wohl gerundet; gerechnet wird mit 100 %.`,
    en: ({ name, percent, params }) => `The shares at ${name} add up to ${percent(params['sum'])}. That looks like rounding; 100% is used.`,
  },
  fix: (context) => scaleShares(context, { de: 'Auf 100 % umrechnen', en: 'Scale to 100%' }),
};
