import { found, type FoundHint, type HintDefinition } from '../hint-definition.ts';

export const implicitSplit: HintDefinition = {
  code: 'implicit-split',
  title: { de: 'Wege teilen sich an Verzweigungen', en: 'Ways part at gateways' },
  sentence: {
    de: ({ name }) =>
      `Aus ${name} führen mehrere Wege heraus. In BPMN heißt das: Alle werden gleichzeitig gegangen. Ein Gateway sagt, was gemeint ist.`,
    en: ({ name }) => `Several ways leave ${name}. In BPMN that means all are taken at the same time. A gateway says what is meant.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model, flows }) =>
    model.flowNodes
      .filter((node) => node.kind !== 'gateway' && node.outgoing.length > 1)
      .map((node): FoundHint => {
        const isConditional =
          node.outgoing.some((id) => flows.get(id)?.condition !== null) || (node.kind === 'activity' && node.default !== null);
        // a gateway of this type keeps the meaning; with conditions people have to say whether one or several hold
        return found(node.id, isConditional ? null : { kind: 'insertGateway', node: node.id, side: 'split', type: 'ParallelGateway' });
      }),
};
