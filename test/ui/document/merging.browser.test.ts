import { describe, expect, it, vi } from 'vitest';
import type { OfferedMerge } from '#app/merge-document.ts';
import { mappeFromBpmn } from '#app/mappe/mappe-from-bpmn.ts';
import { readMappe } from '#app/mappe/read-mappe.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import type { MergeChoices } from '#bpmn/merge-bpmn.ts';
import { createMemoryWorld } from '#platform/memory.ts';
import type { SessionParts } from '#ui/document/document-session.ts';
import { withProfile } from '#ui/document/guard-rail-edits.ts';
import { startDrawnSession } from '../support/drawn-session.ts';
import { bytesOf, oneStepBpmn } from '../support/one-step-bpmn.ts';

const base = oneStepBpmn({ step: 'Antrag prüfen' });
const renamed = base.replace('<task id="A" name="Antrag prüfen"', '<task id="A" name="Antrag ansehen"');
const theirs = renamed.replace('</process>', '<!-- von Mira --><task id="Z" name="Bescheid schreiben"/></process>');
const minesNothing: MergeChoices = new Map();

/** A session whose person answers every question about somebody else's changes with these, the last one for good. */
function start(
  answers: Partial<Pick<SessionParts, 'askReload' | 'askOverwrite' | 'askMerge'>>,
  files: Readonly<Record<string, string>> = { 'a.bpmn': base },
) {
  const world = createMemoryWorld(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])));
  const parts = {
    askReload: vi.fn<SessionParts['askReload']>(async () => 'merge'),
    askMerge: vi.fn<SessionParts['askMerge']>(async () => minesNothing),
    ...answers,
  };
  const session = startDrawnSession(world.platform, parts);
  const open = async (name: string) => {
    world.choose([name]);
    await session.openPicked();
  };
  const tag = () => session.annotate(new Map([['A', { attributes: { tag: 'automatable' } }]]));
  const onDisk = (name = 'a.bpmn') => new TextDecoder().decode(world.disk.get(name));
  const change = (text: string, name = 'a.bpmn') => void world.disk.set(name, bytesOf(text));
  const state = () => session.store.getState();
  const names = () => state().snapshot?.model.flowNodes.map(({ name }) => name);
  const tagNow = () => state().snapshot?.annotations.nodes.get('A')?.tag ?? 'open';
  return { world, session, ...parts, open, tag, onDisk, change, state, names, tagNow };
}

