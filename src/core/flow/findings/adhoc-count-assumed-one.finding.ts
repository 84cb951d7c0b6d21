import type { FindingDefinition } from './finding-definition.ts';

export const adhocCountAssumedOne: FindingDefinition = {
  code: 'ADHOC_COUNT_ASSUMED_ONE',
  severity: 'note',
  title: { de: 'Einmal je Durchlauf angenommen', en: 'Once per activation assumed' },
  sentence: {
    de: ({ name }) => `Wie oft ${name} je Durchlauf vorkommt, ist nicht bekannt; angenommen ist einmal.`,
    en: ({ name }) => `How often ${name} happens per activation is unknown; once is assumed.`,
  },
  fix: ({ finding }) => ({
    label: { de: 'Einmal eintragen', en: 'Enter once' },
    patches: [{ element: finding.element, patch: { attributes: { perActivation: '1', perActivationBasis: 'assumed' } } }],
    changeType: null,
  }),
};
