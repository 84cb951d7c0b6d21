import { describe, expect, test } from 'vitest';
import type { RawAnnotation, RawChild } from '#core/annotation/annotation.ts';
import { mergeRaw, patchRaw } from '#core/annotation/merge-raw.ts';
import { readAnnotationInput } from '#core/annotation/read-annotation-input.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import { plainActivity, plainEvent, plainGateway } from '#core/process/plain-nodes.ts';
import type { FlowNode, ProcessModel } from '#core/process/process-model.ts';

const place = { name: null, documentation: null, scope: 'P', process: 'P', lane: 'L', incoming: [], outgoing: [] };
const activity = (id: string): FlowNode => plainActivity({ ...place, id }, 'UserTask');
const boundary = (id: string, interrupting: boolean): FlowNode => ({
  ...plainEvent({ ...place, id }, 'BoundaryEvent'),
  attachedTo: 'A',
  interrupting,
});
const model: ProcessModel = {
  processes: [{ id: 'P', name: null, isExecutable: null, documentation: null }],
  participants: [],
  messageFlows: [],
  flowNodes: [
    activity('A'),
    activity('__proto__'),
    boundary('stops', true),
    boundary('goesOn', false),
    plainGateway({ ...place, id: 'G' }, 'ExclusiveGateway'),
  ],
  sequenceFlows: [{ id: 'f', name: null, scope: 'P', process: 'P', source: 'G', target: 'A', condition: null }],
  lanes: [{ id: 'L', name: null, process: 'P', parent: null }],
  dataItems: [],
  dataAssociations: [],
  textAnnotations: [],
};
const raw = (attributes: Record<string, string>, children: readonly RawChild[] = []): RawAnnotation => ({
  attributes: new Map(Object.entries(attributes)),
  children,
});
const child = (name: RawChild['name'], attributes: Record<string, string>, text = ''): RawChild => ({
  name,
  attributes: new Map(Object.entries(attributes)),
  text,
});
const readOne = (id: string, annotation: RawAnnotation) => readAnnotations(model, new Map([[id, annotation]]));

describe('annotations of a file', () => {
  test('every element kind gets its numbers', () => {
    const { annotations, issues } = readAnnotations(
      model,
      new Map([
        ['P', raw({ casesPerYear: '120', casesPerYearBasis: 'measured', hoursPerDay: '7.5' })],
        ['L', raw({ hourlyRate: '40' })],
        ['f', raw({ probability: '0.2;0.3;0.4', probabilityRepeat: '0.1' })],
        ['A', raw({ tag: 'aiSupported', tagBy: 'person', rethink: 'true', handlingMinutes: '5;10;20', persons: '2', note: ' so ' })],
      ]),
    );
    expect(issues).toEqual([]);
    expect(annotations.processes.get('P')?.casesPerYear).toEqual({ kind: 'exact', value: 120, basis: 'measured' });
    expect(annotations.lanes.get('L')?.hourlyRate).toEqual({ kind: 'exact', value: 40, basis: null });
    expect(annotations.flows.get('f')?.probability).toEqual({ kind: 'threePoint', min: 0.2, likely: 0.3, max: 0.4, basis: null });
    expect(annotations.nodes.get('A')).toMatchObject({
      tag: 'aiSupported',
      tagBy: 'person',
      rethink: true,
      coreService: false,
      note: ' so ',
    });
  });

  test('children become problems, systems, documents, facets and answers', () => {
    const { annotations, issues } = readOne(
      'A',
      raw({}, [
        child('problem', { kind: 'mediaBreak', severity: '3' }, ' Fax '),
        child('system', { name: 'Akte', access: 'screen' }),
        child('document', { name: 'Bericht', direction: 'out' }),
        child('facet', { name: 'ruleClarity', value: '4' }),
        child('answer', { attr: 'a', value: 'x,y' }),
      ]),
    );
    expect(issues).toEqual([]);
    const node = annotations.nodes.get('A');
    expect(node?.problems).toEqual([{ kind: 'mediaBreak', severity: 3, text: 'Fax' }]);
    expect(node?.systems).toEqual([{ name: 'Akte', access: 'screen' }]);
    expect(node?.documents).toEqual([{ name: 'Bericht', direction: 'out' }]);
    expect(node?.facets.get('ruleClarity')).toBe('4');
    expect(node?.answers.get('a')).toBe('x,y');
  });

  test.each([
    ['A', { handlingMinutes: '1.200,5' }, 'QUANTITY_UNREADABLE'],
    ['A', { handlingMinutes: '20;10;30' }, 'QUANTITY_ORDER'],
    ['A', { handlingMinutes: '-1' }, 'QUANTITY_OUT_OF_RANGE'],
    ['A', { persons: '0' }, 'QUANTITY_OUT_OF_RANGE'],
    ['A', { tag: 'magic' }, 'TAG_UNKNOWN'],
    ['A', { probability: '0.5' }, 'ATTRIBUTE_UNKNOWN'],
    ['G', { tag: 'automatable' }, 'ATTRIBUTE_UNKNOWN'],
    ['f', { probability: '70' }, 'QUANTITY_OUT_OF_RANGE'],
    ['stops', { probability: '1.2' }, 'QUANTITY_OUT_OF_RANGE'],
    ['nowhere', { tag: 'automatable' }, 'ELEMENT_ID_UNKNOWN'],
  ])('%s with %j is the issue %s and stays unknown', (id, attributes, code) => {
    const { annotations, issues } = readOne(id, raw(attributes));
    expect(issues.map((issue) => [issue.code, issue.element])).toEqual([[code, id]]);
    expect(JSON.stringify([...annotations.nodes.values(), ...annotations.flows.values()])).not.toContain('"value"');
    expect(annotations.nodes.get(id)?.tag ?? 'open').toBe('open');
  });

  test('an event that does not interrupt may happen more than once per execution', () => {
    const { annotations, issues } = readOne('goesOn', raw({ probability: '1.5' }));
    expect(issues).toEqual([]);
    expect(annotations.nodes.get('goesOn')?.probability).toEqual({ kind: 'exact', value: 1.5, basis: null });
  });

  test('an unknown problem field and a wild severity are reported', () => {
    const { annotations, issues } = readOne(
      'A',
      raw({}, [child('problem', { kind: 'gremlins' }), child('problem', { kind: 'paper', severity: '9' })]),
    );
    expect(issues.map((issue) => issue.code)).toEqual(['PROBLEM_FIELD_UNKNOWN', 'QUANTITY_OUT_OF_RANGE']);
    expect(annotations.nodes.get('A')?.problems).toEqual([{ kind: 'paper', severity: null, text: '' }]);
  });
});

