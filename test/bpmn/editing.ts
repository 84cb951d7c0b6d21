import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { createModdle, type ModdleElement } from '#bpmn/moddle/create-moddle.ts';

/** A file in the hands of moddle, edited the way a modeler does it: on the tree, without knowing the text. */
export class Editing {
  readonly before: string;
  readonly #definitions: ModdleElement;
  readonly #byId: Map<string, ModdleElement>;

  private constructor(definitions: ModdleElement, byId: Map<string, ModdleElement>, before: string) {
    this.#definitions = definitions;
    this.#byId = byId;
    this.before = before;
  }

  static async start(open: Pick<OpenBpmn, 'editableXml'>): Promise<Editing> {
    const { rootElement, elementsById } = await createModdle().fromXML(open.editableXml);
    const { xml } = await createModdle().toXML(rootElement, { format: true });
    return new Editing(rootElement, new Map(Object.entries(elementsById)), xml);
  }

  async after(): Promise<string> {
    return (await createModdle().toXML(this.#definitions, { format: true })).xml;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  get(id: string): ModdleElement {
    const found = this.#byId.get(id);
    if (found === undefined) throw new Error(`no element ${id}`);
    return found;
  }

  /** Ids of elements of a type, as far as they stand in a process or sub-process. */
  stepIds(): readonly string[] {
    return [...this.#byId]
      .filter(([, element]) => element.$type.endsWith('Task') && element.$parent?.get('flowElements') !== undefined)
      .map(([id]) => id);
  }

  shapeOf(id: string): ModdleElement | null {
    return (
      [...this.#byId.values()].find((element) => element.$type === 'bpmndi:BPMNShape' && element.get('bpmnElement') === this.get(id)) ??
      null
    );
  }

  edgeOf(id: string): ModdleElement | null {
    return (
      [...this.#byId.values()].find((element) => element.$type === 'bpmndi:BPMNEdge' && element.get('bpmnElement') === this.get(id)) ?? null
    );
  }

  create(type: string, attributes: Readonly<Record<string, unknown>>, parent: ModdleElement): ModdleElement {
    const element = createModdle().create(type, attributes);
    element.$parent = parent;
    const id = attributes['id'];
    if (typeof id === 'string') this.#byId.set(id, element);
    return element;
  }

  listOf(element: ModdleElement, property: string): ModdleElement[] {
    return element.get(property) as ModdleElement[];
  }

  /** A new step with an annotation behind another one, drawn if that one is. */
  addStepBehind(id: string): void {
    const origin = this.get(id);
    const scope = origin.$parent!;
    const step = this.create('bpmn:UserTask', { id: 'Neu_1', name: 'Neuer <Schritt> & mehr' }, scope);
    const flow = this.create('bpmn:SequenceFlow', { id: 'NeuFlow_1', sourceRef: origin, targetRef: step }, scope);
    this.listOf(scope, 'flowElements').push(step, flow);
    this.listOf(origin, 'outgoing').push(flow);
    this.listOf(step, 'incoming').push(flow);
    const extensions = this.create('bpmn:ExtensionElements', {}, step);
    step.set('extensionElements', extensions);
    this.listOf(extensions, 'values').push(this.create('pk:Annotation', { tag: 'humanOnly' }, extensions));
    const plane = this.shapeOf(id)?.$parent;
    if (plane === undefined) return;
    const shape = this.create('bpmndi:BPMNShape', { id: 'Neu_1_di', bpmnElement: step }, plane);
    shape.set('bounds', this.create('dc:Bounds', { x: 600, y: 80, width: 100, height: 80 }, shape));
    this.listOf(plane, 'planeElement').push(shape);
  }

  /** Takes a step out, with its flows and its shapes. */
  remove(id: string): void {
    const step = this.get(id);
    const flows = [...this.#byId.values()].filter(
      (element) => element.$type === 'bpmn:SequenceFlow' && (element.get('sourceRef') === step || element.get('targetRef') === step),
    );
    for (const element of [step, ...flows]) {
      drop(this.listOf(element.$parent!, 'flowElements'), element);
      for (const shape of this.#byId.values()) {
        if (/^bpmndi:BPMN(Shape|Edge)$/.test(shape.$type) && shape.get('bpmnElement') === element)
          drop(this.listOf(shape.$parent!, 'planeElement'), shape);
      }
    }
    for (const flow of flows) {
      for (const [end, list] of [
        ['sourceRef', 'outgoing'],
        ['targetRef', 'incoming'],
      ] as const) {
        const node = flow.get(end) as ModdleElement | undefined;
        if (node !== undefined) drop(this.listOf(node, list), flow);
      }
    }
    for (const lane of this.#byId.values()) if (lane.$type === 'bpmn:Lane') drop(this.listOf(lane, 'flowNodeRef'), step);
  }

  /** Another kind of step in the same place, as replacing does it: what the old one had goes over. */
  replaceType(id: string, type: string): void {
    const old = this.get(id);
    const list = this.listOf(old.$parent!, 'flowElements');
    const step = this.create(type, { id }, old.$parent!);
    for (const name of ['name', 'incoming', 'outgoing', 'documentation', 'extensionElements'] as const) {
      if (Object.hasOwn(old, name)) step.set(name, old.get(name));
    }
    for (const flow of this.listOf(old, 'incoming')) flow.set('targetRef', step);
    for (const flow of this.listOf(old, 'outgoing')) flow.set('sourceRef', step);
    list[list.indexOf(old)] = step;
    this.shapeOf(id)?.set('bpmnElement', step);
  }
}

function drop(list: ModdleElement[], element: ModdleElement): void {
  const index = list.indexOf(element);
  if (index !== -1) list.splice(index, 1);
}
