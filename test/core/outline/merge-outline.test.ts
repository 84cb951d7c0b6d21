import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bpmnOf, draftDocument } from '#app/draft-document.ts';
import { editAsText } from '#app/edit-as-text.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { readDrawings } from '#bpmn/read-drawings.ts';
import { measureLayout } from '#core/layout/measure-layout.ts';
import { outlineToEdit } from '#core/outline/edit/outline-to-edit.ts';
import { modelOfOutline } from '#core/outline/model-of-outline.ts';
import { readOutline } from '#core/outline/read-outline.ts';
import { SAMPLES } from '#samples/catalogue.ts';
import { processText } from './random-outline.ts';

const open = (text: string) => {
  const opened = openBpmn(text);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
};
const textOf = (file: string): string => {
  const { model, annotations } = open(file);
  const { text, missing } = outlineToEdit(model, annotations, 'de');
  if (text === null) throw new Error(missing[0]!.code);
  return text;
};
const edit = (file: string, change: (text: string) => string): string => editAsText(file, change(textOf(file)), 'de');

/** A file of another tool: own ids and types, a document, a remark of the vendor, hours that were measured. */
const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pk="urn:prozesskompass:bpmn" xmlns:v="urn:vendor" id="d" pk:schemaVersion="1">
  <!-- vom Werkzeug -->
  <b:process id="P" name="Aufnahme">
    <b:startEvent id="Start" name="Anfrage"><b:messageEventDefinition id="m"/></b:startEvent>
    <b:userTask id="T_7" name="Akte anlegen" v:colour='blue'>
      <b:documentation>Nach Vorlage</b:documentation>
      <b:extensionElements><v:x y="1"/><pk:annotation handlingMinutes="20" handlingMinutesBasis="measured" note="wichtig"/></b:extensionElements>
    </b:userTask>
    <b:serviceTask id="T_9" name="Daten senden"/>
    <b:endEvent id="Ende" name="Fertig"><b:terminateEventDefinition id="t"/></b:endEvent>
    <b:sequenceFlow id="f1" sourceRef="Start" targetRef="T_7"/>
    <b:sequenceFlow id="f2" sourceRef="T_7" targetRef="T_9" v:note="bleibt"/>
    <b:sequenceFlow id="f3" sourceRef="T_9" targetRef="Ende"/>
  </b:process>
