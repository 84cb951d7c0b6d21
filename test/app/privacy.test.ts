import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDocument } from '#app/open-document.ts';
import { stripBpmn, textsOfBpmn } from '#app/privacy/personal-bpmn.ts';
import { personalHintsIn, stripHints, stripHintsFrom, textsOfMappe } from '#app/privacy/personal-hints.ts';

const samples = path.resolve(import.meta.dirname, '../../samples');
const foundIn = (texts: readonly string[]) => personalHintsIn(texts).map(({ found }) => found);

describe('hints about persons before an export', () => {
  it.each(readdirSync(samples).filter((name) => /\.(?:bpmn|kompass)$/u.test(name)))('%s: none', (name) => {
    const document = openDocument(name, new Uint8Array(readFileSync(path.join(samples, name))));
    if (!document.ok) throw new Error(document.problem.code);
    for (const { bpmn } of document.value.processes) {
      expect(textsOfBpmn(bpmn.source.text).length).toBeGreaterThan(10);
      expect(foundIn(textsOfBpmn(bpmn.source.text))).toEqual([]);
    }
    expect(foundIn(textsOfMappe(document.value.mappe))).toEqual([]);
  });

  it('each place once, with the words around it', () => {
    expect(personalHintsIn(['Frau Schmidt anrufen', 'Mit Frau Schmidt sprechen'])).toEqual([
      { kind: 'name', found: 'Frau Schmidt', text: 'Frau Schmidt anrufen' },
    ]);
  });

  it('plain data keeps its shape, and what is no text stays', () => {
    const hints = personalHintsIn(['Anna Meier fragen', 'geb. 3.4.2012']);
    const data = { id: 'T1', names: ['Anna Meier fragen', 'prüfen'], hours: 3, none: null, map: new Map([['k', 'geb. 3.4.2012']]) };
    expect(stripHintsFrom(data, hints, 'de')).toEqual({
      id: 'T1',
      names: ['[Name] fragen', 'prüfen'],
      hours: 3,
      none: null,
      map: new Map([['k', 'geb. [Geburtsdatum]']]),
    });
  });

  it('nothing that was found is left, whatever stands side by side', () => {
    const words = ['Frau', 'Schmidt', 'Anna', '03.04.2012', '0711', '1234567', 'geb.', 'Az.', '12/34', 'prüfen', ',', '-', 'a@b.de'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 20 }), (parts) => {
        const text = parts.join(' ');
        const hints = personalHintsIn([text]);
        const clean = stripHints(text, hints, 'de');
        for (const { found } of hints) expect(clean).not.toContain(found);
      }),
    );
  });

  it('in BPMN only the texts people read change; ids, references, comments and foreign data stay', () => {
    const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="urn:x" name='Frau Schmidt'>
  <process id="Anna"><task id="T" x:owner="Anna" name="Anna Meier &amp; Team"/>
    <documentation>Tel. 0711 1234567 &lt;dringend&gt;</documentation><!-- Anna --></process>
</definitions>`;
    const hints = personalHintsIn(textsOfBpmn(xml));
    expect(hints.map(({ found }) => found)).toEqual(['Frau Schmidt', 'Anna Meier', '0711 1234567']);
    const clean = stripBpmn(xml, hints, 'de');
    expect(clean.replaceAll('&gt;', '>')).toBe(
      xml.replace('Frau Schmidt', '[Name]').replace('Anna Meier', '[Name]').replace('0711 1234567', '[Telefon]').replaceAll('&gt;', '>'),
    );
    expect(foundIn(textsOfBpmn(clean))).toEqual([]);
  });
});
