import type { FlowNode } from '../../process/process-model.ts';
import { found, type HintDefinition } from '../hint-definition.ts';

export const eventGatewayTarget: HintDefinition = {
  code: 'event-gateway-target',
  title: { de: 'Nach dem Ereignis-Gateway folgen Ereignisse', en: 'Event-based gateways lead to events' },
  sentence: {
    de: ({ name, names, params }) =>
      `${name} wartet darauf, was zuerst geschieht, führt aber direkt zu ${names(params['to'])}. Dazwischen gehört das Ereignis, auf das gewartet wird.`,
    en: ({ name, names, params }) =>
      `${name} waits for whatever happens first, but leads straight to ${names(params['to'])}. The event it waits for belongs in between.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model, nodes, flows }) =>
    model.flowNodes
      .filter(({ type }) => type === 'EventBasedGateway')
      .flatMap(({ id, outgoing }) => {
        const wrong = outgoing.flatMap((flow) => nodes.get(flows.get(flow)?.target ?? '') ?? []).filter((node) => !isAwaited(node));
        return wrong.length === 0 ? [] : [found(id, null, { to: wrong.map((node) => node.id).join(',') })];
      }),
};

const isAwaited = ({ type }: FlowNode): boolean => type === 'IntermediateCatchEvent' || type === 'ReceiveTask';
