import type { FindingDefinition } from './finding-definition.ts';

export const endlessLoop: FindingDefinition = {
  code: 'ENDLESS_LOOP',
  severity: 'error',
  title: { de: 'Schleife ohne Ausgang', en: 'Loop without exit' },
  sentence: {
    de: ({ names, params }) =>
      `Aus dieser Schleife führt kein Weg hinaus: ${names(params['nodes'])}. Diese Schritte sind nicht berechenbar.`,
    en: ({ names, params }) => `No path leads out of this loop: ${names(params['nodes'])}. These steps cannot be computed.`,
  },
  fix: null,
};
