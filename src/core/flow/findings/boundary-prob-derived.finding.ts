import type { FindingDefinition } from './finding-definition.ts';

export const boundaryProbDerived: FindingDefinition = {
  code: 'BOUNDARY_PROB_DERIVED',
  severity: 'note',
  title: { de: 'Häufigkeit abgeleitet', en: 'Frequency derived' },
  sentence: {
    de: ({ name, percent, params }) =>
      `${name} tritt je Ausführung zu ${percent(params['value'])} ein. Das ergibt sich aus dem, was innen ausgelöst wird.`,
    en: ({ name, percent, params }) =>
      `${name} happens in ${percent(params['value'])} of executions. This follows from what is thrown inside.`,
  },
  fix: null,
};
