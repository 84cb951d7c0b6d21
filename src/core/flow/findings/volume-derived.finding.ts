import type { FindingDefinition } from './finding-definition.ts';

export const volumeDerived: FindingDefinition = {
  code: 'VOLUME_DERIVED',
  severity: 'note',
  title: { de: 'Fallzahl abgeleitet', en: 'Cases derived' },
  sentence: {
    de: ({ name, number, params }) => `${name} bekommt seine Fälle aus anderen Prozessen: ${number(params['value'])} im Jahr.`,
    en: ({ name, number, params }) => `${name} gets its cases from other processes: ${number(params['value'])} a year.`,
  },
  fix: null,
};
