import type { Issue } from '#core/problem/issue.ts';
import type { DataItem, EventDefinition, FlowNode, Lane, MessageFlow, ProcessModel, SequenceFlow } from '#core/process/process-model.ts';
import type { FlowDraft, ModelDraft, NodeDraft } from './model-draft.ts';
import { withoutPrefix } from './view-values.ts';

/** Follows every reference of the draft; those that lead nowhere become issues in `draft.issues`. */
export function resolve(draft: ModelDraft): ProcessModel {
  return new Resolution(draft).model();
}

class Resolution {
  readonly #draft: ModelDraft;
  readonly #nodes: ReadonlyMap<string, NodeDraft>;

  constructor(draft: ModelDraft) {
    this.#draft = draft;
    this.#nodes = new Map(draft.nodes.toReversed().map((node) => [node.id, node]));
  }

  model(): ProcessModel {
    const draft = this.#draft;
    const processes = new Set(draft.processes.map((process) => process.id));
    const participants = draft.participants.map((participant) => ({
      ...participant,
      process: this.#follow(participant.id, 'processRef', participant.process, processes),
    }));
    const sequenceFlows = this.#sequenceFlows();
    this.#placeInLanes();
    const flowNodes = this.#flowNodes(new Set(sequenceFlows.map((flow) => flow.id)));
    const dataItems = this.#dataItems();
    const items = new Set(dataItems.map((item) => item.id));
    const lanes = draft.lanes.map(({ id, name, process, parent }): Lane => ({ id, name, process, parent }));
    const messageFlows = this.#messageFlows(new Set(participants.map((participant) => participant.id)));
    const about = new Map(draft.textAnnotations.map(({ id }) => [id, new Set<string>()]));
    const model: ProcessModel = {
      processes: draft.processes,
      participants,
      messageFlows,
      flowNodes,
      sequenceFlows,
      lanes,
      dataItems,
      dataAssociations: draft.dataAssociations.flatMap((association) => {
        const item = pick(association.item, items);
        return item === null ? [] : [{ ...association, item }];
      }),
      textAnnotations: [],
    };
    this.#linkTexts(model, about);
    return { ...model, textAnnotations: draft.textAnnotations.map(({ id, text }) => ({ id, text, about: [...about.get(id)!] })) };
  }

