import type { Gateway, SequenceFlow } from '../../process/process-model.ts';
import { found, type FoundHint, type HintDefinition } from '../hint-definition.ts';
import { isDecision, isNameless } from '../model-look.ts';

/** Ways out of a decision say when they are taken: a name, a condition, or being the way for everything else. */
export const branchUnlabelled: HintDefinition = {
  code: 'branch-unlabelled',
  title: { de: 'Zweige nennen ihre Antwort', en: 'Branches state their answer' },
  sentence: {
    de: ({ name, quoted, params }) =>
      `Bei ${name} fehlt die Antwort am Weg zu ${quoted(params['to'])}. Wann wird er gegangen? Bitte beschriften, etwa „ja“ oder „nein“.`,
    en: ({ name, quoted, params }) =>
      `At ${name} the way to ${quoted(params['to'])} states no answer. When is it taken? Please label it, for example “yes” or “no”.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model, nodes, flows }) =>
    model.flowNodes.filter(isDecision).flatMap((gateway): readonly FoundHint[] => {
      // first the question (gateway-unnamed), then its answers
      if (isNameless(gateway)) return [];
      const ways = gateway.outgoing.flatMap((id) => flows.get(id) ?? []);
      const silent = ways.filter((way) => isNameless(way) && way.condition === null && way.id !== gateway.default);
      return silent.map((way) => {
        const fix = isTheRest(gateway, ways, silent) ? ({ kind: 'setDefault', node: gateway.id, flow: way.id } as const) : null;
        return found(gateway.id, fix, { flow: way.id, to: nodes.get(way.target)?.name?.trim() || way.target });
      });
    }),
};

/** One silent way beside others that all say when they are taken: probably the one for everything else. */
const isTheRest = (gateway: Gateway, ways: readonly SequenceFlow[], silent: readonly SequenceFlow[]): boolean =>
  gateway.default === null && silent.length === 1 && ways.length > 1;
