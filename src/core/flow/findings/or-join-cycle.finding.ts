import type { FindingDefinition } from './finding-definition.ts';
import { changeGateway } from './gateway-fixes.ts';

export const orJoinCycle: FindingDefinition = {
  code: 'OR_JOIN_CYCLE',
  severity: 'warning',
  title: { de: 'Und/oder-Zusammenführung im Kreis', en: 'Inclusive join in a cycle' },
  sentence: {
    de: ({ name }) =>
      `${name} führt in einem Kreis zusammen: Es könnte noch etwas nachkommen, das selbst auf diese Stelle wartet. Gerechnet wird so, dass es hier weitergeht.`,
    en: ({ name }) =>
      `${name} merges inside a cycle: something might still arrive that is itself waiting for this point. It is counted as going on here.`,
  },
  fix: (context) => changeGateway(context, 'ExclusiveGateway'),
};
