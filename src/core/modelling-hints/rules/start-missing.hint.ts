import { found, type FoundHint, type HintDefinition } from '../hint-definition.ts';
import { isAdHoc, wantsIncoming } from '../model-look.ts';

export const startMissing: HintDefinition = {
  code: 'start-missing',
  title: { de: 'Jeder Prozess hat einen Start', en: 'Every process has a start' },
  sentence: {
    de: ({ name }) => `${name} hat keinen Start. Womit beginnt es? Bitte ein Startereignis davor setzen.`,
    en: ({ name }) => `${name} has no start. What sets it off? Please put a start event in front.`,
  },
  saidBy: ['NO_START_EVENT'],
  usual: true,
  find: ({ levels }) =>
    levels.flatMap((level): readonly FoundHint[] => {
      const isSilent = isAdHoc(level) || level.nodes.some(({ type }) => type === 'StartEvent');
      if (isSilent || level.nodes.some((node) => node.kind === 'gateway' && node.instantiate)) return [];
      const firsts = level.nodes.filter((node) => wantsIncoming(node, level) && node.incoming.length === 0);
      // several firsts begin at the same time: what one start would mean for them, people have to say
      return [found(level.id, firsts.length === 1 ? { kind: 'addStart', nodes: [firsts[0]!.id] } : null)];
    }),
};
