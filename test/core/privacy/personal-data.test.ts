import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from '#core/privacy/personal-data.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const shared = path.resolve(root, '../shared');
const found = (text: string) => findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('personal data in the text of a step', () => {
  it.each([
    ['Frau Schmidt anrufen', ['name: Frau Schmidt']],
    ['Gespräch mit Herrn Dr. Öztürk führen', ['name: Herrn Dr. Öztürk']],
    ['Hilfeplan für Kevin-Anna Meier prüfen', []],
    ['Hilfeplan für Anna Meier prüfen', ['name: Anna Meier']],
    ['Mappe von Ayşe holen', ['name: Ayşe']],
    ['Max Müller informieren', ['name: Max Müller']],
    ['Familie El Hassan besuchen', ['name: Familie El Hassan']],
    ['Jana von Berg einladen', ['name: Jana von Berg']],
    ['geb. 3.4.2012', ['birthDate: 3.4.2012']],
    ['Kind, geboren am 12.05.15, aufnehmen', ['birthDate: 12.05.15']],
    ['Akte 2014-07-01 suchen', ['birthDate: 2014-07-01']],
    ['Rückruf 0711 / 123 45 67', ['phone: 0711 / 123 45 67']],
    ['Rückruf +49 (0) 171-2345678', ['phone: +49 (0) 171-2345678']],
    ['Az. 12 F 345/21 beilegen', ['fileNumber: Az. 12 F 345/21']],
    ['Verfahren 4 XVII 231/2019', ['fileNumber: 4 XVII 231/2019']],
    ['Versichertennummer A123456789', ['fileNumber: Versichertennummer A123456789']],
    ['SV 12 010180 M 123', ['fileNumber: 12 010180 M 123']],
    ['Mail an jugendamt.mueller@stadt.example.de', ['email: jugendamt.mueller@stadt.example.de']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    'Frau informieren',
    'Herrn und Frau fragen',
    'Familie kontaktieren',
    'Frau Leitung',
    'Fall nach § 8a SGB VIII vom 01.10.2005 prüfen',
    'Stand 01.01.2024',
    'Frist bis zum 31.12.2025',
    'Mai und August abrechnen',
    'Ernst nehmen',
    'Rose gießen',
    'Max. 3 Tage',
    'Will jemand teilnehmen?',
    'Version 1.2.3 freigeben',
    '10.000,00 Euro überweisen',
    'Raum 0815 buchen',
    '0,5 Stellen',
    'Formular F 12/2024',
    'Kapitel 4.2.1 lesen',
    '2024/25 planen',
    'Az.',
    'Aktenzeichen vergeben',
    'ISO 9001:2015',
    'Telefonat führen',
  ])('nothing in: %s', (text) => expect(found(text)).toEqual([]));

  it('is silent on every text of every sample', () => {
    const folder = path.join(root, 'samples');
    const files = readdirSync(folder).filter((name) => /\.(?:bpmn|kompass)$/u.test(name));
    expect(files.length).toBeGreaterThanOrEqual(19);
    const hints = files.flatMap((name) =>
      textsOf(readFileSync(path.join(folder, name), 'utf8')).flatMap((text) => found(text).map((hint) => `${name}: ${hint} in "${text}"`)),
    );
    expect(hints).toEqual([]);
  });

  it.skipIf(!existsSync(path.join(shared, 'domain/labelled-steps.json')))('is silent on the labelled steps of the field', () => {
    const texts = [
      ...readFileSync(path.join(shared, 'domain/labelled-steps.json'), 'utf8').matchAll(/"(?:name|label|step)":\s*"([^"]+)"/gu),
    ].map((match) => match[1]!);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.flatMap((text) => found(text).map((hint) => `${hint} in "${text}"`))).toEqual([]);
  });

  it('takes linear time on texts made to be slow', () => {
    for (const part of ['0 ', 'Anna ', 'Frau ', 'Az. 1', 'a@a.', '1.', '12 F 3', '0(/-']) {
      const began = performance.now();
      findPersonalData(part.repeat(20_000));
      expect(performance.now() - began, part).toBeLessThan(2_000);
    }
  });
});

/** Everything people read: names, documentation, notes; ids, types and numbers are none of it. */
function textsOf(file: string): readonly string[] {
  const xml = file.replaceAll(String.raw`\"`, '"').replaceAll(String.raw`\n`, '\n');
  const decode = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#10;', '\n');
  return [
    ...[...xml.matchAll(/\s(?:name|note|title)="([^"]*)"/gu)].map((match) => decode(match[1]!)),
    ...[...xml.matchAll(/>([^<]*\p{L}[^<]*)</gu)].map((match) => decode(match[1]!)),
  ];
}
