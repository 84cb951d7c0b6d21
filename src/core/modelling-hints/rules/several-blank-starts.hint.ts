import { found, type HintDefinition } from '../hint-definition.ts';
import { isBlank } from '../model-look.ts';

export const severalBlankStarts: HintDefinition = {
  code: 'several-blank-starts',
  title: { de: 'Ein einfacher Start genügt', en: 'One plain start is enough' },
  sentence: {
    de: ({ name, names, params }) =>
      `${name} hat mehrere einfache Starts: ${names(params['starts'])}. Was unterscheidet sie? Bitte zusammenlegen oder als Nachricht, Zeit oder Signal kenntlich machen.`,
    en: ({ name, names, params }) =>
      `${name} has several plain starts: ${names(params['starts'])}. What tells them apart? Please merge them, or mark them as message, time or signal.`,
  },
  saidBy: ['START_SHARES_ASSUMED_EQUAL'],
  usual: true,
  find: ({ levels }) =>
    levels.flatMap(({ id, nodes }) => {
      const starts = nodes.filter((node) => node.kind === 'event' && node.type === 'StartEvent' && isBlank(node));
      return starts.length < 2 ? [] : [found(id, null, { starts: starts.map((start) => start.id).join(',') })];
    }),
};
