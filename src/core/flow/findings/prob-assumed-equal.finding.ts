import type { FindingDefinition } from './finding-definition.ts';
import { enterAssumedShares } from './share-fixes.ts';

export const probAssumedEqual: FindingDefinition = {
  code: 'PROB_ASSUMED_EQUAL',
  severity: 'warning',
  title: { de: 'Anteile gleich verteilt', en: 'Shares assumed equal' },
  sentence: {
    de: ({ name, names, percent, params }) =>
      `Bei ${name} fehlen Anteile: ${names(params['flows'])}. Angenommen sind je ${percent(params['share'])}. Bitte schätzen oder zählen.`,
    en: ({ name, names, percent, params }) =>
      `Shares are missing at ${name}: ${names(params['flows'])}. Assumed are ${percent(params['share'])} each. Please estimate or count.`,
  },
  fix: (context) => enterAssumedShares(context, { de: 'Gleiche Anteile eintragen', en: 'Enter equal shares' }),
};
