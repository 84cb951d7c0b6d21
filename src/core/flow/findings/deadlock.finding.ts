import type { FindingDefinition } from './finding-definition.ts';
import { changeGateway } from './gateway-fixes.ts';

export const deadlock: FindingDefinition = {
  code: 'DEADLOCK',
  severity: 'error',
  title: { de: 'Hier bleibt es stehen', en: 'Cases get stuck here' },
  sentence: {
    de: ({ name, percent, params }) =>
      `${name} wartet auf Wege, die nicht alle kommen: In ${percent(params['share'])} der Fälle geht es hier nicht weiter. Was dahinter liegt, ist nicht berechenbar.`,
    en: ({ name, percent, params }) =>
      `${name} waits for paths that do not all arrive: ${percent(params['share'])} of cases get stuck here. What follows cannot be computed.`,
  },
  fix: (context) => changeGateway(context, Number(context.finding.params['share']) >= 1 - 1e-9 ? 'ExclusiveGateway' : 'InclusiveGateway'),
};
