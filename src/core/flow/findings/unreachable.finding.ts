import type { FindingDefinition } from './finding-definition.ts';

export const unreachable: FindingDefinition = {
  code: 'UNREACHABLE',
  severity: 'warning',
  title: { de: 'Kein Weg führt hierher', en: 'No path leads here' },
  sentence: {
    de: ({ name }) =>
      `Zu ${name} führt kein Weg vom Start. Wie oft das vorkommt, ist offen. Bitte verbinden oder die Häufigkeit je Fall eintragen.`,
    en: ({ name }) =>
      `No path leads from the start to ${name}. How often it happens is open. Please connect it or enter the executions per case.`,
  },
  fix: null,
};
