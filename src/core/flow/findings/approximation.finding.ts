import type { FindingDefinition } from './finding-definition.ts';

export const approximation: FindingDefinition = {
  code: 'APPROXIMATION',
  severity: 'note',
  title: { de: 'Näherung', en: 'Approximation' },
  sentence: {
    de: ({ name }) =>
      `In ${name} läuft zu vieles gleichzeitig für eine genaue Rechnung. Die Zahlen sind eine Näherung aus nachgespielten Fällen.`,
    en: ({ name }) => `Too much runs in parallel in ${name} for an exact result. The figures are an approximation from simulated cases.`,
  },
  fix: null,
};
