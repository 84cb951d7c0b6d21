import type { FindingDefinition } from './finding-definition.ts';
import { enterAssumedShares } from './share-fixes.ts';

export const probFilledAsRemainder: FindingDefinition = {
  code: 'PROB_FILLED_AS_REMAINDER',
  severity: 'note',
  title: { de: 'Anteil ergänzt', en: 'Share completed' },
  sentence: {
    de: ({ name, names, percent, params }) =>
      `Bei ${name} fehlt der Anteil von ${names(params['flows'])}. Gerechnet wird mit dem Rest: ${percent(params['share'])}.`,
    en: ({ name, names, percent, params }) =>
      `At ${name} the share of ${names(params['flows'])} is missing. The remainder is used: ${percent(params['share'])}.`,
  },
  fix: (context) => enterAssumedShares(context, { de: 'Rest eintragen', en: 'Enter the remainder' }),
};
