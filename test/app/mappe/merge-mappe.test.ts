import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMappe } from '#app/mappe/mappe-from-bpmn.ts';
import type { Mappe } from '#app/mappe/mappe.ts';
import { mergeMappe, type MergedMappe } from '#app/mappe/merge-mappe.ts';
import { readMappe } from '#app/mappe/read-mappe.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';

const mappe = (said: Partial<Mappe> & Readonly<Record<string, unknown>> = {}): Mappe => ({ ...emptyMappe(), ...said });
const merge = (base: Mappe, mine: Mappe, theirs: Mappe, choices: Readonly<Record<string, 'mine' | 'theirs'>> = {}): MergedMappe =>
  mergeMappe(base, mine, theirs, new Map(Object.entries(choices)));
const useCases = (edits: Readonly<Record<string, object>>): Partial<Mappe> => ({ useCases: new Map(Object.entries(edits)) });

const key = fc.constantFrom('a', 'b', '__proto__', 'coverage');
const word = fc.constantFrom('1', '2;3;4', 'Text');
const someMappe = fc
  .record({
    profile: fc.dictionary(key, word),
    useCases: fc.dictionary(
      key,
      fc.record(
        {
          title: word,
          dropped: fc.boolean(),
          steps: fc.array(word, { maxLength: 2 }),
          estimates: fc.dictionary(fc.constantFrom('coverage', 'coverageBasis', 'days@S'), word, { minKeys: 1 }),
        },
        { requiredKeys: ['title'] },
      ),
    ),
    decisions: fc.uniqueArray(fc.record({ id: key, text: word }), { selector: ({ id }) => id }),
    later: fc.option(word, { nil: undefined }),
  })
  .map(({ profile, useCases: edits, decisions, later }) =>
    mappe({ profile: new Map(Object.entries(profile)), ...useCases(edits), decisions, ...(later === undefined ? {} : { later }) }),
  );

/** What a Mappe says, whatever the order it says it in. */
const said = (one: Mappe): unknown =>
  JSON.parse(writeMappe(one), (_, value: unknown) => (Array.isArray(value) ? value.map((item) => JSON.stringify(item)).toSorted() : value));

describe('mergeMappe', () => {
  it('takes what only one side said, whichever it is', () => {
    fc.assert(
      fc.property(someMappe, someMappe, (base, one) => {
        expect(said(merge(base, one, base).mappe)).toEqual(said(one));
        expect(said(merge(base, base, one).mappe)).toEqual(said(one));
        expect(merge(base, one, one).conflicts).toEqual([]);
        expect(said(merge(base, one, one).mappe)).toEqual(said(one));
      }),
    );
  });

  it('gives the same from either side where nothing contradicts, and one choice for every conflict', () => {
    fc.assert(
      fc.property(someMappe, someMappe, someMappe, (base, one, other) => {
        const merged = merge(base, one, other);
        const swapped = merge(base, other, one);
        expect(merged.conflicts.map((conflict) => conflict.key).toSorted()).toEqual(
          swapped.conflicts.map((conflict) => conflict.key).toSorted(),
        );
        const theirs = mergeMappe(base, one, other, new Map(merged.conflicts.map((conflict) => [conflict.key, 'theirs'])));
        expect(said(theirs.mappe)).toEqual(said(swapped.mappe));
        if (merged.conflicts.length === 0) expect(said(merged.mappe)).toEqual(said(swapped.mappe));
      }),
    );
  });

  it.each(['ambulante-pflege-neuaufnahme', 'egh-leistungsabrechnung'])('keeps everything a real Mappe says: %s', (name) => {
    const read = readMappe(readFileSync(path.resolve(import.meta.dirname, `../../../samples/${name}.kompass`), 'utf8'));
    if (!read.ok) throw new Error(read.problem.code);
    const empty = mappe({ processes: read.value.mappe.processes });
    expect(writeMappe(merge(empty, empty, read.value.mappe).mappe)).toBe(writeMappe(read.value.mappe));
    expect(said(merge(empty, read.value.mappe, empty).mappe)).toEqual(said(read.value.mappe));
  });

  it('brings estimates of two people at one use case together and keeps a number with its basis', () => {
    const base = mappe(useCases({ u: { title: 'Anträge', estimates: { coverage: '0.5', days: '2' } } }));
    const mine = mappe(useCases({ u: { title: 'Anträge', estimates: { coverage: '0.6', coverageBasis: 'measured', days: '2' } } }));
    const theirs = mappe(useCases({ u: { title: 'Anträge neu', estimates: { coverage: '0.7', days: '2', quality: '3' } } }));
    const { conflicts, taken, kept, mappe: merged } = merge(base, mine, theirs);
    expect(conflicts).toMatchObject([{ part: 'useCases', entry: 'u', field: 'estimates coverage', mine: '0.6\nmeasured', theirs: '0.7' }]);
    expect(taken.map(({ field, what }) => `${field} ${what}`)).toEqual(['title changed', 'estimates quality added']);
    expect(kept).toEqual([]);
    expect(merged.useCases.get('u')).toEqual({
      title: 'Anträge neu',
      estimates: { coverage: '0.6', coverageBasis: 'measured', days: '2', quality: '3' },
    });
    const other = merge(base, mine, theirs, { [conflicts[0]!.key]: 'theirs' }).mappe.useCases.get('u');
    expect(other?.estimates).toEqual({ coverage: '0.7', days: '2', quality: '3' });
  });

  it('keeps entries of lists apart by what they are about, and deletes what one took out', () => {
    const measure = (id: string, state: 'open' | 'done') => ({ id, about: 'u', state });
    const base = mappe({ measures: [measure('1', 'open'), measure('2', 'open')] });
    const mine = mappe({ measures: [measure('1', 'done'), measure('2', 'open'), measure('3', 'open')] });
    const theirs = mappe({ measures: [measure('1', 'open'), measure('4', 'open')] });
    const { conflicts, mappe: merged } = merge(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.measures.map(({ id, state }) => `${id} ${state}`).toSorted()).toEqual(['1 done', '3 open', '4 open']);
  });
});
