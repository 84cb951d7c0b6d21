import { found, type HintDefinition } from '../hint-definition.ts';

export const superfluousGateway: HintDefinition = {
  code: 'superfluous-gateway',
  title: { de: 'Kein Gateway ohne Aufgabe', en: 'No gateway without a task' },
  sentence: {
    de: ({ name }) => `${name} hat nur einen Weg hinein und einen hinaus und entscheidet nichts. Es kann weg, oder ein zweiter Weg fehlt.`,
    en: ({ name }) => `${name} has one way in and one way out and decides nothing. It can go, or a second way is missing.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model }) =>
    model.flowNodes
      .filter((node) => node.kind === 'gateway' && node.incoming.length === 1 && node.outgoing.length === 1)
      .map(({ id }) => found(id, { kind: 'bridge', node: id })),
};
