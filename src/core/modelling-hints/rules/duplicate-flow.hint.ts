import { found, type FoundHint, type HintDefinition } from '../hint-definition.ts';

export const duplicateFlow: HintDefinition = {
  code: 'duplicate-flow',
  title: { de: 'Kein Pfeil steht doppelt', en: 'No arrow stands twice' },
  sentence: {
    de: ({ names, params }) => `Von ${names(params['source'])} zu ${names(params['target'])} führen zwei Pfeile. Einer genügt.`,
    en: ({ names, params }) => `Two arrows lead from ${names(params['source'])} to ${names(params['target'])}. One is enough.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model }) => {
    const first = new Map<string, { readonly name: string | null; readonly condition: string | null }>();
    return model.sequenceFlows.flatMap((flow): readonly FoundHint[] => {
      const key = JSON.stringify([flow.source, flow.target]);
      const twin = first.get(key);
      if (twin === undefined) {
        first.set(key, flow);
        return [];
      }
      // another answer to the same question is not lost by one click
      const isSame = (flow.name ?? '') === (twin.name ?? '') && flow.condition === twin.condition;
      return [found(flow.id, isSame ? { kind: 'removeFlow', flow: flow.id } : null, { source: flow.source, target: flow.target })];
    });
  },
};
