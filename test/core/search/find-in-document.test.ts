import { describe, expect, it } from 'vitest';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import { findInDocument, type SearchedFile } from '#core/search/find-in-document.ts';

const NAMESPACES = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pk="urn:prozesskompass:bpmn"';

function file(key: string, body: string): SearchedFile {
  const opened = openBpmn(`<definitions ${NAMESPACES}>${body}</definitions>`);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const { model, annotations } = opened.value;
  return { key, model, annotations: readAnnotations(model, annotations).annotations };
}

const said = (annotation: string) => `<extensionElements>${annotation}</extensionElements>`;

const INTAKE = file(
  'aufnahme',
  `<process id="P" name="Aufnahme">
    <documentation>Vom Anruf bis zum Einzug</documentation>
    <laneSet id="L"><lane id="L1" name="Belegung"><flowNodeRef>b</flowNodeRef><flowNodeRef>a</flowNodeRef></lane></laneSet>
    <task id="b" name="Gespräch führen">${said('<pk:annotation tag="humanOnly" coreService="true" note="Rückruf klären"/>')}</task>
    <task id="a" name="Anfrage aufnehmen"><documentation>auch per Fax</documentation>${said(
      '<pk:annotation tag="automatable" rethink="true"><pk:problem kind="mediaBreak" severity="3">Brief und E-Mail</pk:problem><pk:problem kind="paper"/><pk:system name="Vivendi"/><pk:document name="Aufnahmebogen" direction="out"/></pk:annotation>',
    )}</task>
    <startEvent id="s" name="Anruf"/>
    <exclusiveGateway id="g" name="Platz frei?"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
    <sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
    <sequenceFlow id="f3" sourceRef="b" targetRef="g" name="nach dem Gespräch"/>
    <textAnnotation id="n"><text>Gespräche nur zu zweit</text></textAnnotation>
  </process>`,
);
const BILLING = file('abrechnung', `<process id="P" name="Abrechnung"><task id="a" name="Beleg prüfen"/></process>`);

const hits = (query: string, files = [INTAKE, BILLING]) =>
  findInDocument(query, files, 'de').map(({ file, element }) => `${file}/${element}`);
const fields = (query: string) => findInDocument(query, [INTAKE], 'de').flatMap(({ matches }) => matches.map(({ field }) => field));

describe('finding in a document', () => {
  it('goes through all files in order, and inside a file along the flow', () => {
    expect(hits('e').map((hit) => hit.split('/')[0])).toEqual(
      hits('e')
        .map((hit) => hit.split('/')[0])
        .toSorted()
        .toReversed(),
    );
    expect(hits('gespräch')).toEqual(['aufnahme/b', 'aufnahme/f3', 'aufnahme/n']);
    expect(hits('a')[0]).toBe('aufnahme/P');
    expect(hits('a').indexOf('aufnahme/a')).toBeLessThan(hits('a').indexOf('aufnahme/b'));
    expect(hits('prüfen')).toEqual(['abrechnung/a']);
  });

  it('reads everything people said: tags, marks, problem fields, systems, documents, notes', () => {
    expect(hits('menschlich')).toEqual(['aufnahme/b']);
    expect(hits('kernleistung')).toEqual(['aufnahme/b']);
    expect(hits('neu denken')).toEqual(['aufnahme/a']);
    expect(hits('medienbruch')).toEqual(['aufnahme/a']);
    expect(hits('e-mail')).toEqual(['aufnahme/a']);
    expect(hits('papier')).toEqual(['aufnahme/a']);
    expect(hits('vivendi')).toEqual(['aufnahme/a']);
    expect(hits('aufnahmebogen')).toEqual(['aufnahme/a']);
    expect(hits('rueckruf')).toEqual(['aufnahme/b']);
    expect(hits('fax')).toEqual(['aufnahme/a']);
    expect(hits('einzug')).toEqual(['aufnahme/P']);
    expect(fields('fax vivendi')).toEqual(['documentation', 'system']);
  });

  it('finds steps nobody has decided on as open, gateways and events never', () => {
    expect(hits('offen')).toEqual(['abrechnung/a']);
  });

  it('uses the words of the language asked for', () => {
    expect(findInDocument('human', [INTAKE], 'en').map(({ element }) => element)).toEqual(['b']);
    expect(findInDocument('menschlich', [INTAKE], 'en')).toEqual([]);
  });

  it('wants every word, wherever in the element it stands; the lane narrows but finds only itself', () => {
    expect(hits('belegung')).toEqual(['aufnahme/L1']);
    expect(hits('belegung papier')).toEqual(['aufnahme/a']);
    expect(hits('papier menschlich')).toEqual([]);
    expect(hits('"anfrage aufnehmen"')).toEqual(['aufnahme/a']);
    expect(hits('"aufnehmen anfrage"')).toEqual([]);
  });

  it('gives the places to highlight, joined where two words overlap', () => {
    const [hit] = findInDocument('anfrage frage auf', [INTAKE], 'de');
    expect(hit?.matches[0]).toEqual({
      field: 'name',
      text: 'Anfrage aufnehmen',
      ranges: [
        { start: 0, end: 7 },
        { start: 8, end: 11 },
      ],
    });
  });

  it('finds nothing for an empty query', () => {
    expect(hits('  ')).toEqual([]);
    expect(hits('""')).toEqual([]);
  });
});