describe('annotations as JSON', () => {
  const parse = (text: string) => {
    const result = readAnnotationInput(JSON.parse(text));
    if (!result.ok) throw new Error(result.problem.code);
    return result.value;
  };

  test('numbers, texts, three points, flags and lists', () => {
    const input =
      parse(`{"processes": {"P": {"casesPerYear": 240}}, "flows": {"f": {"probability": "0.3"}}, "lanes": {"L": {"hourlyRate": 40.5}},
      "nodes": {"A": {"handlingMinutes": {"min": 5, "likely": 10, "max": 20, "basis": "estimated"}, "rethink": true, "waitingHours": null,
        "persons": {"value": 2, "basis": "measured"}, "problems": [{"kind": "paper", "severity": 2, "text": "Fax"}, "waiting"],
        "facets": {"ruleClarity": 4}, "answer": [{"attr": "q", "value": ["a", "b"]}]},
        "__proto__": {"tag": "humanOnly"}}, "profile": {"size": "small", "children": true}}`);
    expect(input.issues).toEqual([]);
    const { annotations, issues } = readAnnotations(model, input.raw);
    expect(issues).toEqual([]);
    expect(annotations.nodes.get('A')?.handlingMinutes).toEqual({ kind: 'threePoint', min: 5, likely: 10, max: 20, basis: 'estimated' });
    expect(annotations.nodes.get('A')?.persons).toEqual({ kind: 'exact', value: 2, basis: 'measured' });
    expect(annotations.nodes.get('A')?.waitingHours).toEqual({ kind: 'unknown' });
    expect(annotations.nodes.get('A')?.problems.map((problem) => problem.kind)).toEqual(['paper', 'waiting']);
    expect(annotations.nodes.get('A')?.facets.get('ruleClarity')).toBe('4');
    expect(annotations.nodes.get('A')?.answers.get('q')).toBe('a,b');
    expect(annotations.nodes.get('__proto__')?.tag).toBe('humanOnly');
    expect(input.profile).toEqual(
      new Map([
        ['size', 'small'],
        ['children', 'true'],
      ]),
    );
  });

  test.each(['[]', 'null', '3', '"x"', '{"nodes": []}', '{"profile": 1}'])('%s is not an annotation file', (text) => {
    expect(readAnnotationInput(JSON.parse(text))).toMatchObject({ ok: false, problem: { code: 'ANNOTATIONS_BROKEN' } });
  });

  test('odd parts are reported and the rest is read', () => {
    const input = parse('{"step": {}, "nodes": {"A": {"handlingMinutes": {"min": 1}, "persons": 2}, "B": 7}}');
    expect(input.issues.map((issue) => issue.code)).toEqual(['ATTRIBUTE_UNKNOWN', 'QUANTITY_UNREADABLE', 'QUANTITY_UNREADABLE']);
    expect(input.raw.get('A')?.attributes.get('persons')).toBe('2');
  });
});

describe('several sources', () => {
  test('the upper one wins attribute by attribute and takes its basis along', () => {
    const base = new Map([
      [
        'A',
        raw({ handlingMinutes: '10', handlingMinutesBasis: 'measured', tag: 'humanOnly' }, [
          child('system', { name: 'alt' }),
          child('facet', { name: 'x', value: '1' }),
        ]),
      ],
    ]);
    const merged = mergeRaw(base, new Map([['A', raw({ handlingMinutes: '12' }, [child('system', { name: 'neu' })])]]));
    expect(merged.get('A')?.attributes).toEqual(
      new Map([
        ['handlingMinutes', '12'],
        ['tag', 'humanOnly'],
      ]),
    );
    expect(merged.get('A')?.children.map((entry) => entry.attributes.get('name'))).toEqual(['x', 'neu']);
    expect(base.get('A')?.attributes.size).toBe(3);
  });

  test('a patch sets, removes and replaces lists by name', () => {
    const before = raw({ tag: 'humanOnly', note: 'x' }, [child('problem', { kind: 'paper' }), child('system', { name: 'Akte' })]);
    const after = patchRaw(before, { attributes: { tag: null, persons: '2' }, children: { problem: [] } });
    expect(after.attributes).toEqual(
      new Map([
        ['note', 'x'],
        ['persons', '2'],
      ]),
    );
    expect(after.children.map((entry) => entry.name)).toEqual(['system']);
  });
});
