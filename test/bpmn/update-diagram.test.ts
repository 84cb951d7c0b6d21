import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { layOutDocument } from '#app/lay-out-document.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { readDrawings } from '#bpmn/read-drawings.ts';
import { updateDiagram } from '#bpmn/update-diagram.ts';
import { corpusFiles, hasCorpus, print } from './corpus.ts';

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" id="d">
  <process id="P">
    <task id="A" name="A &amp; mehr" /> <!-- bleibt -->
    <task id="B" />
    <sequenceFlow id="F" sourceRef="A" targetRef="B" />
  </process>
  <bpmndi:BPMNDiagram id="D1" name="Bild">
    <bpmndi:BPMNPlane id="plane" bpmnElement="P">
      <bpmndi:BPMNShape id="eigene_id" bpmnElement="A" bioc:stroke="#ff0000">
        <dc:Bounds height="80" x="10" y="20" width="100" />
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
  <bpmndi:BPMNDiagram id="D2">
    <bpmndi:BPMNPlane id="plane2" bpmnElement="P">
      <bpmndi:BPMNShape id="x" bpmnElement="B"><dc:Bounds x="1" y="2" width="3" height="4" /></bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</definitions>
`;

const open = (text: string) => {
  const opened = openBpmn(text);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
};

describe('changing a diagram', () => {
  it('writes new places into the shapes there are and keeps their ids, colours and the order of what is said', () => {
    const shapes = new Map([['A', { x: 33, y: 20, width: 100, height: 80 }]]);
    const text = updateDiagram(open(FILE), 'D1', { shapes, edges: new Map() }, new Set(['A']));
    expect(text).toBe(FILE.replace('x="10"', 'x="33"'));
  });

  it('adds what the diagram does not have, in its own words and indentation', () => {
    const text = layOutDocument(FILE, 'undrawn', 'D1').source.text;
    const end = FILE.indexOf('    </bpmndi:BPMNPlane>');
    const [before, rest] = [FILE.slice(0, end), FILE.slice(end)];
    expect(text.startsWith(before)).toBe(true);
    expect(text).toContain('      <bpmndi:BPMNShape id="B_di" bpmnElement="B">\n        <dc:Bounds x=');
    expect(text).toContain('      <bpmndi:BPMNEdge id="F_di" bpmnElement="F">\n        <di:waypoint x=');
    expect(text.endsWith(rest)).toBe(true);
  });

  it('arranged anew, the other diagrams and everything else stay as they were', () => {
    const text = layOutDocument(FILE, 'all', 'D1').source.text;
    expect(text).toContain('<bpmndi:BPMNShape id="eigene_id" bpmnElement="A" bioc:stroke="#ff0000">');
    expect(text.slice(text.indexOf('<bpmndi:BPMNDiagram id="D2">'))).toBe(FILE.slice(FILE.indexOf('<bpmndi:BPMNDiagram id="D2">')));
    expect(text.slice(0, text.indexOf('<bpmndi:BPMNDiagram'))).toBe(FILE.slice(0, FILE.indexOf('<bpmndi:BPMNDiagram')));
  });

  it('a chosen step alone is moved: no other shape of the sample changes by a letter', () => {
    const sample = readFileSync('samples/rettungsdienst-einsatz.bpmn', 'utf8');
    const { model } = open(sample);
    const step = model.flowNodes.find(({ kind }) => kind === 'activity')!.id;
    const away = sample.replace(
      new RegExp(`(bpmnElement="${step}"[^>]*>\\s*<dc:Bounds x=")\\d+`, 'u'),
      (_: string, lead: string) => `${lead}4000`,
    );
    const back = layOutDocument(away, new Set([step])).source.text;
    const shapesOf = (text: string) =>
      [...text.matchAll(/<bpmndi:BPMNShape[\s\S]*?<\/bpmndi:BPMNShape>/gu)]
        .map(([shape]) => shape)
        .filter((shape) => !shape.includes(`"${step}"`));
    expect(shapesOf(back)).toEqual(shapesOf(sample));
    expect(open(back).model).toEqual(open(sample).model);
  });
});

describe('files of other tools', { timeout: 60_000 }, () => {
  it.skipIf(!hasCorpus)('arranged anew say the same and keep every letter outside the diagram', () => {
    let files = 0;
    for (const { name, bytes } of corpusFiles().filter((_, index) => index % 6 === 0)) {
      const opened = openBpmn(bytes);
      if (!opened.ok || readDrawings(opened.value).length === 0) continue;
      const { text } = opened.value.source;
      const after = layOutDocument(text);
      expect(after.model, name).toEqual(open(text).model);
      const outside = (all: string) =>
        all.replaceAll(/<(\w+:)?BPMNDiagram[\s\S]*?<\/(\w+:)?BPMNDiagram>/gu, '').replaceAll(/ xmlns:\w+="[^"]*"/gu, '');
      expect(outside(after.source.text), name).toBe(outside(text));
      files += 1;
    }
    expect(files).toBeGreaterThan(0);
    print(`${files} files arranged anew`);
  });
});
