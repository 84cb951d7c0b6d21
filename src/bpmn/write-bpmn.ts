import type { RawAnnotation, RawAnnotations } from '#core/annotation/annotation.ts';
import { annotationLinkKey, dataAssociationKey, type Bounds, type DiagramGeometry } from '#core/layout/geometry.ts';
import type { Activity, EventDefinition, FlowNode, Lane, LoopCharacteristics, Process, ProcessModel } from '#core/process/process-model.ts';
import { BPMN_NAMESPACE, BPMNDI_NAMESPACE, PK_NAMESPACE, PK_SCHEMA_VERSION } from './element-view.ts';

/** What a file says about itself. */
export interface BpmnMeta {
  /** Id of `bpmn:definitions`; also the last part of its target namespace. */
  readonly id: string;
  /** Version of this program, written as `exporterVersion`. */
  readonly version: string;
}

interface Xml {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly content: readonly Xml[] | string;
}

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * A new BPMN 2.0 file with drawing for a model that has none. Only what the model knows is written: to change a file
 * that exists, patch it instead. Elements without geometry are written without drawing.
 */
export function writeBpmn(model: ProcessModel, annotations: RawAnnotations, geometry: DiagramGeometry, meta: BpmnMeta): string {
  const hasAnnotations = annotations.size > 0;
  const plane = model.participants.length > 0 ? 'collaboration' : (model.processes[0]?.id ?? null);
  const definitions = xml(
    'bpmn:definitions',
    {
      'xmlns:bpmn': BPMN_NAMESPACE,
      'xmlns:bpmndi': BPMNDI_NAMESPACE,
      'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
      'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:pk': hasAnnotations ? PK_NAMESPACE : null,
      id: meta.id,
      targetNamespace: `urn:prozesskompass:${meta.id}`,
      exporter: 'Prozesskompass',
      exporterVersion: meta.version,
      'pk:schemaVersion': hasAnnotations ? PK_SCHEMA_VERSION : null,
    },
    [
      ...rootElements(model),
      ...(model.participants.length > 0 ? [collaboration(model)] : []),
      ...model.processes.map((process) => processXml(model, annotations, process)),
      ...(plane === null ? [] : [diagram(model, geometry, plane)]),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(definitions, '')}`;
}

const ROOT_OF: Partial<Record<EventDefinition['kind'], string>> = {
  message: 'message',
  error: 'error',
  escalation: 'escalation',
  signal: 'signal',
};

/** Messages, errors, escalations and signals that events refer to. */
function rootElements(model: ProcessModel): Xml[] {
  const roots = new Map<string, Xml>();
  for (const node of model.flowNodes) {
    for (const { kind, ref } of node.kind === 'event' ? node.eventDefinitions : []) {
      const root = ROOT_OF[kind];
      if (root !== undefined && ref !== null) roots.set(ref, xml(`bpmn:${root}`, { id: ref }));
    }
  }
  return [...roots.values()];
}

function collaboration(model: ProcessModel): Xml {
  return xml('bpmn:collaboration', { id: 'collaboration' }, [
    ...model.participants.map(({ id, name, process }) => xml('bpmn:participant', { id, name, processRef: process })),
    ...model.messageFlows.map(({ id, name, source, target }) =>
      xml('bpmn:messageFlow', { id, name, sourceRef: source, targetRef: target }),
    ),
  ]);
}

function processXml(model: ProcessModel, annotations: RawAnnotations, process: Process): Xml {
  return xml('bpmn:process', { id: process.id, name: process.name, isExecutable: process.isExecutable ?? false }, [
    ...head(process.documentation, annotations.get(process.id)),
    ...laneSet(model, annotations, process.id, null, `lanes_${process.id}`),
    ...contents(model, annotations, process.id, process.id === model.processes[0]?.id),
  ]);
}

function laneSet(model: ProcessModel, annotations: RawAnnotations, process: string, parent: string | null, id: string): Xml[] {
  const lanes = model.lanes.filter((lane) => lane.process === process && lane.parent === parent);
  if (lanes.length === 0) return [];
  const lane = (own: Lane): Xml =>
    xml('bpmn:lane', { id: own.id, name: own.name }, [
      ...head(null, annotations.get(own.id)),
      ...model.flowNodes
        .filter((node) => node.lane === own.id && node.scope === process)
        .map((node) => xml('bpmn:flowNodeRef', {}, node.id)),
      ...laneSet(model, annotations, process, own.id, `lanes_${own.id}`).map((set) => ({ ...set, name: 'bpmn:childLaneSet' })),
    ]);
  return [xml('bpmn:laneSet', { id }, lanes.map(lane))];
}

/** Everything directly inside a process or sub-process. Notes about nothing in particular go to the first process. */
function contents(model: ProcessModel, annotations: RawAnnotations, scope: string, isFirst: boolean): Xml[] {
  const scopeOf = new Map([...model.flowNodes, ...model.sequenceFlows].map((element) => [element.id, element.scope]));
  const notes = model.textAnnotations.filter((note) => {
    const home = note.about.map((id) => scopeOf.get(id)).find((known) => known !== undefined);
    return home === undefined ? isFirst : home === scope;
  });
  return [
    ...model.flowNodes.filter((node) => node.scope === scope).map((node) => flowNode(model, annotations, node)),
    ...model.sequenceFlows
      .filter((flow) => flow.scope === scope)
      .map(({ id, name, source, target, condition }) =>
        xml('bpmn:sequenceFlow', { id, name, sourceRef: source, targetRef: target }, [
          ...head(null, annotations.get(id)),
          ...(condition === null ? [] : [xml('bpmn:conditionExpression', { 'xsi:type': 'bpmn:tFormalExpression' }, condition)]),
        ]),
      ),
    ...model.dataItems
      .filter((item) => item.scope === scope)
      .flatMap(({ id, name, kind }) =>
        kind === 'dataStore'
          ? [xml('bpmn:dataStoreReference', { id, name })]
          : [xml('bpmn:dataObjectReference', { id, name, dataObjectRef: `${id}_object` }), xml('bpmn:dataObject', { id: `${id}_object` })],
      ),
    ...notes.flatMap((note) => [
      xml('bpmn:textAnnotation', { id: note.id }, [xml('bpmn:text', {}, note.text)]),
      ...note.about.map((about) => xml('bpmn:association', { id: linkId(note.id, about), sourceRef: note.id, targetRef: about })),
    ]),
  ];
}

function flowNode(model: ProcessModel, annotations: RawAnnotations, node: FlowNode): Xml {
  const flows = [
    ...node.incoming.map((id) => xml('bpmn:incoming', {}, id)),
    ...node.outgoing.map((id) => xml('bpmn:outgoing', {}, id)),
    ...dataFlows(model, node.id),
  ];
  const start = head(node.documentation, annotations.get(node.id));
  const { id, name } = node;
  switch (node.kind) {
    case 'gateway':
      return xml(elementName(node.type), { id, name, default: node.default, instantiate: node.instantiate || null }, [...start, ...flows]);
    case 'event': {
      const ownAttributes: Attributes =
        node.type === 'BoundaryEvent'
          ? { attachedToRef: node.attachedTo, cancelActivity: node.interrupting ? null : false }
          : { isInterrupting: node.type === 'StartEvent' && !node.interrupting ? false : null };
      return xml(elementName(node.type), { id, name, ...ownAttributes }, [
        ...start,
        ...flows,
        ...node.eventDefinitions.map((definition, index) => eventDefinition(definition, `${id}_definition_${index + 1}`)),
      ]);
    }
    case 'activity':
      return xml(elementName(node.type), activityAttributes(node), [
        ...start,
        ...flows,
        ...(node.loop === null ? [] : [loop(node.loop)]),
        ...contents(model, annotations, id, false),
      ]);
  }
}

const activityAttributes = (node: Activity): Attributes => ({
  id: node.id,
  name: node.name,
  default: node.default,
  triggeredByEvent: node.triggeredByEvent || null,
  isForCompensation: node.isForCompensation || null,
  calledElement: node.calledElement,
});

function dataFlows(model: ProcessModel, node: string): Xml[] {
  const own = model.dataAssociations.filter((association) => association.node === node);
  const inputs = own.filter((association) => association.direction === 'in');
  // the standard wants a target inside the step; the name is the one bpmn-js uses and recognises
  const placeholder = `${node}_input`;
  return [
    ...(inputs.length === 0 ? [] : [xml('bpmn:property', { id: placeholder, name: '__targetRef_placeholder' })]),
    ...inputs.map((association) =>
      xml('bpmn:dataInputAssociation', { id: dataFlowId(association) }, [
        xml('bpmn:sourceRef', {}, association.item),
        xml('bpmn:targetRef', {}, placeholder),
      ]),
    ),
    ...own
      .filter((association) => association.direction === 'out')
      .map((association) =>
        xml('bpmn:dataOutputAssociation', { id: dataFlowId(association) }, [xml('bpmn:targetRef', {}, association.item)]),
      ),
  ];
}

const idFrom = (key: string): string => key.replaceAll(' ', '_');
const dataFlowId = (association: Parameters<typeof dataAssociationKey>[0]): string => idFrom(dataAssociationKey(association));
const linkId = (note: string, about: string): string => idFrom(annotationLinkKey(note, about));

function eventDefinition({ kind, ref }: EventDefinition, id: string): Xml {
  const reference: Attributes = kind === 'link' ? { name: ref ?? '' } : ROOT_OF[kind] === undefined ? {} : { [`${kind}Ref`]: ref };
  const condition = kind === 'conditional' ? [xml('bpmn:condition', { 'xsi:type': 'bpmn:tFormalExpression' })] : [];
  return xml(`bpmn:${kind}EventDefinition`, { id, ...reference }, condition);
}

function loop(own: LoopCharacteristics): Xml {
  const expression = (name: string, text: string | null) =>
    text === null ? [] : [xml(name, { 'xsi:type': 'bpmn:tFormalExpression' }, text)];
  if (own.kind === 'standard') {
    const attributes = { testBefore: own.testBefore || null, loopMaximum: own.loopMaximum };
    return xml('bpmn:standardLoopCharacteristics', attributes, expression('bpmn:loopCondition', own.condition));
  }
  return xml(
    'bpmn:multiInstanceLoopCharacteristics',
    { isSequential: own.isSequential || null },
    expression('bpmn:loopCardinality', own.loopCardinality),
  );
}

function head(documentation: string | null, annotation: RawAnnotation | undefined): Xml[] {
  return [
    ...(documentation === null ? [] : [xml('bpmn:documentation', {}, documentation)]),
    ...(annotation === undefined ? [] : [xml('bpmn:extensionElements', {}, [annotationXml(annotation)])]),
  ];
}

const annotationXml = ({ attributes, children }: RawAnnotation): Xml => ({
  name: 'pk:annotation',
  attributes: [...attributes],
  content: children.map((child) => ({ name: `pk:${child.name}`, attributes: [...child.attributes], content: child.text })),
});

function diagram(model: ProcessModel, geometry: DiagramGeometry, plane: string): Xml {
  const markers = new Set(model.flowNodes.filter((node) => node.type === 'ExclusiveGateway').map((node) => node.id));
  const links = new Map<string, string>();
  for (const association of model.dataAssociations) links.set(dataAssociationKey(association), dataFlowId(association));
  for (const note of model.textAnnotations)
    for (const about of note.about) links.set(annotationLinkKey(note.id, about), linkId(note.id, about));
  const label = (bounds: Bounds | undefined) => (bounds === undefined ? [] : [xml('bpmndi:BPMNLabel', {}, [boundsXml(bounds)])]);
  const shapes = [...geometry.shapes].map(([id, shape]) => {
    const { isExpanded, isHorizontal } = shape;
    const attributes = { id: `${id}_di`, bpmnElement: id, isHorizontal, isExpanded, isMarkerVisible: markers.has(id) || null };
    return xml('bpmndi:BPMNShape', attributes, [boundsXml(shape), ...label(shape.label)]);
  });
  const edges = [...geometry.edges].map(([key, edge]) => {
    const id = links.get(key) ?? key;
    const waypoints = edge.waypoints.map(({ x, y }) => xml('di:waypoint', { x: number(x), y: number(y) }));
    return xml('bpmndi:BPMNEdge', { id: `${id}_di`, bpmnElement: id }, [...waypoints, ...label(edge.label)]);
  });
  return xml('bpmndi:BPMNDiagram', { id: 'diagram' }, [
    xml('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: plane }, [...shapes, ...edges]),
  ]);
}

const boundsXml = ({ x, y, width, height }: Bounds): Xml =>
  xml('dc:Bounds', { x: number(x), y: number(y), width: number(width), height: number(height) });
const number = (value: number): string => String(Math.round(value * 100) / 100);

const elementName = (type: string): string => `bpmn:${type.charAt(0).toLowerCase()}${type.slice(1)}`;

/** Attributes that are null or undefined are left out. */
function xml(name: string, attributes: Attributes, content: readonly Xml[] | string = []): Xml {
  const kept = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [[key, String(value)] as const],
  );
  return { name, attributes: kept, content };
}

function print({ name, attributes, content }: Xml, indent: string): string {
  const open = `${indent}<${[name, ...attributes.map(([key, value]) => `${key}="${escape(value, true)}"`)].join(' ')}`;
  if (content.length === 0) return `${open}/>\n`;
  if (typeof content === 'string') return `${open}>${escape(content, false)}</${name}>\n`;
  return `${open}>\n${content.map((child) => print(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** Characters XML 1.0 has no way to write. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** Line breaks in attributes become references, because XML readers turn them into spaces. */
function escape(text: string, inAttribute: boolean): string {
  const safe = text.replaceAll(UNWRITABLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return inAttribute ? safe.replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;') : safe;
}
