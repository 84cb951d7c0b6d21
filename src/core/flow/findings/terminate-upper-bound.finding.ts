import type { FindingDefinition } from './finding-definition.ts';

export const terminateUpperBound: FindingDefinition = {
  code: 'TERMINATE_UPPER_BOUND',
  severity: 'note',
  title: { de: 'Ende bricht anderes ab', en: 'End cuts other work short' },
  sentence: {
    de: ({ name }) =>
      `${name} beendet alles, auch was gleichzeitig noch läuft. Wie weit das dann ist, ist nicht bekannt; die Zahlen sind Obergrenzen.`,
    en: ({ name }) => `${name} ends everything, including parallel work. How far that has come is unknown; the figures are upper bounds.`,
  },
  fix: null,
};
