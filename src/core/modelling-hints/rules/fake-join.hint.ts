import { leadsBack } from '../../process/back-flows.ts';
import { found, type HintDefinition } from '../hint-definition.ts';

export const fakeJoin: HintDefinition = {
  code: 'fake-join',
  title: { de: 'Wege treffen sich an Gateways', en: 'Ways meet at gateways' },
  sentence: {
    de: ({ name }) =>
      `Mehrere Wege laufen direkt in ${name} zusammen. Jeder löst den Schritt einzeln aus, keiner wartet auf den anderen. Ein Gateway davor macht das deutlich.`,
    en: ({ name }) =>
      `Several ways run straight into ${name}. Each of them sets it off, none waits for the others. A gateway in front makes that clear.`,
  },
  saidBy: ['LACK_OF_SYNC'],
  usual: true,
  // coming back to a step is no meeting: only one way arrives at a time
  find: ({ model, flows }) =>
    model.flowNodes
      .filter((node) => node.kind === 'activity' && node.incoming.length > 1)
      .filter(({ incoming }) => incoming.filter((id) => flows.has(id) && !leadsBack(model, flows.get(id)!)).length > 1)
      .map(({ id }) => found(id, { kind: 'insertGateway', node: id, side: 'join', type: 'ExclusiveGateway' })),
};
