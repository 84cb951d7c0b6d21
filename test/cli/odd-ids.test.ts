import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDocument } from '#app/open-document.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { stripAnnotations } from '../support/strip-annotations.ts';
import { readCsv, writeCsv } from '#export/csv/csv-text.ts';
import { inTemporaryFolder, runCli } from './run-cli.ts';

/** Ids that no editor takes, ids that stand twice, none at all. */
const ODD = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:t">
  <process id="constructor">
    <startEvent id="__proto__"/>
    <task id="Prüfung 1" name="Antrag prüfen"/>
    <task id="toString" name="Zweiter"/>
    <task id="doppelt" name="Eins"/>
    <task id="doppelt" name="Zwei"/>
    <task id="1abc" name="Ziffer"/>
    <task id="=1+1" name="Formel"/>
    <task id="a&amp;b" name="Und"/>
    <task name="Ohne"/>
    <sequenceFlow id="f1" sourceRef="__proto__" targetRef="Prüfung 1"/>
    <sequenceFlow id="f2" sourceRef="Prüfung 1" targetRef="toString"/>
  </process>
</definitions>
`;
const inFile = ['Prüfung 1', 'toString', 'doppelt', '1abc', '=1+1', 'a&b'] as const;

const withOdd = (work: (folder: string) => Promise<void>): Promise<void> =>
  inTemporaryFolder(async (folder) => {
    writeFileSync(path.join(folder, 'odd.bpmn'), ODD);
    await work(folder);
  });
const namesTagged = (text: string): readonly (string | null)[] => {
  const opened = openBpmn(text);
  if (!opened.ok) throw new Error(opened.problem.code);
  const { model, annotations } = opened.value;
  return model.flowNodes.filter(({ id }) => annotations.get(id)?.attributes.get('tag') === 'humanOnly').map(({ name }) => name);
};
const everyStep = ['Antrag prüfen', 'Zweiter', 'Eins', 'Zwei', 'Ziffer', 'Formel', 'Und', 'Ohne'];

describe('elements whose ids no editor would take', () => {
  test('are named in the JSON as in the file; only what has no id of its own gets one', () =>
    withOdd(async (folder) => {
      const { out, code } = await runCli(folder, ['analyse', 'odd.bpmn']);
      const [process] = (JSON.parse(out) as { files: { processes: { id: string; elements: object }[] }[] }).files[0]!.processes;
      expect(code).toBe(0);
      expect(process!.id).toBe('constructor');
      expect(Object.keys(process!.elements)).toEqual(expect.arrayContaining(['__proto__', ...inFile, 'doppelt_2']));
      expect(Object.keys(process!.elements)).toHaveLength(9);
    }));

  test('are found by the ids of the file', () =>
    withOdd(async (folder) => {
      const nodes = `{${inFile.map((id) => `${JSON.stringify(id)}:{"tag":"humanOnly"}`).join(',')}}`;
      writeFileSync(path.join(folder, 'a.json'), `{"nodes":${nodes}}`);
      const { err } = await runCli(folder, ['annotate', 'odd.bpmn', '--annotations', 'a.json', '--out', 'b.bpmn']);
      expect(err).toBe('');
      const text = readFileSync(path.join(folder, 'b.bpmn'), 'utf8');
      expect(namesTagged(text)).toEqual(['Antrag prüfen', 'Zweiter', 'Eins', 'Ziffer', 'Formel', 'Und']);
      expect(stripAnnotations(text)).toBe(ODD);
      // the same source beside an analysis instead of in the file
      const { out } = await runCli(folder, ['analyse', 'odd.bpmn', '--annotations', 'a.json']);
      expect(out.match(/"tag": "humanOnly",\n\s+"executionsPerCase"/gu)).toHaveLength(6);
    }));

  test.each(['csv', 'xlsx', 'json'])('what %s says of them finds every one of them again', (format) =>
    withOdd(async (folder) => {
      if (format === 'json') {
        const { out } = await runCli(folder, ['analyse', 'odd.bpmn']);
        const { elements } = (JSON.parse(out) as { files: { processes: { elements: object }[] }[] }).files[0]!.processes[0]!;
        const nodes = Object.keys(elements).filter((id) => id !== '__proto__');
        writeFileSync(
          path.join(folder, 'liste.json'),
          `{"nodes":{${nodes.map((id) => `${JSON.stringify(id)}:{"tag":"humanOnly"}`).join(',')}}}`,
        );
      } else await runCli(folder, ['analyse', 'odd.bpmn', '--format', format, '--out', `liste.${format}`]);
      if (format === 'csv') {
        const rows = readCsv(readFileSync(path.join(folder, 'liste.csv'), 'utf8')).map((row) => [...row]);
        const at = rows[0]!.indexOf('Einordnung');
        for (const row of rows.slice(1)) row[at] = 'menschlich';
        writeFileSync(path.join(folder, 'liste.csv'), writeCsv(rows, 'de'));
      }
      const { err } = await runCli(folder, ['annotate', 'odd.bpmn', '--annotations', `liste.${format}`, '--out', 'b.bpmn']);
      expect(err).toBe('');
      const text = readFileSync(path.join(folder, 'b.bpmn'), 'utf8');
      // an untouched workbook changes nothing, and knows every row
      if (format === 'xlsx') expect(text).toBe(ODD);
      else expect(namesTagged(text)).toEqual(everyStep);
    }),
  );

  test('are found by the ids the window shows as well', () =>
    withOdd(async (folder) => {
      const opened = openDocument('odd.bpmn', new TextEncoder().encode(ODD));
      if (!opened.ok) throw new Error(opened.problem.code);
      const ids = opened.value.processes[0]!.bpmn.model.flowNodes.filter(({ kind }) => kind === 'activity').map(({ id }) => id);
      expect(ids).toContain('Pr_fung_1');
      writeFileSync(
        path.join(folder, 'a.json'),
        JSON.stringify({ nodes: Object.fromEntries(ids.map((id) => [id, { tag: 'humanOnly' }])) }),
      );
      const { err } = await runCli(folder, ['annotate', 'odd.bpmn', '--annotations', 'a.json', '--out', 'b.bpmn']);
      expect(err).toBe('');
      expect(namesTagged(readFileSync(path.join(folder, 'b.bpmn'), 'utf8'))).toEqual(everyStep);
    }));

  test('are named in suggestions as in the file', () =>
    withOdd(async (folder) => {
      const { out } = await runCli(folder, ['suggest', 'odd.bpmn']);
      expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual(expect.arrayContaining([...inFile]));
    }));
});
