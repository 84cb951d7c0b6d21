import { found, type FoundHint, type HintDefinition } from '../hint-definition.ts';

export const gatewayJoinsAndSplits: HintDefinition = {
  code: 'gateway-joins-and-splits',
  title: { de: 'Ein Gateway führt zusammen oder teilt', en: 'A gateway joins or splits' },
  sentence: {
    de: ({ name }) =>
      `An ${name} laufen Wege zusammen und teilen sich zugleich. Leichter zu lesen sind zwei: eines führt zusammen, das nächste fragt.`,
    en: ({ name }) => `At ${name} ways meet and part at once. Two are easier to read: one joins, the next one asks.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model }) =>
    model.flowNodes
      .filter((node) => node.kind === 'gateway' && node.incoming.length > 1 && node.outgoing.length > 1)
      .map((node): FoundHint => {
        if (node.kind !== 'gateway' || node.type === 'ComplexGateway') return found(node.id);
        // an event-based gateway joins like an exclusive one (BPMN 2.0.2, 10.6.6)
        const type = node.type === 'EventBasedGateway' ? 'ExclusiveGateway' : node.type;
        return found(node.id, { kind: 'insertGateway', node: node.id, side: 'join', type });
      }),
};
