import type { FindingDefinition } from './finding-definition.ts';

export const startSharesAssumedEqual: FindingDefinition = {
  code: 'START_SHARES_ASSUMED_EQUAL',
  severity: 'warning',
  title: { de: 'Starts gleich verteilt', en: 'Starts assumed equal' },
  sentence: {
    de: ({ name }) =>
      `${name} kann an mehreren Stellen beginnen. Wie viele Fälle wo beginnen, ist nicht bekannt; angenommen sind gleich viele.`,
    en: ({ name }) => `${name} can begin in several places. How many cases begin where is unknown; equal numbers are assumed.`,
  },
  fix: null,
};
