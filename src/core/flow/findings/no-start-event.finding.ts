import type { FindingDefinition } from './finding-definition.ts';

export const noStartEvent: FindingDefinition = {
  code: 'NO_START_EVENT',
  severity: 'note',
  title: { de: 'Kein Startereignis', en: 'No start event' },
  sentence: {
    de: ({ name }) => `${name} hat kein Startereignis. Deshalb beginnt alles, wohin kein Pfeil führt, gleichzeitig.`,
    en: ({ name }) => `${name} has no start event. So everything without an incoming arrow begins at the same time.`,
  },
  fix: null,
};
