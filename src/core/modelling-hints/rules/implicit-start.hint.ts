import { found, type HintDefinition } from '../hint-definition.ts';
import { wantsIncoming } from '../model-look.ts';

export const implicitStart: HintDefinition = {
  code: 'implicit-start',
  title: { de: 'Kein Schritt beginnt von selbst', en: 'No step begins by itself' },
  sentence: {
    de: ({ name }) => `Zu ${name} führt kein Weg. Bitte an das anschließen, was davor kommt.`,
    en: ({ name }) => `Nothing leads to ${name}. Please connect it to what comes before.`,
  },
  saidBy: ['UNREACHABLE'],
  usual: true,
  // without any start event the level as a whole is told (start-missing)
  find: ({ levels }) =>
    levels
      .filter(({ nodes }) => nodes.some(({ type }) => type === 'StartEvent'))
      .flatMap((level) =>
        level.nodes
          .filter((node) => wantsIncoming(node, level) && node.incoming.length === 0 && node.outgoing.length > 0)
          .map(({ id }) => found(id)),
      ),
};
