import { BPMN_NAMESPACE, type ElementView } from '../element-view.ts';
import { FLOW_NODE_TYPES, syntheticId } from './element-types.ts';
import { emptyDraft, type ModelDraft, type Place } from './model-draft.ts';
import { readEventDefinition } from './read-event-definitions.ts';
import { readFlowNode } from './read-flow-node.ts';
import { readRawAnnotation } from './read-raw-annotation.ts';
import { bpmnChildren, readBoolean, readChildText, readDocumentation, readName, readReferences } from './view-values.ts';

/** Walks the tree once and notes every element of the model. */
export function collect(definitions: ElementView): ModelDraft {
  const walk = new Walk();
  walk.definitions(definitions);
  return walk.draft;
}

class Walk {
  readonly draft: ModelDraft = emptyDraft();
  readonly #besideProcesses: ElementView[] = [];
  #withoutId = 0;

  definitions(view: ElementView): void {
    for (const child of view.children()) {
      if (child.namespace !== BPMN_NAMESPACE) continue;
      if (child.name === 'process') this.#process(child);
      else if (COLLABORATIONS.has(child.name)) this.#collaboration(child);
      else if (isStep(child.name)) this.#besideProcesses.push(child);
      else this.#rootElement(child);
    }
    if (this.#besideProcesses.length > 0) this.#placeBesides(view);
  }

  #process(view: ElementView): void {
    const id = this.#id(view);
    this.draft.processes.push({
      id,
      name: readName(view),
      isExecutable: readBoolean(view, 'isExecutable', null),
      documentation: readDocumentation(view),
    });
    this.#annotation(view, id);
    this.#contents(view, { process: id, scope: id, lane: null });
  }

