import type { FindingDefinition } from './finding-definition.ts';

export const boundarySumAboveOne: FindingDefinition = {
  code: 'BOUNDARY_SUM_ABOVE_ONE',
  severity: 'warning',
  title: { de: 'Ereignisse zusammen über 100 %', en: 'Events add up to more than 100%' },
  sentence: {
    de: ({ name, percent, params }) =>
      `Die unterbrechenden Ereignisse an ${name} ergeben zusammen ${percent(params['sum'])}. Mehr als 100 % geht nicht; gerechnet wird im gleichen Verhältnis.`,
    en: ({ name, percent, params }) =>
      `The interrupting events at ${name} add up to ${percent(params['sum'])}. More than 100% is impossible; their proportions are used.`,
  },
  fix: null,
};
