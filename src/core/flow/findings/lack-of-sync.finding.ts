import type { FindingDefinition } from './finding-definition.ts';
import { changeGateway } from './gateway-fixes.ts';

export const lackOfSync: FindingDefinition = {
  code: 'LACK_OF_SYNC',
  severity: 'warning',
  title: { de: 'Läuft mehrfach weiter', en: 'Goes on several times' },
  sentence: {
    de: ({ name, number, params }) =>
      `An ${name} kommen gleichzeitige Wege zusammen, ohne aufeinander zu warten. Alles danach läuft mehrfach: hier ${number(params['visits'])}-mal je Fall. War ein Warten auf alle gemeint?`,
    en: ({ name, number, params }) =>
      `Parallel paths meet at ${name} without waiting for each other. Everything after it runs several times: ${number(params['visits'])} times per case here. Was waiting for all meant?`,
  },
  fix: (context) => changeGateway(context, Number.isInteger(context.finding.params['visits']) ? 'ParallelGateway' : 'InclusiveGateway'),
};
