import type { FindingDefinition } from './finding-definition.ts';

export const miCountMissing: FindingDefinition = {
  code: 'MI_COUNT_MISSING',
  severity: 'warning',
  title: { de: 'Anzahl fehlt', en: 'Count is missing' },
  sentence: {
    de: ({ name }) => `${name} läuft mehrfach, aber es ist nicht bekannt, wie oft. Bitte die mittlere Anzahl eintragen.`,
    en: ({ name }) => `${name} runs several times, but nobody said how often. Please enter the mean number.`,
  },
  fix: null,
};
