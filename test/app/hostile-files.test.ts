import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocument } from '#app/open-document.ts';
import { bytesOfMappe, bytesOfProcess } from '#app/save-document.ts';
import { isReadOnlyMappe } from '#app/mappe/mappe.ts';
import { problemText } from '#core/problem/problem-text.ts';
import { contentOf, LARGE, SMALL, type Fate } from '../fixtures/hostile/hostile-files.ts';

/** What one file may cost (trust 3). Tried again where the machine was busy. */
const SECONDS = 2;
const all: readonly (readonly [string, Fate])[] = [
  ...Object.entries(SMALL),
  ...Object.entries(LARGE).map(([name, [fate]]) => [name, fate] as const),
];

describe('hostile files', () => {
  it('every file of the folder is accounted for', () => {
    const folder = path.resolve(import.meta.dirname, '../fixtures/hostile');
    expect(
      readdirSync(folder)
        .filter((name) => /\.(?:bpmn|kompass)$/u.test(name))
        .toSorted(),
    ).toEqual(Object.keys(SMALL).toSorted());
  });

  it.each(all)('%s: %s, within two seconds and in one short sentence', { retry: 2, timeout: 60_000 }, (name, fate) => {
    const bytes = contentOf(name);
    const began = performance.now();
    const document = openDocument(name, bytes);
    if (document.ok) {
      for (const { bpmn } of document.value.processes) expect(bytesOfProcess(bpmn, null).issues).toEqual([]);
      if (!isReadOnlyMappe(document.value.mappe)) bytesOfMappe(document.value.mappe, new Map());
    }
    expect(performance.now() - began).toBeLessThan(SECONDS * 1000);
    expect(document.ok ? 'opens' : document.problem.code).toBe(fate);
    if (!document.ok)
      for (const language of ['de', 'en'] as const) expect(problemText(document.problem, language).length).toBeLessThan(400);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('what opens and is no Mappe is saved as the same bytes', () => {
    for (const [name, fate] of Object.entries(SMALL)) {
      // characters XML forbids are taken out on the way in: no program could open the file again
      if (fate !== 'opens' || !name.endsWith('.bpmn') || name.startsWith('control-')) continue;
      const document = openDocument(name, contentOf(name));
      expect(document.ok && Buffer.from(bytesOfProcess(document.value.processes[0]!.bpmn, null).bytes).equals(contentOf(name)), name).toBe(
        true,
      );
    }
  });
});
