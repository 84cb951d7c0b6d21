import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { layOutDocument } from '#app/lay-out-document.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { measureLayout } from '#core/layout/measure-layout.ts';
import { inTemporaryFolder, runCli } from './run-cli.ts';
import { SAMPLE } from './sample.ts';

const LINES = `# Aufnahme (Fälle: 138/Jahr)
> Anfrage
Belegung: Anfrage aufnehmen (20 min) =auto
? Platz frei
  nein 40%: Absage senden -> Ende Absage
  ja 60%:
Leitung: Fallprofil lesen (1-2 min)
< zurück zu Nirgends, 20%
. Aufgenommen
`;

const read = (file: string) => {
  const opened = openBpmn(readFileSync(file));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
};

describe('draft', () => {
  test('writes typed lines as a drawn process and names the place of every fault', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'a.txt'), LINES);
      const { code, err } = await runCli(folder, ['draft', 'a.txt', '--out', 'a.bpmn']);
      expect(code).toBe(0);
      expect(err).toContain('a.txt: Zeile 7, Spalte 27: ');
      expect(err).toContain('a.txt: Zeile 8, Spalte 13: Einen Schritt „Nirgends“ gibt es nicht.');
      const { model, annotations, issues } = read(path.join(folder, 'a.bpmn'));
      expect(issues).toEqual([]);
      expect(model.lanes.map((lane) => lane.name)).toEqual(['Belegung', 'Leitung']);
      expect(model.textAnnotations.map((note) => note.text)).toEqual(['< zurück zu Nirgends, 20%']);
      expect(annotations.get('process')?.attributes.get('casesPerYear')).toBe('138');
      expect(measureLayout(model, layOut(model)).nodeOverlaps).toBe(0);
    }));

  test('reads a draft in JSON, and says where one is wrong', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(
        path.join(folder, 'a.json'),
        JSON.stringify({ process: 'P', steps: [{ role: 'R', step: 'A', minutes: 5 }, { end: 'E' }] }),
      );
      expect((await runCli(folder, ['draft', 'a.json', '--out', 'a.bpmn'])).code).toBe(0);
      expect(read(path.join(folder, 'a.bpmn')).model.flowNodes.map(({ name }) => name)).toEqual(['A', 'E']);
      writeFileSync(path.join(folder, 'b.json'), '{"steps": [7]}');
      const refused = await runCli(folder, ['draft', 'b.json', '--out', 'b.bpmn']);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain('steps[0]');
    }));

  test('says so when there is nothing to read', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'a.txt'), ' \n');
      expect((await runCli(folder, ['draft', 'a.txt', '--out', 'a.bpmn'])).code).toBe(1);
      expect((await runCli(folder, ['draft', 'b.txt', '--out', 'b.bpmn'])).code).toBe(1);
    }));
});

describe('layout', () => {
  const bare = SAMPLE.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>\s*/u, '');

  test('draws a file that has no drawing and changes nothing else', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'a.bpmn'), bare);
      expect((await runCli(folder, ['layout', 'a.bpmn', '--out', 'b.bpmn'])).code).toBe(0);
      const drawn = read(path.join(folder, 'b.bpmn'));
      expect(drawn.diagrams[0]!.shapes).toBeGreaterThan(2);
      expect(
        drawn.source.text.replace(/\s*<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/u, '').replaceAll(/ xmlns:\w+="[^"]*"/gu, ''),
      ).toBe(bare.replaceAll(/ xmlns:\w+="[^"]*"/gu, ''));
    }));

  test('leaves a drawing alone unless told to replace it', () =>
    inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'a.bpmn'), bare);
      await runCli(folder, ['layout', 'a.bpmn', '--out', 'b.bpmn']);
      const refused = await runCli(folder, ['layout', 'b.bpmn', '--out', 'c.bpmn']);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain('--force');
      expect((await runCli(folder, ['layout', 'b.bpmn', '--out', 'c.bpmn', '--force'])).code).toBe(0);
      expect(read(path.join(folder, 'c.bpmn')).diagrams).toHaveLength(1);
      expect(read(path.join(folder, 'c.bpmn')).model).toEqual(read(path.join(folder, 'b.bpmn')).model);
    }));

  test('with --keep draws only what is missing', () =>
    inTemporaryFolder(async (folder) => {
      const shape = /\s*<bpmndi:BPMNShape(?:(?!<\/bpmndi:BPMNShape>)[\s\S])*<\/bpmndi:BPMNShape>/gu;
      const whole = layOutDocument(SAMPLE).source.text;
      const last = [...whole.matchAll(shape)].at(-1)![0];
      writeFileSync(path.join(folder, 'a.bpmn'), whole.replace(last, ''));
      expect((await runCli(folder, ['layout', 'a.bpmn', '--out', 'b.bpmn', '--keep'])).code).toBe(0);
      const shapesIn = (text: string): readonly string[] => [...text.matchAll(shape)].map(([one]) => one);
      const after = shapesIn(read(path.join(folder, 'b.bpmn')).source.text);
      expect(after).toHaveLength(shapesIn(whole).length);
      expect(after).toEqual(expect.arrayContaining(shapesIn(whole).slice(0, -1)));
    }));

  test('never writes a file of a newer program', () =>
    inTemporaryFolder(async (folder) => {
      const newer = SAMPLE.replace(/<(\w+:)?definitions/u, '$& xmlns:pk="urn:prozesskompass:bpmn" pk:schemaVersion="99"');
      writeFileSync(path.join(folder, 'a.bpmn'), newer);
      const refused = await runCli(folder, ['layout', 'a.bpmn', '--out', 'b.bpmn', '--force']);
      expect(refused.code).toBe(1);
      expect(existsSync(path.join(folder, 'b.bpmn'))).toBe(false);
    }));
});
