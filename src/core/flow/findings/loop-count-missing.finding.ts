import type { FindingDefinition } from './finding-definition.ts';

export const loopCountMissing: FindingDefinition = {
  code: 'LOOP_COUNT_MISSING',
  severity: 'warning',
  title: { de: 'Wiederholungen fehlen', en: 'Repetitions are missing' },
  sentence: {
    de: ({ name }) =>
      `${name} wird wiederholt, aber es ist nicht bekannt, wie oft. Bitte Durchläufe oder die Wiederholwahrscheinlichkeit eintragen.`,
    en: ({ name }) => `${name} is repeated, but nobody said how often. Please enter the rounds or the chance of another round.`,
  },
  fix: null,
};
