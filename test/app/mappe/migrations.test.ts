import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAPPE_FORMAT_VERSION } from '#app/mappe/mappe.ts';
import { migrate, type Migration } from '#app/mappe/migrations/migrate.ts';
import { MIGRATIONS } from '#app/mappe/migrations/migrations.ts';

describe('migrations of the Mappe', () => {
  test('are numbered without gaps up to the format this program writes', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: MAPPE_FORMAT_VERSION - 1 }, (_, index) => index + 1));
  });

  test('in the folder and in the list are the same', () => {
    const folder = path.resolve(import.meta.dirname, '../../../src/app/mappe/migrations');
    const files = readdirSync(folder).filter((name) => name.endsWith('.migration.ts'));
    expect(files.toSorted()).toEqual(MIGRATIONS.map(({ from }) => `${from}-to-${from + 1}.migration.ts`));
  });

  test('turn their example before into their example after', () => {
    for (const { from, lift, example } of MIGRATIONS) expect(lift(example.before), `format ${from}`).toEqual(example.after);
  });
});

const rename = (from: number): Migration => ({
  from,
  lift: (file) => ({ ...(file as object), formatVersion: from + 1, path: [...((file as { path?: number[] }).path ?? []), from] }),
  example: { before: {}, after: {} },
});
describe('migrate', () => {
  const steps = [rename(1), rename(2), rename(3)];

  test('takes every step once, in order, and keeps unknown keys', () => {
    expect(migrate({ formatVersion: 1, later: true }, 1, 4, steps)).toEqual({ formatVersion: 4, later: true, path: [1, 2, 3] });
    expect(migrate({ formatVersion: 3 }, 3, 4, steps)).toEqual({ formatVersion: 4, path: [3] });
  });

  test('leaves a file of the current format as it is', () => {
    const file = { formatVersion: 4 };
    expect(migrate(file, 4, 4, steps)).toBe(file);
  });

  test('says which step is missing', () => {
    expect(() => migrate({}, 1, 3, [rename(1)])).toThrow('from Mappe format 2 to 3');
  });
});
