import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Words that promise what only the law, a court or an authority can say; German and English. */
const PROMISE = /rechtssicher|konform|zul(?:ä|ae)ssig|unbedenklich|legally safe|complian[ct]|permissib|unobjectionable/i;
const ROOT = path.resolve(import.meta.dirname, '..');
const WRITTEN = /\.(?:tsx?|json|md|css|html|bpmn|kompass|yml)$/;

const files = ['src', 'electron', 'samples', 'docs', 'build']
  .flatMap((room) => readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((file) => path.join(room, file)))
  .filter((file) => WRITTEN.test(file) && !file.includes('node_modules'));

test('nothing people can read promises what the law has to decide, in no room and no language', () => {
  const found = ['README.md', ...files].flatMap((file) => {
    const word = PROMISE.exec(readFileSync(path.join(ROOT, file), 'utf8'))?.[0];
    return word === undefined ? [] : [`${file}: ${word}`];
  });
  expect(found).toEqual([]);
  expect(files.length).toBeGreaterThan(500);
});

test.each(['DSGVO-konforme Lösung', 'rechtlich zulässig', 'a compliant solution', 'legally safe'])('the search finds "%s"', (text) => {
  expect(text).toMatch(PROMISE);
});
