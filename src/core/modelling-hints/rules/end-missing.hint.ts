import { found, type FoundHint, type HintDefinition } from '../hint-definition.ts';
import { isAdHoc, wantsOutgoing } from '../model-look.ts';

export const endMissing: HintDefinition = {
  code: 'end-missing',
  title: { de: 'Jeder Prozess hat ein Ende', en: 'Every process has an end' },
  sentence: {
    de: ({ name }) => `${name} hat kein Ende. Woran ist zu erkennen, dass ein Fall fertig ist? Bitte ein Endereignis ergänzen.`,
    en: ({ name }) => `${name} has no end. How can people tell that a case is finished? Please add an end event.`,
  },
  saidBy: [],
  usual: true,
  find: ({ levels }) =>
    levels.flatMap((level): readonly FoundHint[] => {
      if (isAdHoc(level) || level.nodes.some(({ type }) => type === 'EndEvent')) return [];
      const lasts = level.nodes.filter((node) => wantsOutgoing(node, level) && node.outgoing.length === 0).map(({ id }) => id);
      return [found(level.id, lasts.length > 0 ? { kind: 'addEnd', nodes: lasts } : null)];
    }),
};
