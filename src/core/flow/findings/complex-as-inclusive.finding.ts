import type { FindingDefinition } from './finding-definition.ts';
import { changeGateway } from './gateway-fixes.ts';

export const complexAsInclusive: FindingDefinition = {
  code: 'COMPLEX_AS_INCLUSIVE',
  severity: 'note',
  title: { de: 'Komplexes Gateway', en: 'Complex gateway' },
  sentence: {
    de: ({ name }) => `Die Regel von ${name} steht nicht im Modell. Gerechnet wird wie bei einem Und/oder-Gateway.`,
    en: ({ name }) => `The rule of ${name} is not in the model. It is counted like an inclusive gateway.`,
  },
  fix: (context) => changeGateway(context, 'InclusiveGateway'),
};
