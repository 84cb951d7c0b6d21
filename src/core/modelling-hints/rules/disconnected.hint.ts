import { found, type HintDefinition } from '../hint-definition.ts';
import { wantsIncoming, wantsOutgoing } from '../model-look.ts';

export const disconnected: HintDefinition = {
  code: 'disconnected',
  title: { de: 'Alles ist verbunden', en: 'Everything is connected' },
  sentence: {
    de: ({ name }) => `${name} ist mit nichts verbunden. Bitte in den Ablauf einfügen oder löschen.`,
    en: ({ name }) => `${name} is connected to nothing. Please connect it to the flow or delete it.`,
  },
  saidBy: ['UNREACHABLE'],
  usual: true,
  find: ({ levels }) =>
    levels.flatMap((level) =>
      level.nodes
        .filter((node) => node.incoming.length === 0 && node.outgoing.length === 0 && level.nodes.length > 1)
        .filter(({ type }) => type !== 'BoundaryEvent')
        .filter((node) => wantsIncoming(node, level) || wantsOutgoing(node, level))
        .map(({ id }) => found(id)),
    ),
};
