import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawAnnotation, RawAnnotations, RawChild } from '#core/annotation/annotation.ts';
import { annotateXml } from '#bpmn/annotate-xml.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { stripAnnotations } from '../support/strip-annotations.ts';
import { corpusFiles, hasCorpus, print } from './corpus.ts';
import { FIXTURES, open, openFixture } from './fixtures.ts';

const raw = (attributes: Readonly<Record<string, string>>, children: readonly RawChild[] = []): RawAnnotation => ({
  attributes: new Map(Object.entries(attributes)),
  children,
});
const paper: RawChild = { name: 'problem', attributes: new Map([['kind', 'paper']]), text: 'Formular & <Kopie>' };
const everywhere = ({ model }: OpenBpmn, annotation: RawAnnotation): RawAnnotations =>
  new Map([...model.flowNodes, ...model.sequenceFlows, ...model.lanes, ...model.processes].map(({ id }) => [id, annotation]));
const body = (process: string, more = ''): string =>
  `<d:definitions xmlns:d="http://www.omg.org/spec/BPMN/20100524/MODEL"${more}>\n  <d:process id="P">${process}</d:process>\n</d:definitions>`;
/** What `annotateXml` makes of a process with one task T. */
const annotated = (process: string, annotation: RawAnnotation, more = ''): string =>
  annotateXml(open(body(process, more)), new Map([['T', annotation]])).text;

