import type { FlowNode } from '../../process/process-model.ts';
import { found, type HintDefinition } from '../hint-definition.ts';
import { hasDefinition, isEventSubProcess, type Level, type ModelLook } from '../model-look.ts';

/** A terminate end matters only where something else may still be going on. */
export const superfluousTerminate: HintDefinition = {
  code: 'superfluous-terminate',
  title: { de: 'Alles beenden nur, wo noch etwas läuft', en: 'Terminate only where something still runs' },
  sentence: {
    de: ({ name }) => `${name} bricht alles ab, was noch läuft. Hier läuft nie etwas gleichzeitig: Ein einfaches Ende sagt dasselbe.`,
    en: ({ name }) => `${name} ends everything that is still running. Nothing ever runs in parallel here: a plain end says the same.`,
  },
  saidBy: [],
  usual: true,
  find: (look) =>
    look.levels
      .filter((level) => !mayRunInParallel(level, look))
      .flatMap((level) =>
        level.nodes
          .filter((node) => node.type === 'EndEvent' && hasDefinition(node, 'terminate'))
          .map(({ id }) => found(id, { kind: 'plainEvent', event: id })),
      ),
};

function mayRunInParallel({ nodes, owner }: Level, { model }: ModelLook): boolean {
  const starts = nodes.filter(({ type }) => type === 'StartEvent').length;
  if (owner?.type === 'AdHocSubProcess' || starts > 1 || (owner === null && starts === 0)) return true;
  return nodes.some((node) => {
    if (node.kind === 'gateway') return node.outgoing.length > 1 && node.type !== 'ExclusiveGateway' && node.type !== 'EventBasedGateway';
    if (node.outgoing.length > 1 || (node.kind === 'event' && node.type === 'BoundaryEvent' && !node.interrupting)) return true;
    return isEventSubProcess(node) && model.flowNodes.some((inner) => inner.scope === node.id && isSideStart(inner));
  });
}

const isSideStart = (node: FlowNode): boolean => node.kind === 'event' && node.type === 'StartEvent' && !node.interrupting;