  #contents(view: ElementView, place: Place): void {
    for (const child of view.children()) {
      if (child.namespace === BPMN_NAMESPACE) this.#content(child, place);
    }
  }

  #content(view: ElementView, place: Place): void {
    if (FLOW_NODE_TYPES.has(view.name)) return this.#flowNode(view, place);
    switch (view.name) {
      case 'sequenceFlow':
        return this.#sequenceFlow(view, place);
      case 'laneSet':
        for (const lane of bpmnChildren(view, 'lane')) this.#lane(lane, place, 0);
        return;
      case 'lane':
        return this.#lane(view, place, 0);
      case 'dataObjectReference':
      case 'dataStoreReference':
        return this.#dataReference(view, place);
      case 'dataObject':
        this.#dataElement(view, 'dataObject', place.scope);
        return this.#strays(view, place);
      case 'ioSpecification':
        return this.#processData(view, place);
      default:
        this.#artifact(view);
        return this.#strays(view, place);
    }
  }

  /** Steps inside something that holds no steps: odd, but they are work all the same. Foreign data is not searched. */
  #strays(view: ElementView, place: Place): void {
    for (const child of view.children()) {
      if (child.namespace === BPMN_NAMESPACE && isStep(child.name)) this.#content(child, place);
    }
  }

  #flowNode(view: ElementView, place: Place): void {
    const id = this.#id(view);
    const node = readFlowNode(view, id, place);
    if (node === null) return;
    this.draft.nodes.push(node);
    this.#annotation(view, id);
    this.#dataAssociations(view, id);
    if (view.name === 'subProcess' || view.name === 'adHocSubProcess' || view.name === 'transaction') {
      this.#contents(view, { process: place.process, scope: id, lane: null });
    } else this.#strays(view, place);
  }

  #sequenceFlow(view: ElementView, place: Place): void {
    const id = this.#id(view);
    this.draft.sequenceFlows.push({
      id,
      name: readName(view),
      source: view.attribute('sourceRef'),
      target: view.attribute('targetRef'),
      scope: place.scope,
      process: place.process,
      condition: readChildText(view, 'conditionExpression'),
    });
    this.#annotation(view, id);
  }

  #lane(view: ElementView, place: Place, depth: number): void {
    const id = this.#id(view);
    const nodes = readReferences(view, 'flowNodeRef');
    this.draft.lanes.push({ id, name: readName(view), process: place.process, parent: place.lane, depth, nodes });
    this.#annotation(view, id);
    const inside = { ...place, lane: id };
    for (const child of view.children()) {
      if (child.namespace !== BPMN_NAMESPACE) continue;
      if (child.name === 'childLaneSet' || child.name === 'laneSet') {
        for (const lane of bpmnChildren(child, 'lane')) this.#lane(lane, inside, depth + 1);
      } else if (child.name === 'lane') this.#lane(child, inside, depth + 1);
      else if (isStep(child.name)) this.#content(child, inside);
    }
  }

  #collaboration(view: ElementView): void {
    for (const child of view.children()) {
      if (child.namespace !== BPMN_NAMESPACE) continue;
      if (child.name === 'participant') {
        this.draft.participants.push({ id: this.#id(child), name: readName(child), process: child.attribute('processRef') });
      } else if (child.name === 'messageFlow') {
        const id = this.#id(child);
        this.draft.messageFlows.push({
          id,
          name: readName(child),
          source: child.attribute('sourceRef'),
          target: child.attribute('targetRef'),
        });
      } else if (view.name === 'collaboration' && isStep(child.name)) this.#besideProcesses.push(child);
      else this.#artifact(child);
    }
  }

  #artifact(view: ElementView): void {
    if (view.name === 'textAnnotation') {
      this.draft.textAnnotations.push({ id: this.#id(view), text: readChildText(view, 'text') ?? '' });
    } else if (view.name === 'association') {
      const source = view.attribute('sourceRef');
      const target = view.attribute('targetRef');
      if (source !== null && target !== null) this.draft.associations.push({ source, target });
    }
  }

  #dataReference(view: ElementView, place: Place): void {
    const isStore = view.name === 'dataStoreReference';
    const refersTo = view.attribute(isStore ? 'dataStoreRef' : 'dataObjectRef');
    this.draft.dataItems.push({
      id: this.#id(view),
      name: readName(view),
      kind: isStore ? 'dataStore' : 'dataObject',
      scope: place.scope,
      refersTo,
    });
  }

  #dataElement(view: ElementView, kind: 'dataObject' | 'dataStore', scope: string): void {
    this.draft.dataElements.push({ id: this.#id(view), name: readName(view), kind, scope });
  }

  /** Inputs and outputs of the process itself: drawn like data objects. */
  #processData(view: ElementView, place: Place): void {
    for (const item of bpmnChildren(view, 'dataInput', 'dataOutput')) {
      const id = item.attribute('id');
      if (id !== null) this.draft.dataItems.push({ id, name: readName(item), kind: 'dataObject', scope: place.scope, refersTo: null });
    }
  }

  #dataAssociations(view: ElementView, node: string): void {
    for (const association of bpmnChildren(view, 'dataInputAssociation', 'dataOutputAssociation')) {
      const direction = association.name === 'dataInputAssociation' ? 'in' : 'out';
      for (const item of readReferences(association, direction === 'in' ? 'sourceRef' : 'targetRef')) {
        this.draft.dataAssociations.push({ id: association.attribute('id'), node, item, direction });
      }
    }
  }

  #rootElement(view: ElementView): void {
    if (view.name === 'dataStore') return this.#dataElement(view, 'dataStore', '');
    const id = view.attribute('id');
    if (id !== null) this.draft.rootElements.set(id, readEventDefinition(view));
    return undefined;
  }

  /** Steps next to the process instead of inside: they belong to the first process, or to one made for them. */
  #placeBesides(definitions: ElementView): void {
    let process = this.draft.processes[0]?.id;
    if (process === undefined) {
      process = syntheticId((this.#withoutId += 1));
      this.draft.processes.push({ id: process, name: readName(definitions), isExecutable: null, documentation: null });
    }
    for (const stray of this.#besideProcesses) this.#content(stray, { process, scope: process, lane: null });
  }

  #annotation(view: ElementView, id: string): void {
    const raw = readRawAnnotation(view);
    if (raw !== null) this.draft.annotations.set(id, raw);
  }

  #id(view: ElementView): string {
    const id = view.attribute('id');
    if (id !== null && id !== '') return id;
    this.#withoutId += 1;
    const given = syntheticId(this.#withoutId);
    this.draft.issues.push({ code: 'ID_MISSING', element: given, params: { type: view.name, name: readName(view) ?? '' } });
    return given;
  }
}

const isStep = (name: string): boolean => FLOW_NODE_TYPES.has(name) || name === 'sequenceFlow';

const COLLABORATIONS: ReadonlySet<string> = new Set(['collaboration', 'choreography', 'globalConversation']);
