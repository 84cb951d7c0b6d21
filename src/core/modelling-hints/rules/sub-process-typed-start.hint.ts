import { found, type HintDefinition } from '../hint-definition.ts';
import { isBlank } from '../model-look.ts';

export const subProcessTypedStart: HintDefinition = {
  code: 'sub-process-typed-start',
  title: { de: 'Teilprozesse beginnen mit einem einfachen Start', en: 'Sub-processes begin with a plain start' },
  sentence: {
    de: ({ name }) =>
      `${name} wartet auf ein Ereignis, der Teilprozess beginnt aber, sobald er an der Reihe ist. Gemeint ist ein einfacher Start.`,
    en: ({ name }) => `${name} waits for an event, but the sub-process begins as soon as it is its turn. A plain start is meant.`,
  },
  saidBy: [],
  usual: true,
  find: ({ levels }) =>
    levels
      .filter(({ owner }) => owner !== null && !owner.triggeredByEvent)
      .flatMap(({ nodes }) =>
        nodes
          .filter((node) => node.kind === 'event' && node.type === 'StartEvent' && !isBlank(node))
          .map(({ id }) => found(id, { kind: 'plainEvent', event: id })),
      ),
};
