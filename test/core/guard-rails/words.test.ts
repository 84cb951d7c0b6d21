import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const FORBIDDEN = /rechtssicher|konform|zul(?:ä|ae)ssig|unbedenklich/i;
const rooms = ['guard-rails', 'kompass'].map((room) => path.resolve(import.meta.dirname, `../../../src/core/${room}`));
const files = rooms
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => path.join(room, file)))
  .filter((file) => /\.(ts|json|md)$/.test(file));

it.each(files.map((file) => [path.basename(file), file] as const))('%s promises nothing the law has to decide', (_, file) => {
  expect(readFileSync(file, 'utf8').match(FORBIDDEN)?.[0]).toBeUndefined();
});

it('the search finds such a word where there is one', () => {
  expect('DSGVO-konforme Lösung').toMatch(FORBIDDEN);
  expect(files.length).toBeGreaterThan(40);
});

it('German texts of the pack are written with umlauts', () => {
  const texts = files.filter((file) => file.endsWith('.json')).flatMap((file) => textsIn(JSON.parse(readFileSync(file, 'utf8')), ''));
  const transcribed = texts.filter((text) => /\b(fuer|ueber|koennen|muessen|spaeter|Aenderung|pruefen|gehoert|zustaendig)/i.test(text));
  expect(transcribed).toEqual([]);
});

/** Texts people read: keys ending in _de, and lists of sentences; not stems, ids and file words. */
function textsIn(value: unknown, key: string): readonly string[] {
  if (typeof value === 'string') return key.endsWith('_de') || key === 'open_legal_points' || key === 'verified_how' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, key));
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([name, item]) => textsIn(item, name));
  return [];
}
