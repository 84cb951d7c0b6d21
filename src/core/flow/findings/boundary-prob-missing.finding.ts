import type { FindingDefinition } from './finding-definition.ts';

export const boundaryProbMissing: FindingDefinition = {
  code: 'BOUNDARY_PROB_MISSING',
  severity: 'warning',
  title: { de: 'Häufigkeit des Ereignisses fehlt', en: 'Frequency of the event is missing' },
  sentence: {
    de: ({ name }) => `Wie oft ${name} eintritt, ist nicht bekannt. Der Weg danach bleibt deshalb offen und zählt nicht mit.`,
    en: ({ name }) => `How often ${name} happens is unknown. What follows stays open and is not counted.`,
  },
  fix: null,
};