  #sequenceFlows(): SequenceFlow[] {
    const flows: SequenceFlow[] = [];
    for (const flow of this.#draft.sequenceFlows) {
      const ends = this.#ends(flow, this.#nodes);
      if (ends === null) continue;
      const { id, name, scope, process, condition } = flow;
      flows.push({ id, name, scope, process, source: ends.source, target: ends.target, condition });
      this.#nodes.get(ends.source)?.outgoing.push(flow.id);
      this.#nodes.get(ends.target)?.incoming.push(flow.id);
    }
    return flows;
  }

  #messageFlows(participants: ReadonlySet<string>): MessageFlow[] {
    const known = { has: (id: string) => participants.has(id) || this.#nodes.has(id) };
    return this.#draft.messageFlows.flatMap((flow) => {
      const ends = this.#ends(flow, known);
      return ends === null ? [] : [{ id: flow.id, name: flow.name, source: ends.source, target: ends.target }];
    });
  }

  #ends(flow: FlowDraft, known: Ids): { source: string; target: string } | null {
    const source = flow.source === null ? null : pick(flow.source, known);
    const target = flow.target === null ? null : pick(flow.target, known);
    if (source !== null && target !== null) return { source, target };
    const missing = source === null && target === null ? 'both' : source === null ? 'source' : 'target';
    this.#issue('FLOW_DANGLING', flow.id, { name: flow.name ?? '', missing, source: source ?? '', target: target ?? '' });
    return null;
  }

  /** Innermost lane that names the node, else that of the enclosing sub-process or of the activity a boundary event sits on. */
  #placeInLanes(): void {
    const depths = new Map<string, number>();
    for (const lane of this.#draft.lanes) {
      for (const reference of lane.nodes) {
        const id = pick(reference, this.#nodes);
        if (id === null) {
          this.#unresolved(lane.id, 'flowNodeRef', reference);
          continue;
        }
        if (lane.depth <= (depths.get(id) ?? -1)) continue;
        depths.set(id, lane.depth);
        this.#nodes.get(id)!.lane = lane.id;
      }
    }
    // containers stand before what they contain; hosts of boundary events may stand behind them
    const boundaryEvents: Extract<NodeDraft, { kind: 'event' }>[] = [];
    for (const node of this.#draft.nodes) {
      if (node.kind === 'event' && node.attachedTo !== null) boundaryEvents.push(node);
      else node.lane ??= this.#nodes.get(node.scope)?.lane ?? null;
    }
    for (const event of boundaryEvents) {
      const host = this.#nodes.get(pick(event.attachedTo, this.#nodes) ?? event.scope);
      event.lane ??= host?.lane ?? null;
    }
  }

  #flowNodes(flows: ReadonlySet<string>): FlowNode[] {
    return this.#draft.nodes.map((node): FlowNode => {
      if (node.kind !== 'event') {
        node.default = this.#follow(node.id, 'default', node.default, flows);
        return node;
      }
      const { id, name, documentation, scope, process, lane, incoming, outgoing, kind, type, interrupting } = node;
      const attachedTo = this.#follow(id, 'attachedToRef', node.attachedTo, this.#nodes);
      const eventDefinitions = this.#eventDefinitions(node);
      return { id, name, documentation, scope, process, lane, incoming, outgoing, kind, type, eventDefinitions, attachedTo, interrupting };
    });
  }

  #eventDefinitions(event: Extract<NodeDraft, { kind: 'event' }>): EventDefinition[] {
    const roots = this.#draft.rootElements;
    return event.eventDefinitions.flatMap(({ definition, definedBy }) => {
      const found = definition ?? roots.get(pick(definedBy, roots) ?? '') ?? null;
      if (found === null) {
        if (definedBy !== null) this.#unresolved(event.id, 'eventDefinitionRef', definedBy);
        return [];
      }
      if (found.kind === 'link' || found.ref === null) return [found];
      return [
        { kind: found.kind, ref: this.#follow(event.id, `${found.kind}Ref`, found.ref, found.kind === 'compensate' ? this.#nodes : roots) },
      ];
    });
  }

  /** References, and data objects nobody refers to; a reference without name takes that of what it shows. */
  #dataItems(): DataItem[] {
    const elements = new Map(this.#draft.dataElements.map((element) => [element.id, element]));
    const shown = new Set<string>();
    const items = this.#draft.dataItems.map(({ refersTo, ...item }): DataItem => {
      const target = refersTo === null ? null : pick(refersTo, elements);
      if (target === null) return item;
      shown.add(target);
      return { ...item, name: item.name ?? elements.get(target)!.name };
    });
    return [...items, ...this.#draft.dataElements.filter((element) => element.kind === 'dataObject' && !shown.has(element.id))];
  }

  #linkTexts(model: ProcessModel, linked: ReadonlyMap<string, Set<string>>): void {
    const known = new Set<string>();
    for (const list of [
      model.flowNodes,
      model.sequenceFlows,
      model.messageFlows,
      model.participants,
      model.lanes,
      model.dataItems,
      model.processes,
    ]) {
      for (const { id } of list) known.add(id);
    }
    for (const { source, target } of this.#draft.associations) {
      for (const [end, other] of [
        [source, target],
        [target, source],
      ] as const) {
        const about = pick(other, known);
        if (about !== null) linked.get(pick(end, linked) ?? '')?.add(about);
      }
    }
  }

  #follow(element: string, attribute: string, reference: string | null, known: Ids): string | null {
    if (reference === null || reference.trim() === '') return null;
    const found = pick(reference, known);
    if (found === null) this.#unresolved(element, attribute, reference);
    return found;
  }

  #unresolved(element: string, attribute: string, reference: string): void {
    this.#issue('REFERENCE_UNRESOLVED', element, { attribute, reference });
  }

  #issue(code: Issue['code'], element: string, params: Issue['params']): void {
    this.#draft.issues.push({ code, element, params });
  }
}

interface Ids {
  has(id: string): boolean;
}

/** The id a reference means: as written, or without its QName prefix; null = neither exists. */
function pick(reference: string | null, known: Ids): string | null {
  if (reference === null) return null;
  const id = reference.trim();
  if (known.has(id)) return id;
  const local = withoutPrefix(id);
  return known.has(local) ? local : null;
}