describe('annotateXml', () => {
  it('writes in the prefix, the indentation and the place the file gives', () => {
    const text = annotated(
      '\n    <d:task id="T">\n      <d:documentation>x</d:documentation>\n      <d:incoming>F</d:incoming>\n    </d:task>\n  ',
      raw({ note: 'ä', tag: 'humanOnly' }, [paper]),
    );
    expect(text)
      .toBe(`<d:definitions xmlns:d="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pk="urn:prozesskompass:bpmn" pk:schemaVersion="1">
  <d:process id="P">
    <d:task id="T">
      <d:documentation>x</d:documentation>
      <d:extensionElements>
        <pk:annotation tag="humanOnly" note="ä">
          <pk:problem kind="paper">Formular &amp; &lt;Kopie&gt;</pk:problem>
        </pk:annotation>
      </d:extensionElements>
      <d:incoming>F</d:incoming>
    </d:task>
  </d:process>
</d:definitions>`);
  });

  it('keeps the prefix a file uses for our namespace, and takes another where pk means something else', () => {
    expect(annotated('<d:task id="T"/>', raw({ tag: 'humanOnly' }), ' xmlns:our="urn:prozesskompass:bpmn"')).toContain(
      '<our:annotation tag="humanOnly"/>',
    );
    const other = annotated('<d:task id="T"/>', raw({ tag: 'humanOnly' }), ' xmlns:pk="urn:example:other"');
    expect(other).toContain('xmlns:pk2="urn:prozesskompass:bpmn" pk2:schemaVersion="1"');
    expect(other).toContain('<pk2:annotation tag="humanOnly"/>');
  });

  it('breaks lines as the file does', () => {
    const text = annotated('\r\n\t<d:task id="T"/>\r\n', raw({ tag: 'humanOnly' }, [paper]));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r]/);
    expect(annotateXml(open(body('<d:task id="T"/>').replaceAll('\n', '')), new Map([['T', raw({ tag: 'x' })]])).text).not.toContain('\n');
  });

  it('replaces one annotation and touches nothing else, not even children it does not know', () => {
    const file = openFixture('everything');
    const user = file.annotations.get('User_1')!;
    const changed = new Map(file.annotations).set('User_1', { ...user, attributes: new Map(user.attributes).set('tag', 'aiSupported') });
    const { text } = annotateXml(file, changed);
    const outside = (xml: string): string => xml.replace(/<pk:annotation tag[\s\S]*?<\/pk:annotation>/, '');
    expect(outside(text)).toBe(outside(file.source.text));
    expect(text).toContain('<pk:annotation tag="aiSupported" coreService="true" handlingMinutes="30;45;90" note="mit Prefix">');
    expect(text).toContain('<pk:future name="?" />');
  });

  it('removes what is not said any more, and the elements made for it', () => {
    const plain = body('\n    <d:task id="T" />\n  ');
    const written = annotated('\n    <d:task id="T" />\n  ', raw({ tag: 'humanOnly' }));
    expect(written).not.toBe(plain);
    expect(annotateXml(open(written), new Map()).text).toBe(plain);
    expect(annotateXml(open(written), new Map([['T', raw({})]])).text).toBe(plain);
  });

  it('says which ids the file does not have, and never writes a name that is none', () => {
    const { text, issues } = annotateXml(
      open(body('<d:task id="T"/>')),
      new Map([
        ['T', raw({ 'a b="': 'x', tag: 'y' })],
        ['Q', raw({ tag: 'z' })],
      ]),
    );
    expect(issues).toEqual([{ code: 'ELEMENT_ID_UNKNOWN', element: null, params: { id: 'Q' } }]);
    expect(text).toContain('<pk:annotation tag="y"/>');
  });

  it('finds elements whose ids had to be rewritten, and leaves their ids alone', () => {
    const file = openFixture('illegal-ids');
    const { text } = annotateXml(file, everywhere(file, raw({ note: 'x' })));
    expect(text).toContain('id="Prüfung 1"');
    expect(text).not.toContain('Pr_fung_1');
    expect(open(text).annotations.size).toBe(everywhere(file, raw({})).size);
    expect(stripAnnotations(text)).toBe(file.source.text);
  });

  it.each(FIXTURES)('comes out of %s again without a trace', (name) => {
    const original = stripAnnotations(openFixture(name).source.text);
    const file = open(original);
    const wanted = everywhere(file, raw({ tag: 'aiSupported', note: 'Zeile\n"zwei" <ä>\t&' }, [paper]));
    const { text } = annotateXml(file, wanted);
    if (wanted.size > 0) expect(text).not.toBe(original);
    expect(stripAnnotations(text)).toBe(original);
    expect(open(text).annotations).toEqual(wanted);
    expect(annotateXml(open(text), wanted).text).toBe(text);
  });

  it('comes out again whatever the step looked like', () => {
    const space = fc.constantFrom('', ' ', '\n', '\n    ', '\r\n\t', '\n  ');
    const content = fc.array(
      fc.tuple(
        space,
        fc.constantFrom(
          '<d:documentation>x</d:documentation>',
          '<!-- c -->',
          '<d:incoming>F</d:incoming>',
          '<d:extensionElements/>',
          '<d:extensionElements></d:extensionElements>',
          '<d:extensionElements >\n <x/></d:extensionElements >',
          '<d:extensionElements>\n</d:extensionElements>',
        ),
      ),
      { maxLength: 3 },
    );
    const step = fc.oneof(
      space.map((gap) => `<d:task id="T"${gap}/>`),
      fc
        .tuple(space, content, space, space)
        .map(([gap, inner, end, tail]) => `<d:task id="T"${gap}>${inner.flat().join('')}${end}</d:task${tail}>`),
    );
    const children = fc.subarray([paper, { ...paper, name: 'answer' as const, text: '' }]);
    fc.assert(
      fc.property(space, step, space, children, fc.boolean(), (before, task, after, inner, isDeclared) => {
        const original = body(`${before}${task}${after}`, isDeclared ? ' xmlns:pk="urn:prozesskompass:bpmn"' : '');
        const wanted: RawAnnotations = new Map([['T', raw({ tag: 'x' }, inner)]]);
        const { text } = annotateXml(open(original), wanted);
        expect(open(text).annotations).toEqual(wanted);
        expect(stripAnnotations(text)).toBe(original);
      }),
      { numRuns: 1000 },
    );
  });

  it.skipIf(!hasCorpus)(
    'annotates every step, flow, lane and process of every real file and gives back its bytes',
    () => {
      const files = corpusFiles();
      let identical = 0;
      let unchanged = 0;
      for (const file of files) {
        const opened = openBpmn(file.bytes);
        if (!opened.ok) continue;
        const wanted = everywhere(opened.value, raw({ tag: 'humanOnly', handlingMinutes: '5;10;20' }, [paper]));
        const { text, issues } = annotateXml(opened.value, wanted);
        expect(issues, file.name).toEqual([]);
        expect(open(text).annotations, file.name).toEqual(wanted);
        if (annotateXml(opened.value, opened.value.annotations).text === opened.value.source.text) unchanged += 1;
        if (stripAnnotations(text) === opened.value.source.text) identical += 1;
      }
      print(
        `annotate, then strip: ${identical} of ${files.length} files byte-identical; unchanged annotations: ${unchanged} of ${files.length}`,
      );
      expect([identical, unchanged]).toEqual([files.length, files.length]);
    },
    120_000,
  );
});
