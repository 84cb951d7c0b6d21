import { describe, expect, it, vi } from 'vitest';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import { mappeFromBpmn } from '#app/mappe/mappe-from-bpmn.ts';
import { createMemoryWorld } from '#platform/memory.ts';
import type { SessionParts } from '#ui/document/document-session.ts';
import { withProfile } from '#ui/document/guard-rail-edits.ts';
import { startDrawnSession } from '../support/drawn-session.ts';
import { bytesOf, oneStepBpmn } from '../support/one-step-bpmn.ts';

const process = (attributes = '') => oneStepBpmn({ step: 'Antrag prüfen', attributes });
const newerMappe = JSON.stringify({
  ...(JSON.parse(writeMappe(mappeFromBpmn('a.bpmn', process()))) as object),
  formatVersion: 9,
  later: [1],
});
const newerBpmn = process(' xmlns:pk="urn:prozesskompass:bpmn" pk:schemaVersion="7"');

function start(answers: Partial<Pick<SessionParts, 'askOverwrite' | 'askUnsaved'>> = {}) {
  const world = createMemoryWorld({ 'a.bpmn': bytesOf(process()), 'neuer.kompass': bytesOf(newerMappe), 'neuer.bpmn': bytesOf(newerBpmn) });
  const session = startDrawnSession(world.platform, answers);
  const open = async (name: string) => {
    world.choose([name]);
    await session.openPicked();
  };
  const tag = () => session.annotate(new Map([['A', { attributes: { tag: 'automatable' } }]]));
  const onDisk = (name: string) => new TextDecoder().decode(world.disk.get(name));
  return { world, session, open, tag, onDisk, state: () => session.store.getState() };
}

describe('a document of a newer program', () => {
  it.each([
    ['neuer.kompass', newerMappe, { code: 'MAPPE_NEWER', found: 9, supported: 1 }],
    ['neuer.bpmn', newerBpmn, { code: 'NEWER_SCHEMA', found: 7, supported: 1 }],
  ])('%s says so when it opens, can be looked at, and nothing in it can be changed or written over', async (name, content, problem) => {
    const { world, session, open, tag, onDisk, state } = start();
    await open(name);
    expect(state()).toMatchObject({ phase: 'open', problem, file: { readOnly: true } });
    const before = state().mappe;
    tag();
    session.rename('A', 'Anders');
    session.changeMappe((mappe) => withProfile(mappe, 'role', 'x'));
    session.previewMappe((mappe) => withProfile(mappe, 'role', 'x'));
    expect(state().mappe).toBe(before);
    expect(state()).toMatchObject({ unsaved: false, canUndo: false });
    session.dismissProblem();
    expect(await session.saveAs('kompass')).toBe(false);
    expect(await session.save()).toBe(false);
    expect(state().problem).toEqual(problem);
    expect([...world.disk.keys()]).toHaveLength(3);
    expect(onDisk(name)).toBe(content);
  });

  it('can be passed on as plain BPMN, unchanged', async () => {
    const { world, session, open, onDisk } = start();
    await open('neuer.bpmn');
    world.chooseTarget('weiter.bpmn');
    expect(await session.exportBpmn()).toBe(true);
    expect(onDisk('weiter.bpmn')).toBe(newerBpmn);
  });
});

describe('a write-protected file', () => {
  it('can be worked on; saving asks for another place and goes on there', async () => {
    const { world, session, open, tag, onDisk, state } = start();
    world.protectedNames.add('a.bpmn');
    await open('a.bpmn');
    expect(state().file).toMatchObject({ readOnly: false, writeProtected: true });
    tag();
    expect(state().unsaved).toBe(true);
    world.chooseTarget('b.bpmn');
    expect(await session.save()).toBe(true);
    expect(onDisk('a.bpmn')).toBe(process());
    expect(onDisk('b.bpmn')).toContain('tag="automatable"');
    expect(state()).toMatchObject({ unsaved: false, file: { name: 'b.bpmn', writeProtected: false } });
  });

  it('that became one meanwhile is told once; the next attempt asks for another place', async () => {
    const { world, session, open, tag, onDisk, state } = start();
    await open('a.bpmn');
    tag();
    world.protectedNames.add('a.bpmn');
    expect(await session.save()).toBe(false);
    expect(state()).toMatchObject({ unsaved: true, problem: { code: 'FILE_READ_ONLY', name: 'a.bpmn' } });
    world.chooseTarget('b.bpmn');
    expect(await session.save()).toBe(true);
    expect(onDisk('b.bpmn')).toContain('tag="automatable"');
  });
});

describe('a file that is gone when it is to be saved', () => {
  it.each([
    ['copy', 'b.bpmn'],
    ['overwrite', 'a.bpmn'],
  ] as const)('the person is told what happened and chooses: %s', async (answer, where) => {
    const askOverwrite = vi.fn(async () => answer);
    const { world, session, open, tag, onDisk, state } = start({ askOverwrite });
    await open('a.bpmn');
    tag();
    world.disk.delete('a.bpmn');
    world.chooseTarget('b.bpmn');
    expect(await session.save()).toBe(true);
    expect(askOverwrite).toHaveBeenCalledExactlyOnceWith('a.bpmn', 'gone', null);
    expect(onDisk(where)).toContain('tag="automatable"');
    expect(state().unsaved).toBe(false);
  });

  it('nothing is written where the person stays', async () => {
    const { world, session, open, tag, state } = start();
    await open('a.bpmn');
    tag();
    world.disk.delete('a.bpmn');
    expect(await session.save()).toBe(false);
    expect(world.disk.has('a.bpmn')).toBe(false);
    expect(state().unsaved).toBe(true);
  });
});

describe('the protection against crashes, out of order', () => {
  it('is warned about until it works again, also after saving; then the newest state is kept', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { world, session, open, tag, state } = start();
      const problem = () => session.safety.store.getState().journalProblem;
      await open('a.bpmn');
      world.failJournal({ code: 'DISK_FULL', name: 'a.bpmn' });
      tag();
      await vi.advanceTimersByTimeAsync(1_000);
      await vi.waitFor(() => expect(problem()?.code).toBe('DISK_FULL'));
      expect(await session.save()).toBe(true);
      await vi.advanceTimersByTimeAsync(6_000);
      expect(problem()?.code).toBe('DISK_FULL');
      session.rename('A', 'Antrag genau prüfen');
      await vi.advanceTimersByTimeAsync(1_000);
      world.failJournal(null);
      await vi.advanceTimersByTimeAsync(6_000);
      await vi.waitFor(() => expect(problem()).toBeNull());
      const [kept] = world.journal.values();
      expect(new TextDecoder().decode(kept!.bytes)).toMatch(/Antrag genau prüfen[\s\S]*tag="automatable"/u);
      expect(state().unsaved).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
