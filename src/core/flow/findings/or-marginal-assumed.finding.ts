import type { FindingDefinition } from './finding-definition.ts';
import { enterAssumedShares } from './share-fixes.ts';

export const orMarginalAssumed: FindingDefinition = {
  code: 'OR_MARGINAL_ASSUMED',
  severity: 'warning',
  title: { de: 'Anteil angenommen', en: 'Share assumed' },
  sentence: {
    de: ({ name, names, percent, params }) =>
      `Bei ${name} ist offen, in wie viel Prozent der Fälle ${names(params['flows'])} vorkommt. Angenommen sind ${percent(params['share'])}.`,
    en: ({ name, names, percent, params }) =>
      `At ${name} nobody said in how many cases ${names(params['flows'])} happens. Assumed are ${percent(params['share'])}.`,
  },
  fix: (context) => enterAssumedShares(context, { de: 'Annahme eintragen', en: 'Enter the assumption' }),
};
