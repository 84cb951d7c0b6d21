import type { FindingDefinition } from './finding-definition.ts';
import { equalShares } from './share-fixes.ts';

export const probSumZero: FindingDefinition = {
  code: 'PROB_SUM_ZERO',
  severity: 'error',
  title: { de: 'Alle Anteile sind null', en: 'All shares are zero' },
  sentence: {
    de: ({ name }) => `Bei ${name} stehen alle Anteile auf 0 %. Dann ginge es nirgends weiter; gerechnet wird mit gleichen Anteilen.`,
    en: ({ name }) => `All shares at ${name} are 0%. Then nothing would go on; equal shares are used.`,
  },
  fix: (context) => equalShares(context, { de: 'Gleiche Anteile eintragen', en: 'Enter equal shares' }),
};