describe('a file somebody else changed while it is open with unsaved work', () => {
  it('holds both after it was agreed to, and is saved without another question', async () => {
    const { session, open, tag, change, askMerge, names, tagNow, state, onDisk } = start({
      askOverwrite: async () => Promise.reject(new Error('asked')),
    });
    await open('a.bpmn');
    tag();
    change(theirs);
    await session.safety.focused();
    const [name, offer] = vi.mocked(askMerge).mock.calls[0]! as [string, OfferedMerge];
    expect(name).toBe('a.bpmn');
    const { taken, kept, conflicts } = offer.processes[0]!;
    expect(taken).toMatchObject([
      { subject: { name: 'Bescheid schreiben' }, what: 'added' },
      { subject: { id: 'A' }, what: 'changed', details: [{ aspect: 'name' }] },
    ]);
    expect(kept).toMatchObject([{ subject: { id: 'A' }, details: [{ aspect: 'annotation', detail: 'tag' }] }]);
    expect([taken.length, kept.length, conflicts.length, offer.beside]).toEqual([2, 1, 0, null]);
    expect(names()).toEqual(['Antrag ansehen', 'Bescheid schreiben']);
    expect(tagNow()).toBe('automatable');
    expect(state()).toMatchObject({ unsaved: true, canUndo: true });
    expect(await session.save()).toBe(true);
    expect(onDisk()).toContain('<!-- von Mira -->');
    expect(onDisk()).toContain('tag="automatable"');
    expect(state().unsaved).toBe(false);
  });

  it('is one step: undo brings back the own state, which then asks before it overwrites theirs; redo brings both', async () => {
    const askOverwrite = vi.fn<SessionParts['askOverwrite']>(async () => 'stay');
    const { session, open, tag, change, names, tagNow, onDisk, askReload } = start({ askOverwrite });
    await open('a.bpmn');
    tag();
    change(theirs);
    await session.safety.focused();
    session.undo();
    expect(names()).toEqual(['Antrag prüfen']);
    expect(tagNow()).toBe('automatable');
    await session.safety.focused();
    expect(askReload).toHaveBeenCalledTimes(1);
    expect(await session.save()).toBe(false);
    expect(askOverwrite).toHaveBeenCalledWith('a.bpmn', 'changed', 'possible');
    expect(onDisk()).toBe(theirs);
    session.undo();
    expect(tagNow()).toBe('open');
    session.redo();
    session.redo();
    expect(names()).toEqual(['Antrag ansehen', 'Bescheid schreiben']);
    expect(await session.save()).toBe(true);
    expect(askOverwrite).toHaveBeenCalledTimes(1);
  });

  it('undone after it was saved is work like any other', async () => {
    const { session, open, tag, change, onDisk, state } = start({ askOverwrite: async () => Promise.reject(new Error('asked')) });
    await open('a.bpmn');
    tag();
    change(theirs);
    await session.safety.focused();
    await session.save();
    session.undo();
    expect(state().unsaved).toBe(true);
    expect(await session.save()).toBe(true);
    expect(onDisk()).not.toContain('Bescheid schreiben');
  });

  it('asks what counts where both changed the same, and goes on from there for the next time', async () => {
    const askMerge = vi.fn<SessionParts['askMerge']>(
      async (_, { processes }) => new Map(processes.flatMap(({ conflicts }) => conflicts.map(({ key }) => [key, 'theirs']))),
    );
    const { session, open, tag, change, names, tagNow } = start({ askMerge });
    await open('a.bpmn');
    session.rename('A', 'Antrag sichten');
    change(theirs);
    await session.safety.focused();
    expect(askMerge.mock.calls[0]![1].processes[0]!.conflicts).toMatchObject([
      { aspect: 'name', mine: 'Antrag sichten', theirs: 'Antrag ansehen' },
    ]);
    expect(names()).toEqual(['Antrag ansehen', 'Bescheid schreiben']);
    tag();
    change(theirs.replace('Bescheid schreiben', 'Bescheid versenden'));
    await session.safety.focused();
    expect(askMerge.mock.calls[1]![1].processes[0]!.conflicts).toEqual([]);
    expect(names()).toEqual(['Antrag ansehen', 'Bescheid versenden']);
    expect(tagNow()).toBe('automatable');
  });

  it('found out only when saving: both are put together and saved', async () => {
    const { session, open, tag, change, onDisk, state } = start({ askOverwrite: async () => 'merge' });
    await open('a.bpmn');
    tag();
    change(theirs);
    expect(await session.save()).toBe(true);
    expect(onDisk()).toContain('Bescheid schreiben');
    expect(onDisk()).toContain('tag="automatable"');
    expect(state().unsaved).toBe(false);
  });

  it('is saved with both in it by whoever saves right after agreeing', async () => {
    let agree: (choices: MergeChoices) => void = () => undefined;
    const agreed = new Promise<MergeChoices>((resolve) => {
      agree = resolve;
    });
    const askOverwrite = vi.fn<SessionParts['askOverwrite']>(async () => 'stay');
    const { session, open, tag, change, onDisk } = start({ askOverwrite, askMerge: () => agreed });
    await open('a.bpmn');
    tag();
    change(theirs);
    const focused = session.safety.focused();
    agree(minesNothing);
    await agreed;
    await new Promise((resolve) => setTimeout(resolve));
    expect(await session.save()).toBe(true);
    await focused;
    expect(askOverwrite).not.toHaveBeenCalled();
    expect(onDisk()).toContain('Bescheid schreiben');
    expect(onDisk()).toContain('tag="automatable"');
  });

  it('stays as it is for who looks and goes back, and nothing is overwritten without a question', async () => {
    const askReload = vi.fn<SessionParts['askReload']>().mockResolvedValueOnce('merge').mockResolvedValueOnce('stay');
    const askOverwrite = vi.fn<SessionParts['askOverwrite']>(async () => 'stay');
    const { session, open, tag, change, names, onDisk } = start({ askReload, askOverwrite, askMerge: async () => null });
    await open('a.bpmn');
    tag();
    change(theirs);
    await session.safety.focused();
    expect(askReload).toHaveBeenCalledTimes(2);
    expect(names()).toEqual(['Antrag prüfen']);
    expect(await session.save()).toBe(false);
    expect(askOverwrite).toHaveBeenCalledTimes(1);
    expect(onDisk()).toBe(theirs);
  });

  it('changed once more while the preview was open is looked at again', async () => {
    const { session, open, tag, change, names } = start({
      askMerge: async () => {
        if (!later) change(theirs.replace('Bescheid schreiben', 'Bescheid versenden'));
        later = true;
        return minesNothing;
      },
    });
    let later = false;
    await open('a.bpmn');
    tag();
    change(theirs);
    await session.safety.focused();
    expect(names()).toEqual(['Antrag ansehen', 'Bescheid versenden']);
  });

  it('says why not and leaves the other choices', async () => {
    const askReload = vi.fn<SessionParts['askReload']>().mockResolvedValueOnce('merge').mockResolvedValueOnce('stay');
    const { session, open, tag, change, names } = start({ askReload });
    await open('a.bpmn');
    tag();
    change('<kein BPMN');
    await session.safety.focused();
    expect(askReload.mock.calls.map(([, unsaved, merge]) => [unsaved, merge])).toEqual([
      [true, 'possible'],
      [true, 'other'],
    ]);
    expect(names()).toEqual(['Antrag prüfen']);
  });

  it("offers nothing to bring together where there is nothing of one's own", async () => {
    const askReload = vi.fn<SessionParts['askReload']>(async () => 'stay');
    const { session, open, change } = start({ askReload });
    await open('a.bpmn');
    change(theirs);
    await session.safety.focused();
    expect(askReload).toHaveBeenCalledWith('a.bpmn', false, null);
  });

  it('is kept against crashes with both in it, on top of their file', async () => {
    const { world, session, open, tag, change } = start({});
    await open('a.bpmn');
    tag();
    change(theirs);
    await session.safety.focused();
    await session.safety.left();
    const [kept] = [...world.journal.values()];
    expect(new TextDecoder().decode(kept?.bytes)).toContain('von Mira');
    expect(new TextDecoder().decode(kept?.bytes)).toContain('tag="automatable"');
    expect(new TextDecoder().decode(kept?.base ?? new Uint8Array())).toBe(theirs);
  });
});