</b:definitions>
`;

describe('editing a process as text', () => {
  test('without a change gives the same file, letter by letter', () => {
    expect(edit(FILE, (text) => text)).toBe(FILE);
  });

  test('changes in the file only what its line changed', () => {
    const after = edit(FILE, (text) => text.replace('Akte anlegen', 'Fallakte anlegen'));
    const [before = '', diagram] = after.split(/\s*<bpmndi:BPMNDiagram/u);
    expect(diagram).toBeDefined();
    expect(before.replaceAll(/ xmlns:(?:bpmndi|dc|di)="[^"]*"/gu, '')).toBe(
      FILE.replace('name="Akte anlegen"', 'name="Fallakte anlegen"').replace('\n</b:definitions>\n', ''),
    );
  });

  test('a step put between two others keeps both, with type, documentation, notes and the origin of numbers', () => {
    const after = open(edit(FILE, (text) => text.replace('Daten senden', 'Unterlagen prüfen (5 min)\nDaten senden')));
    const { model, annotations, source } = after;
    expect(model.flowNodes.map(({ id, type }) => [id, type])).toEqual([
      ['Start', 'StartEvent'],
      ['T_7', 'UserTask'],
      ['step_2', 'Task'],
      ['T_9', 'ServiceTask'],
      ['Ende', 'EndEvent'],
    ]);
    expect(source.text).toContain('<v:x y="1"/>');
    expect(source.text).toContain('v:note="bleibt"');
    expect(annotations.get('T_7')!.attributes.get('handlingMinutesBasis')).toBe('measured');
    expect(annotations.get('step_2')!.attributes.get('handlingMinutes')).toBe('5');
    expect(model.sequenceFlows.map(({ source: from, target }) => `${from}>${target}`).toSorted()).toEqual(
      ['Start>T_7', 'T_7>step_2', 'step_2>T_9', 'T_9>Ende'].toSorted(),
    );
  });

  test('a number typed anew has no origin any more, a tag typed is decided by a person', () => {
    const { annotations } = open(edit(FILE, (text) => text.replace('(20 min)', '(25 min) =auto')));
    expect([...annotations.get('T_7')!.attributes]).toEqual(
      expect.arrayContaining([
        ['handlingMinutes', '25'],
        ['tag', 'automatable'],
        ['tagBy', 'person'],
        ['note', 'wichtig'],
      ]),
    );
    expect(annotations.get('T_7')!.attributes.has('handlingMinutesBasis')).toBe(false);
  });

  test('moved lines are the same steps', () => {
    const { model } = open(edit(FILE, (text) => text.replace(/(Akte anlegen.*)\n(Daten senden.*)\n/u, '$2\n$1\n')));
    expect(model.sequenceFlows.map(({ source: from, target }) => `${from}>${target}`).toSorted()).toEqual(
      ['Start>T_9', 'T_9>T_7', 'T_7>Ende'].toSorted(),
    );
  });

  test('a drawing nobody touched is drawn as it was while it was typed', () => {
    const typed = '# P\n> S\nR: A\n? Q\n  nein: B -> Ende X\n  ja:\nL: C\n. E\n';
    const after = open(edit(draftDocument(typed, 'de').xml, (text) => text.replace('L: C', 'L: D\nC')));
    const fresh = open(draftDocument(typed.replace('L: C', 'L: D\nC'), 'de').xml);
    const places = ({ model, ...bpmn }: ReturnType<typeof open>) =>
      model.flowNodes
        .map(({ id, name }) => {
          const { x, y } = readDrawings(bpmn)[0]!.geometry.shapes.get(id)!;
          return `${name} ${x} ${y}`;
        })
        .toSorted();
    expect(places(after)).toEqual(places(fresh));
  });

  test('in a drawing somebody made, what was there stays where it was', () => {
    const sample = readFileSync('samples/dienstplanung-pflege.bpmn', 'utf8');
    const dragged = sample.replace(
      /(<bpmndi:BPMNShape [^>]*bpmnElement="[a-z]\d+"[^>]*>\s*<dc:Bounds x=")(\d+)/u,
      (_, lead: string, x: string) => `${lead}${Number(x) + 10}`,
    );
    const after = open(edit(dragged, (text) => text.replace(/\n(?=[^\n]*\n?$)/u, '\nEtwas Neues tun\n')));
    const [old, now] = [readDrawings(open(dragged))[0]!.geometry, readDrawings(after)[0]!.geometry];
    for (const node of open(dragged).model.flowNodes) {
      expect(now.shapes.get(node.id)).toMatchObject({ x: old.shapes.get(node.id)!.x, y: old.shapes.get(node.id)!.y });
    }
    expect(after.model.flowNodes.filter(({ id }) => !now.shapes.has(id))).toEqual([]);
    expect(measureLayout(after.model, now).nodeOverlaps).toBe(0);
  });
});

describe('for random processes', { timeout: 120_000 }, () => {
  const names = (text: string) => modelOfOutline(readOutline(text, 'de').outline).model.flowNodes.map(({ name }) => name);

  test('any line taken out or put in gives the process the new text tells, and every other step keeps its id', () => {
    fc.assert(
      fc.property(processText, fc.nat(), fc.constantFrom('remove', 'insert', 'rename'), (typed, at, kind) => {
        const file = draftDocument(typed, 'de').xml;
        const begun = textOf(file);
        const lines = begun.split('\n');
        const steps = lines.flatMap((line, index) => (/^\s*(?:[^:\n]+: )?Schritt \d+(?! *->)[^>]*$/u.test(line) ? [index] : []));
        const index = steps[at % steps.length]!;
        const lead = /^\s*/u.exec(lines[index]!)![0];
        const changed = [...lines];
        if (kind === 'remove') changed.splice(index, 1);
        else if (kind === 'insert') changed.splice(index, 0, `${lead}Ganz Neues tun`);
        else changed[index] = lines[index]!.replace(/Schritt (\d+)/u, 'Schritt $1 gründlich');
        const text = changed.join('\n');
        fc.pre(readOutline(text, 'de').faults.length === 0);
        const fresh = open(bpmnOf(modelOfOutline(readOutline(text, 'de').outline)));
        const expected = outlineToEdit(fresh.model, fresh.annotations, 'de').text;
        fc.pre(expected !== null);
        const after = open(editAsText(file, text, 'de'));
        expect(textOf(after.source.text)).toBe(expected);
        const ids = new Map(open(file).model.flowNodes.map(({ id, name }) => [name, id]));
        for (const { id, name } of after.model.flowNodes)
          if (name !== null && name.startsWith('Schritt') && ids.has(name)) expect(id, name).toBe(ids.get(name));
        expect(names(text).length).toBeGreaterThan(0);
      }),
      { numRuns: 60, seed: 20261122, endOnFailure: true },
    );
  });

  test('the samples with one pool of steps can be edited as text, and say why where they cannot', () => {
    const told: string[] = [];
    for (const { file, kind } of SAMPLES) {
      if (kind !== 'plain') continue;
      const { model, annotations } = open(readFileSync(`samples/${file}`, 'utf8'));
      const { text, missing } = outlineToEdit(model, annotations, 'de');
      told.push(`${file}: ${text === null ? missing[0]!.code : 'text'}`);
      if (text !== null) expect(edit(readFileSync(`samples/${file}`, 'utf8'), (own) => own)).toBe(readFileSync(`samples/${file}`, 'utf8'));
    }
    console.log(told.join('\n'));
    expect(told.filter((line) => line.endsWith(': text')).length).toBeGreaterThan(
      SAMPLES.filter(({ kind }) => kind === 'plain').length / 2,
    );
  });
});
