import { isA, type ModdleElement } from '../../bpmn-js.ts';
import { walkModdle } from '../../moddle-tree.ts';
import { type DocumentOrder, readOrder, restoreOrder } from './document-order.ts';

/** What undo and redo of bpmn-js do not bring back to the letter. */
export interface DocumentState {
  readonly order: DocumentOrder;
  readonly targets: InputTargets;
  readonly flows: FlowReferences;
}

export const readState = (definitions: ModdleElement): DocumentState => ({
  order: readOrder(definitions),
  targets: readInputTargets(definitions),
  flows: readFlowReferences(definitions),
});

export function restoreState({ order, targets, flows }: DocumentState): void {
  restoreInputTargets(targets);
  restoreFlowReferences(flows);
  restoreOrder(order);
}

/** What every data input of a document points to, and the properties of its step: bpmn-js makes one and throws it away as it needs it. */
type InputTargets = ReadonlyMap<ModdleElement, { readonly target: ModdleElement; readonly properties: readonly ModdleElement[] }>;

const propertiesOf = (input: ModdleElement): ModdleElement[] => input.$parent?.get<ModdleElement[]>('properties') ?? [];

function readInputTargets(definitions: ModdleElement): InputTargets {
  const targets = new Map<ModdleElement, { target: ModdleElement; properties: readonly ModdleElement[] }>();
  walkModdle(definitions, (holder) => {
    const target = isA(holder, 'bpmn:DataInputAssociation') ? holder.get<ModdleElement | null | undefined>('targetRef') : undefined;
    if (target) targets.set(holder, { target, properties: [...propertiesOf(holder)] });
  });
  return targets;
}

/** Points to the very elements again: after undo bpmn-js has made new ones with other ids. */
function restoreInputTargets(targets: InputTargets): void {
  for (const [input, { target, properties }] of targets) {
    if (input.get('targetRef') === target) continue;
    input.set('targetRef', target);
    const now = propertiesOf(input);
    now.splice(0, now.length, ...properties);
    for (const property of properties) property.$parent = input.$parent ?? null;
  }
}

/** The flows every node names itself; files need not name them, bpmn-js adds them where a flow was laid elsewhere and back. */
type FlowReferences = ReadonlyMap<ModdleElement, Readonly<Record<'incoming' | 'outgoing', readonly ModdleElement[]>>>;

function readFlowReferences(definitions: ModdleElement): FlowReferences {
  const flows = new Map<ModdleElement, Record<'incoming' | 'outgoing', readonly ModdleElement[]>>();
  walkModdle(definitions, (node) => {
    if (!isA(node, 'bpmn:FlowNode')) return;
    flows.set(node, { incoming: [...node.get<ModdleElement[]>('incoming')], outgoing: [...node.get<ModdleElement[]>('outgoing')] });
  });
  return flows;
}

function restoreFlowReferences(flows: FlowReferences): void {
  for (const [node, lists] of flows) {
    for (const name of ['incoming', 'outgoing'] as const) {
      const now = node.get<ModdleElement[]>(name);
      if (now.length !== lists[name].length || now.some((flow, index) => flow !== lists[name][index]))
        now.splice(0, now.length, ...lists[name]);
    }
  }
}