describe('a Mappe', () => {
  const mappe = {
    ...mappeFromBpmn('eins.bpmn', base),
    processes: [
      { id: 'eins', role: 'ist', fileName: 'eins.bpmn', bpmn: base },
      { id: 'zwei', role: 'ist', fileName: 'zwei.bpmn', bpmn: base },
    ],
  } as const;

  it('is brought together with all its processes and what is said beside them, as one step', async () => {
    const { session, open, tag, change, onDisk, names, tagNow, state } = start({}, { 'm.kompass': writeMappe(mappe) });
    await open('m.kompass');
    tag();
    session.changeMappe((now) => withProfile(now, 'role', 'provider'));
    const added = { id: 'drei', role: 'ist', fileName: 'drei.bpmn', bpmn: theirs } as const;
    change(writeMappe({ ...mappe, processes: [mappe.processes[0], { ...mappe.processes[1], bpmn: theirs }, added] }), 'm.kompass');
    await session.safety.focused();
    expect(state().processes.map(({ id }) => id)).toEqual(['eins', 'zwei', 'drei']);
    expect(tagNow()).toBe('automatable');
    await session.showProcess('zwei');
    expect(names()).toEqual(['Antrag ansehen', 'Bescheid schreiben']);
    session.undo();
    expect(state().processes.map(({ id }) => id)).toEqual(['eins', 'zwei']);
    expect(state().mappe.profile.get('role')).toBe('provider');
    expect(names()).toEqual(['Antrag prüfen']);
    session.redo();
    expect(await session.save()).toBe(true);
    const read = readMappe(onDisk('m.kompass'));
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.mappe.profile.get('role')).toBe('provider');
    expect(read.value.mappe.processes.map(({ bpmn }) => [bpmn.includes('tag="automatable"'), bpmn.includes('Bescheid')])).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  it('whose process on screen the other side took out shows one that is left', async () => {
    const { session, open, change, state } = start({}, { 'm.kompass': writeMappe(mappe) });
    await open('m.kompass');
    session.changeMappe((now) => withProfile(now, 'role', 'provider'));
    change(writeMappe({ ...mappe, processes: [mappe.processes[1]] }), 'm.kompass');
    await session.safety.focused();
    expect(state().processes.map(({ id }) => id)).toEqual(['zwei']);
    expect(state().current).toBe('zwei');
    session.undo();
    expect(state().processes.map(({ id }) => id)).toEqual(['eins', 'zwei']);
  });
});
