import { found, type HintDefinition } from '../hint-definition.ts';
import { wantsOutgoing } from '../model-look.ts';

export const implicitEnd: HintDefinition = {
  code: 'implicit-end',
  title: { de: 'Kein Weg endet von selbst', en: 'No way ends by itself' },
  sentence: {
    de: ({ name }) => `Nach ${name} geht es nicht weiter. Ist der Fall hier fertig? Dann gehört ein Ende dahin, sonst der nächste Schritt.`,
    en: ({ name }) => `Nothing follows ${name}. Is the case finished here? Then add an end, otherwise the next step.`,
  },
  saidBy: [],
  usual: true,
  // without any end event the level as a whole is told (end-missing)
  find: ({ levels }) =>
    levels
      .filter(({ nodes }) => nodes.some(({ type }) => type === 'EndEvent'))
      .flatMap((level) =>
        level.nodes
          .filter((node) => wantsOutgoing(node, level) && node.outgoing.length === 0)
          .filter((node) => node.incoming.length > 0 || node.type === 'StartEvent' || node.type === 'BoundaryEvent')
          .map(({ id }) => found(id, { kind: 'addEnd', nodes: [id] })),
      ),
};
