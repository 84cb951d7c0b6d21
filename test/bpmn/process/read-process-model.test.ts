import { describe, expect, it } from 'vitest';
import type { Activity, Event, FlowNode, Gateway } from '#core/process/process-model.ts';
import { readProcessModel } from '#bpmn/process/read-process-model.ts';
import { scanXml } from '#bpmn/xml/scan-xml.ts';
import { decodeText } from '#bpmn/decode-text.ts';
import { bytesOf, type Fixture } from '../fixtures.ts';

const read = (text: string) => {
  const scanned = scanXml(text);
  if (!scanned.ok) throw new Error(JSON.stringify(scanned.problem));
  return readProcessModel(scanned.value.root);
};
const readFixture = (name: Fixture) => read(decodeText(bytesOf(name)).source.text);
const { model, annotations, issues } = readFixture('everything');
const node = (id: string): FlowNode => model.flowNodes.find((each) => each.id === id)!;
const activity = (id: string): Activity => node(id) as Activity;
const event = (id: string): Event => node(id) as Event;

describe('readProcessModel', () => {
  it('reads processes with tidied names, all documentation and isExecutable however it is written', () => {
    expect(model.processes).toEqual([
      { id: 'Proc_1', name: 'Hilfe\nplanen', isExecutable: true, documentation: 'Erster Teil\n\n<b>Zweiter</b> Teil' },
      { id: 'Proc_2', name: null, isExecutable: null, documentation: null },
    ]);
    expect(node('Start_1').name).toBe('Anliegen');
    expect(node('Send_1').name).toBe('Bescheid\nsenden');
    expect(node('End_1').name).toBeNull();
  });

  it('knows every kind of flow node, in document order', () => {
    expect(model.flowNodes.map((each) => each.type)).toEqual(
      'StartEvent UserTask BoundaryEvent BoundaryEvent ExclusiveGateway SubProcess ManualTask CallActivity SubProcess StartEvent AdHocSubProcess ScriptTask Transaction BusinessRuleTask BoundaryEvent SendTask ReceiveTask ServiceTask Task ParallelGateway InclusiveGateway ComplexGateway EventBasedGateway IntermediateCatchEvent IntermediateThrowEvent IntermediateCatchEvent EndEvent Task'.split(
        ' ',
      ),
    );
  });

  it('puts nodes into their scope, process and innermost lane, also through sub-processes and boundary events', () => {
    const places = ['User_1', 'Bound_1', 'Sub_1', 'Rule_1', 'Bound_3', 'Send_1', 'Receive_1', 'Start_2'].map((id) => [
      id,
      node(id).scope,
      node(id).lane,
    ]);
    expect(places).toEqual([
      ['User_1', 'Proc_1', 'Lane_A1'],
      ['Bound_1', 'Proc_1', 'Lane_A1'],
      ['Sub_1', 'Proc_1', 'Lane_A'],
      ['Rule_1', 'Trans_1', 'Lane_A'],
      ['Bound_3', 'Trans_1', 'Lane_A'],
      ['Send_1', 'Proc_1', 'Lane_B'],
      ['Receive_1', 'Proc_1', null],
      ['Start_2', 'EventSub_1', 'Lane_A'],
    ]);
    expect(model.lanes).toEqual([
      { id: 'Lane_A', name: 'Fachkraft', process: 'Proc_1', parent: null },
      { id: 'Lane_A1', name: 'Erstkontakt', process: 'Proc_1', parent: 'Lane_A' },
      { id: 'Lane_B', name: 'Verwaltung', process: 'Proc_1', parent: null },
    ]);
    expect(new Set(model.flowNodes.map((each) => each.process))).toEqual(new Set(['Proc_1', 'Proc_2']));
  });

  it('reads loop markers and the flags of activities and gateways', () => {
    expect(activity('User_1').loop).toEqual({ kind: 'standard', testBefore: true, loopMaximum: '3', condition: 'noch offen' });
    expect(activity('Sub_1').loop).toEqual({ kind: 'multiInstance', isSequential: true, loopCardinality: '4' });
    expect(activity('Call_1').loop).toEqual({ kind: 'multiInstance', isSequential: false, loopCardinality: null });
    expect(activity('Call_1').calledElement).toBe('Proc_2');
    expect(activity('EventSub_1').triggeredByEvent).toBe(true);
    expect(activity('Sub_1').triggeredByEvent).toBe(false);
    expect(activity('Manual_1').isForCompensation).toBe(true);
    expect((node('Event_1') as Gateway).instantiate).toBe(true);
    expect([activity('User_1').default, (node('Xor_1') as Gateway).default]).toEqual(['Flow_2', 'Flow_4']);
  });

  it('reads event definitions inline and by reference, with what they point to', () => {
    const definitions = model.flowNodes.flatMap((each) => (each.kind === 'event' ? each.eventDefinitions : []));
    expect(definitions).toEqual([
      { kind: 'message', ref: 'Msg_1' },
      { kind: 'timer', ref: null },
      { kind: 'error', ref: 'Err_1' },
      { kind: 'signal', ref: 'Sig_1' },
      { kind: 'cancel', ref: null },
      { kind: 'link', ref: 'weiter' },
      { kind: 'escalation', ref: 'Esc_1' },
      { kind: 'compensate', ref: 'Manual_1' },
      { kind: 'conditional', ref: null },
      { kind: 'terminate', ref: null },
    ]);
    expect(['Bound_1', 'Bound_2', 'Start_2', 'Start_1'].map((id) => [event(id).attachedTo, event(id).interrupting])).toEqual([
      ['User_1', false],
      ['User_1', true],
      [null, false],
      [null, true],
    ]);
  });

  it('links flows from their ends and names the dangling ones instead of keeping them', () => {
    expect(model.sequenceFlows.map((flow) => flow.id)).toEqual(['Flow_1', 'Flow_2', 'Flow_3', 'Flow_4', 'Flow_6']);
    expect(model.sequenceFlows[2]).toEqual({
      id: 'Flow_3',
      name: 'ja',
      scope: 'Proc_1',
      process: 'Proc_1',
      source: 'Xor_1',
      target: 'Sub_1',
      condition: 'bedarf = ja',
    });
    expect([node('Xor_1').incoming, node('Xor_1').outgoing]).toEqual([['Flow_2'], ['Flow_3', 'Flow_4']]);
    expect(model.messageFlows.map(({ id, source, target }) => [id, source, target])).toEqual([
      ['MF_1', 'Pool_2', 'Start_1'],
      ['MF_2', 'Send_1', 'Pool_2'],
    ]);
    expect(issues.filter((issue) => issue.code === 'FLOW_DANGLING').map((issue) => [issue.element, issue.params['missing']])).toEqual([
      ['Flow_5', 'target'],
      ['MF_3', 'target'],
    ]);
  });

  it('reads pools, data and texts', () => {
    expect(model.participants).toEqual([
      { id: 'Pool_1', name: 'Beratungsstelle', process: 'Proc_1' },
      { id: 'Pool_2', name: 'Kostenträger', process: null },
    ]);
    expect(model.dataItems.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      ['In_1', 'Anliegen', 'dataObject'],
      ['DataRef_1', 'Hilfeplan', 'dataObject'],
      ['StoreRef_1', 'Akte', 'dataStore'],
      ['Data_2', 'Lose', 'dataObject'],
    ]);
    expect(model.dataAssociations).toEqual([
      { id: 'Dia_1', node: 'User_1', item: 'DataRef_1', direction: 'in' },
      { id: 'Doa_1', node: 'User_1', item: 'StoreRef_1', direction: 'out' },
    ]);
    expect(model.textAnnotations).toEqual([
      { id: 'Text_1', text: 'Zahl der Fälle\nunklar', about: ['Pool_2'] },
      { id: 'Text_2', text: '', about: ['User_1', 'Flow_3'] },
    ]);
  });

  it('reads annotations raw, with and without prefix, and leaves out children it does not know', () => {
    expect([...annotations.keys()]).toEqual(['Proc_1', 'Lane_A', 'User_1', 'Flow_3']);
    const user = annotations.get('User_1')!;
    expect(Object.fromEntries(user.attributes)).toEqual({
      note: 'mit Prefix',
      tag: 'humanOnly',
      coreService: 'true',
      handlingMinutes: '30;45;90',
    });
    expect(user.children.map(({ name, attributes, text }) => [name, Object.fromEntries(attributes), text])).toEqual([
      ['problem', { kind: 'paper', severity: '3' }, 'Formular & Kopie'],
      ['system', { name: 'Akte', access: 'screen' }, ''],
      ['answer', { attr: 'a.b', value: 'true' }, ''],
    ]);
  });

  it('names references that lead nowhere and elements without id', () => {
    expect(
      issues
        .filter((issue) => issue.code === 'REFERENCE_UNRESOLVED')
        .map(({ element, params }) => [element, params['attribute'], params['reference']]),
    ).toEqual([['Lane_A1', 'flowNodeRef', 'Gone_9']]);
    expect(issues.filter((issue) => issue.code === 'ID_MISSING').map(({ element, params }) => [element, params['type']])).toEqual([
      ['NoId_1', 'task'],
    ]);
    expect(node('NoId_1').type).toBe('Task');
  });

  it('treats ids like __proto__ as any other', () => {
    expect(node('__proto__')).toMatchObject({ name: 'constructor', scope: 'Proc_2', lane: null });
    expect(Object.prototype).not.toHaveProperty('name');
  });

  it('finds steps at odd places, but not inside foreign data', () => {
    const odd = readFixture('odd-places').model;
    expect(odd.flowNodes.map(({ id, process, lane }) => [id, process, lane])).toEqual([
      ['InLane', 'P', 'L'],
      ['T', 'P', null],
      ['InData', 'P', null],
      ['Stray', 'P', null],
    ]);
  });

  it('makes a process for steps without one', () => {
    const { model } = read('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" name="Lose"><task id="T"/></definitions>');
    expect(model.processes).toEqual([{ id: 'NoId_1', name: 'Lose', isExecutable: null, documentation: null }]);
    expect(model.flowNodes[0]?.process).toBe('NoId_1');
  });
});
