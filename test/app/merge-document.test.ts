import { describe, expect, it } from 'vitest';
import { emptyMappe } from '#app/mappe/mappe-from-bpmn.ts';
import type { Mappe, MappeProcess } from '#app/mappe/mappe.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import { mergeDocument, type OfferedMerge } from '#app/merge-document.ts';

const bpmn = (step: string, note = ''): string =>
  `<?xml version="1.0"?>\n<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><task id="A" name="${step}"/>${note}</process></definitions>`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const entry = (id: string, text: string): MappeProcess => ({ id, role: 'ist', fileName: `${id}.bpmn`, bpmn: text });
const mappeOf = (processes: readonly MappeProcess[], said: Partial<Mappe> = {}): Mappe => ({ ...emptyMappe(), ...said, processes });
const fileOf = (mappe: Mappe): Uint8Array => bytes(writeMappe(mappe));
const ownState = (mappe: Mappe) => ({ mappe, texts: new Map(mappe.processes.map((process) => [process.id, process.bpmn])) });

function merge(base: Mappe, mine: Mappe, theirs: Mappe): OfferedMerge {
  const merged = mergeDocument('a.kompass', fileOf(base), ownState(mine), fileOf(theirs));
  if (!merged.ok) throw new Error(merged.problem);
  return merged.value;
}

function applied(offer: OfferedMerge, choices: ReadonlyMap<string, 'mine' | 'theirs'> = new Map()) {
  const result = offer.apply(choices);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

describe('a BPMN file', () => {
  const own = (text: string) => ownState(mappeOf([entry('process-1', text)]));

  it('becomes theirs with the own changes in it, in the encoding theirs has', () => {
    const declared = (text: string) => text.replace('?>', ' encoding="ISO-8859-1"?>');
    const theirs = Uint8Array.from(declared(bpmn('Prüfen', '<!-- größer -->')), (character) => character.codePointAt(0)!);
    const offer = mergeDocument('a.bpmn', bytes(bpmn('Prüfen')), own(bpmn('Nachsehen')), theirs);
    if (!offer.ok) throw new Error(offer.problem);
    expect(offer.value.beside).toBeNull();
    expect(offer.value.processes).toMatchObject([{ title: 'a', taken: [], kept: [{ subject: { id: 'A' } }], conflicts: [] }]);
    const { files, mappe } = applied(offer.value);
    expect(mappe).toBeNull();
    const { source } = files.get('process-1')!;
    expect(source).toMatchObject({ encoding: 'iso-8859-1', text: declared(bpmn('Nachsehen', '<!-- größer -->')) });
  });

  it('says why not: another kind of file, a newer program, a beginning nobody can read', () => {
    const base = bytes(bpmn('A'));
    const newer = bytes(bpmn('B').replace(' xmlns=', ' xmlns:pk="urn:prozesskompass:bpmn" pk:schemaVersion="9" xmlns='));
    expect(mergeDocument('a.bpmn', base, own(bpmn('C')), fileOf(mappeOf([entry('x', bpmn('A'))])))).toEqual({
      ok: false,
      problem: 'other',
    });
    expect(mergeDocument('a.bpmn', base, own(bpmn('C')), newer)).toEqual({ ok: false, problem: 'other' });
    expect(mergeDocument('a.bpmn', base, own(bpmn('C')), bytes('<kein BPMN'))).toEqual({ ok: false, problem: 'other' });
    expect(mergeDocument('a.bpmn', bytes(''), own(bpmn('C')), base)).toEqual({ ok: false, problem: 'noBase' });
  });
});

describe('a Mappe', () => {
  it('is brought together process by process, with what is said beside them', () => {
    const base = mappeOf([entry('x', bpmn('A')), entry('y', bpmn('B')), entry('z', bpmn('C'))]);
    const mine = mappeOf([entry('x', bpmn('A meins')), entry('y', bpmn('B')), entry('z', bpmn('C meins'))], {
      profile: new Map([['size', 'm']]),
    });
    const theirs = mappeOf([entry('x', bpmn('A')), entry('y', bpmn('B ihres')), entry('z', bpmn('C ihres')), entry('neu', bpmn('D'))]);
    const offer = merge(base, mine, theirs);
    expect(offer.processes.map(({ title, taken, kept, conflicts }) => [title, taken.length, kept.length, conflicts.length])).toEqual([
      ['x', 0, 1, 0],
      ['y', 1, 0, 0],
      ['z', 0, 0, 1],
    ]);
    expect(offer.beside).toMatchObject({
      taken: [{ part: 'processes', entry: 'neu', what: 'added' }],
      kept: [{ part: 'profile' }],
      conflicts: [],
    });
    const { files, mappe } = applied(offer);
    expect([...files].map(([id, open]) => [id, open.model.flowNodes[0]?.name])).toEqual([['y', 'B ihres']]);
    expect(mappe?.processes.map(({ id }) => id)).toEqual(['x', 'y', 'z', 'neu']);
    expect(mappe?.profile.get('size')).toBe('m');
    const [conflict] = offer.processes[2]!.conflicts;
    expect(applied(offer, new Map([[conflict!.key, 'theirs']])).files.get('z')?.model.flowNodes[0]?.name).toBe('C ihres');
  });

  it('loses a process one side took out and the other left alone, and asks where the other changed it', () => {
    const base = mappeOf([entry('x', bpmn('A')), entry('y', bpmn('B')), entry('z', bpmn('C'))]);
    const mine = mappeOf([entry('x', bpmn('A')), entry('z', bpmn('C'))]);
    const theirs = mappeOf([entry('x', bpmn('A')), entry('y', bpmn('B ihres'))]);
    const offer = merge(base, mine, theirs);
    expect(offer.beside?.taken).toEqual([{ part: 'processes', entry: 'z', field: null, what: 'removed' }]);
    expect(offer.beside?.conflicts).toMatchObject([{ part: 'processes', entry: 'y', mine: null, theirs: '' }]);
    expect(applied(offer).mappe?.processes.map(({ id }) => id)).toEqual(['x']);
    const kept = applied(offer, new Map([[offer.beside!.conflicts[0]!.key, 'theirs']]));
    expect(kept.mappe?.processes.map(({ id }) => id)).toEqual(['x', 'y']);
    expect(kept.files.get('y')?.model.flowNodes[0]?.name).toBe('B ihres');
  });
});
