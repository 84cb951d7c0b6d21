import type { FindingDefinition } from './finding-definition.ts';
import { scaleShares } from './share-fixes.ts';

export const orSumBelowOne: FindingDefinition = {
  code: 'OR_SUM_BELOW_ONE',
  severity: 'warning',
  title: { de: 'Zusammen unter 100 %', en: 'Together below 100%' },
  sentence: {
    de: ({ name, percent, params }) =>
      `Die Anteile bei ${name} ergeben nur ${percent(params['sum'])}. Mindestens ein Weg muss aber genommen werden; gerechnet wird im gleichen Verhältnis mit 100 %.`,
    en: ({ name, percent, params }) =>
      `The shares at ${name} add up to only ${percent(params['sum'])}. At least one path must be taken; they are scaled to 100%.`,
  },
  fix: (context) => scaleShares(context, { de: 'Auf 100 % umrechnen', en: 'Scale to 100%' }),
};
