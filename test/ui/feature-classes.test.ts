import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const FEATURES = path.resolve(import.meta.dirname, '../../src/ui/features');
const sheets = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));

/** Classes a rule of the sheet begins with; these are what the sheet calls its own. */
const classesIn = (sheet: string): readonly string[] =>
  sheet
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('}')
    .flatMap((rule) => (rule.split('{').at(-2) ?? '').split(','))
    .flatMap((selector) => /^\s*\.([a-z][\w-]*)/.exec(selector)?.[1] ?? []);

test('no two features call a class their own: sheets once loaded stay for every view', () => {
  const owners = new Map<string, Set<string>>();
  for (const file of sheets) {
    const [feature = ''] = file.split(path.sep);
    for (const name of classesIn(readFileSync(path.join(FEATURES, file), 'utf8'))) {
      owners.set(name, (owners.get(name) ?? new Set()).add(feature));
    }
  }
  const shared = [...owners].filter(([, features]) => features.size > 1).map(([name, features]) => `${name}: ${[...features].join(', ')}`);
  expect(shared).toEqual([]);
  expect(owners.size).toBeGreaterThan(100);
});
