import { describe, expect, it } from 'vitest';
import type { Issue } from '#core/problem/issue.ts';
import { createModdle } from '#bpmn/moddle/create-moddle.ts';
import { openBpmn, readBpmn } from '#bpmn/read-bpmn.ts';
import { corpusFiles, hasCorpus, print } from './corpus.ts';
import { FIXTURES, open, openFixture } from './fixtures.ts';

const found = (issues: readonly Issue[], code: Issue['code']): readonly Issue[] => issues.filter((issue) => issue.code === code);
const moddleWarnings = async (xml: string): Promise<readonly string[]> =>
  (await createModdle().fromXML(xml)).warnings.map((warning) => warning.message);
/** Warnings that mean an element is gone with all its children. */
const isLoss = (warning: string): boolean => /illegal ID|duplicate ID|unrecognized element|unknown type/.test(warning);
const isIdLoss = (warning: string): boolean => /illegal ID|duplicate ID/.test(warning);

describe('openBpmn', () => {
  it.each([
    ['', { code: 'FILE_EMPTY' }],
    ['{"a": 1}', { code: 'XML_BROKEN', line: 1, column: 1, detail: '{"a": 1}' }],
    ['<html/>', { code: 'NOT_BPMN', root: 'html' }],
    ['<definitions xmlns="urn:example"/>', { code: 'NOT_BPMN', root: 'definitions' }],
    ['<process xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', { code: 'NOT_BPMN', root: 'process' }],
  ])('refuses %j', (text, problem) => {
    expect(openBpmn(text)).toEqual({ ok: false, problem });
  });

  it('is what the library promises', async () => {
    expect(await readBpmn('<html/>')).toEqual({ ok: false, problem: { code: 'NOT_BPMN', root: 'html' } });
  });

  it('leaves the text of an ordinary file as it is', () => {
    const { editableXml, source, idsInFile } = openFixture('several-diagrams');
    expect(editableXml).not.toBe(source.text);
    expect(editableXml.replace(' id="NoId_1" name="Leer"', ' name="Leer"')).toBe(source.text);
    expect(idsInFile.size).toBe(0);
    const plain = openFixture('collaboration-only');
    expect(plain.editableXml).toBe(plain.source.text);
  });

  it('makes ids fit for the editor and remembers those of the file', async () => {
    const { editableXml, idsInFile, model, issues, diagrams } = openFixture('illegal-ids');
    expect(await moddleWarnings(editableXml)).toEqual([]);
    expect(Object.fromEntries(idsInFile)).toEqual({
      '_1._Prozess': '1. Prozess',
      Spur__: 'Spur Ü',
      _3: '3',
      Flu_: 'Fluß',
      Pr_fung_1: 'Prüfung 1',
      _0: '0',
      _1: '1',
      _2: '2',
      _3_gui: '3_gui',
    });
    expect(model.flowNodes.map(({ id, lane, incoming }) => [id, lane, incoming])).toEqual([
      ['_3', null, []],
      ['Pr_fung_1', 'Spur__', ['Flu_']],
      ['NoId_1', null, []],
      ['Call', null, []],
    ]);
    expect(model.flowNodes.at(-1)).toMatchObject({ calledElement: '_1._Prozess' });
    expect(diagrams).toEqual([{ id: '_0', name: null, plane: '_1._Prozess', shapes: 2 }]);
    expect(found(issues, 'ID_REWRITTEN').length).toBe(5);
    expect(found(issues, 'NOT_DRAWN').map((issue) => issue.params['name'])).toEqual(['Leitung', 'Ohne Kennung', 'Call']);
  });

  it('tells duplicate ids apart; references mean the first', async () => {
    const { model, idsInFile, issues, editableXml } = openFixture('duplicate-ids');
    expect(model.flowNodes.map(({ id, name }) => [id, name])).toEqual([
      ['T', 'Erste'],
      ['T_3', 'Zweite'],
      ['T_2', 'Dritte'],
    ]);
    expect(model.sequenceFlows[0]).toMatchObject({ source: 'T', target: 'T_2' });
    expect([...idsInFile]).toEqual([['T_3', 'T']]);
    expect(found(issues, 'ID_DUPLICATE')).toEqual([{ code: 'ID_DUPLICATE', element: 'T_3', params: { id: 'T', line: 5 } }]);
    expect(await moddleWarnings(editableXml)).toEqual([]);
  });

  it('lists all diagrams and names what none of them shows', () => {
    const { diagrams, issues } = openFixture('several-diagrams');
    expect(diagrams).toEqual([
      { id: 'Dia_1', name: 'Übersicht', plane: 'P1', shapes: 2 },
      { id: 'Dia_2', name: null, plane: 'Sub', shapes: 1 },
      { id: 'NoId_1', name: 'Leer', plane: 'P2', shapes: 0 },
    ]);
    expect(found(issues, 'NOT_DRAWN').map((issue) => [issue.element, issue.params['name']])).toEqual([
      ['Hidden', 'Nirgends gezeichnet'],
      ['T2', 'T2'],
    ]);
    expect(found(issues, 'DIAGRAM_EMPTY').map((issue) => issue.params['diagram'])).toEqual(['Leer']);
  });

  it('says that there is no diagram once, not for every step', () => {
    expect(openFixture('no-diagram').issues).toEqual([{ code: 'NO_DIAGRAM', element: null, params: {} }]);
  });

  it('opens a collaboration without process', () => {
    const { model, issues, diagrams } = openFixture('collaboration-only');
    expect([model.participants.length, model.messageFlows.length, model.processes.length]).toEqual([2, 1, 0]);
    expect(diagrams[0]?.plane).toBe('C');
    expect(issues.map((issue) => [issue.code, issue.element])).toEqual([
      ['REFERENCE_UNRESOLVED', 'B'],
      ['NOT_DRAWN', 'B'],
    ]);
  });

  it('names processes outside the pools and what the editor will drop', () => {
    expect(found(openFixture('everything').issues, 'PROCESS_OUTSIDE_PARTICIPANTS').map((issue) => issue.element)).toEqual(['Proc_2']);
    const { issues } = openFixture('odd-places');
    expect(found(issues, 'ELEMENT_MISPLACED').map((issue) => [issue.element, issue.params['count']])).toEqual([['Stray', 2]]);
    expect(found(issues, 'ELEMENT_UNKNOWN').map((issue) => issue.params['type'])).toEqual(['x:thing', 'superTask']);
  });

  it('takes out characters no XML may hold and says which', () => {
    const { source, model, issues } = open(
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><task id="T" name="a\u000Bb&#11;c\u0000"/></process></definitions>',
    );
    expect(model.flowNodes[0]?.name).toBe('abc');
    expect(source.text).toContain('name="abc"');
    expect(found(issues, 'IMPORT_WARNING')).toEqual([{ code: 'IMPORT_WARNING', element: null, params: { detail: 'U+000B × 3' } }]);
  });

  it.each([
    ['1', false],
    ['2', true],
    ['x', false],
  ])('opens a file of schema %s for writing or not', (version, readOnly) => {
    const text = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:our="urn:prozesskompass:bpmn" our:schemaVersion="${version}"/>`;
    expect(open(text).readOnly).toBe(readOnly);
  });

  it.each(FIXTURES)('loses no element of %s to an id, and knows what moddle drops for other reasons', async (name) => {
    const { editableXml, issues } = openFixture(name);
    const warnings = await moddleWarnings(editableXml);
    expect(warnings.filter(isIdLoss)).toEqual([]);
    const named = issues
      .filter((issue) => issue.code.startsWith('ELEMENT_'))
      .reduce((sum, issue) => sum + Number(issue.params['count']), 0);
    expect(named).toBe(warnings.filter(isLoss).length);
  });

  it.skipIf(!hasCorpus)(
    'opens every real file, loses none of its elements to an id and names all that moddle drops',
    async () => {
      const files = corpusFiles();
      let opened = 0;
      let dropped = 0;
      let unnamed = 0;
      for (const file of files) {
        const result = openBpmn(file.bytes);
        if (!result.ok) continue;
        opened += 1;
        const warnings = await moddleWarnings(result.value.editableXml);
        expect(warnings.filter(isIdLoss), file.name).toEqual([]);
        const named = found(result.value.issues, 'ELEMENT_UNKNOWN').concat(found(result.value.issues, 'ELEMENT_MISPLACED'));
        const count = named.reduce((sum, issue) => sum + Number(issue.params['count']), 0);
        dropped += warnings.filter(isLoss).length;
        if (count !== warnings.filter(isLoss).length) unnamed += 1;
      }
      print(
        `open: ${opened} of ${files.length} files; 0 elements lost to ids; ${dropped} dropped by moddle, all named in ${opened - unnamed} files`,
      );
      expect(opened).toBe(files.length);
      expect(unnamed).toBe(0);
    },
    120_000,
  );
});
