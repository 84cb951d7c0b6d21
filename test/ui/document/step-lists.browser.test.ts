import { describe, expect, it } from 'vitest';
import { mappeFromBpmn } from '#app/mappe/mappe-from-bpmn.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import { createMemoryWorld } from '#platform/memory.ts';
import { keyOfDifference } from '#ui/document/lists/step-lists.ts';
import { firstHit, showHit } from '#ui/features/find/show-hit.ts';
import { findInDocument } from '#core/search/find-in-document.ts';
import { startDrawnSession } from '../support/drawn-session.ts';
import { bytesOf, oneStepBpmn } from '../support/one-step-bpmn.ts';

/** A Mappe of two processes whose steps have the same id. */
function mappeOfTwo(): string {
  const first = mappeFromBpmn('aufnahme.bpmn', oneStepBpmn({ name: 'Aufnahme', step: 'Anfrage prüfen' }));
  const second = mappeFromBpmn('abrechnung.bpmn', oneStepBpmn({ name: 'Abrechnung', step: 'Beleg prüfen' }));
  return writeMappe({
    ...first,
    processes: [
      { ...first.processes[0]!, id: 'p1' },
      { ...second.processes[0]!, id: 'p2' },
    ],
  });
}

const LIST = 'Datei;Schritt-ID;Notiz;Einordnung\r\naufnahme.bpmn;A;per Fax;\r\nabrechnung.bpmn;A;monatlich;menschlich\r\n';

async function start() {
  const world = createMemoryWorld({ 'zwei.kompass': bytesOf(mappeOfTwo()), 'liste.csv': bytesOf(LIST) });
  const session = startDrawnSession(world.platform);
  world.choose(['zwei.kompass']);
  await session.openPicked();
  const noteIn = (id: string) =>
    session
      .searchedFiles()
      .find(({ key }) => key === id)!
      .annotations.nodes.get('A')?.note ?? null;
  return { world, session, noteIn, state: () => session.store.getState() };
}

describe('a list about several processes', () => {
  it('changes all of them as one step, which undo and redo take back and make again', async () => {
    const { world, session, noteIn, state } = await start();
    world.choose(['liste.csv']);
    const list = await session.stepLists.compare();
    expect(list!.processes.map(({ id, steps }) => [id, steps[0]!.differences.map(({ field, after }) => [field, after])])).toEqual([
      ['p1', [['Notiz', 'per Fax']]],
      [
        'p2',
        [
          ['Einordnung', 'menschlich'],
          ['Notiz', 'monatlich'],
        ],
      ],
    ]);
    await session.stepLists.takeOver(list!, (key) => key !== keyOfDifference('p2', 'A', 'tag'));
    expect([noteIn('p1'), noteIn('p2')]).toEqual(['per Fax', 'monatlich']);
    expect(session.searchedFiles()[1]!.annotations.nodes.get('A')!.tag).toBe('open');
    expect(state()).toMatchObject({ current: 'p1', canUndo: true, unsaved: true });
    session.undo();
    expect([noteIn('p1'), noteIn('p2')]).toEqual([null, null]);
    expect(state()).toMatchObject({ canUndo: false, canRedo: true, unsaved: false });
    session.redo();
    expect([noteIn('p1'), noteIn('p2')]).toEqual(['per Fax', 'monatlich']);
  });

  it('reaches the analysis although only one process is on screen', async () => {
    const { world, session, state } = await start();
    world.choose(['liste.csv']);
    const list = await session.stepLists.compare();
    await session.stepLists.takeOver(list!, (key) => key === keyOfDifference('p2', 'A', 'tag'));
    await expect.poll(() => state().analysis?.files.map(({ progress }) => progress.tagged), { timeout: 20_000 }).toEqual([0, 1]);
  });

  it('that was not chosen leaves everything as it was', async () => {
    const { world, session, state } = await start();
    world.choose(null);
    expect(await session.stepLists.compare()).toBeNull();
    expect(state()).toMatchObject({ problem: null, canUndo: false });
  });
});

describe('a hit of the search', () => {
  it('in another process leads there, to a view that shows it', async () => {
    const { session, state } = await start();
    session.show('useCases');
    const hits = findInDocument('prüfen', session.searchedFiles(), 'de');
    expect(hits.map(({ file, element }) => [file, element])).toEqual([
      ['p1', 'A'],
      ['p2', 'A'],
    ]);
    expect(firstHit(hits, 'p2', [])).toBe(1);
    expect(firstHit(hits, 'nothing', [])).toBe(0);
    await showHit(session, hits[1]!);
    expect(state()).toMatchObject({ current: 'p2', view: 'model', selection: ['A'] });
    session.show('steps');
    await showHit(session, hits[0]!);
    expect(state()).toMatchObject({ current: 'p1', view: 'steps', selection: ['A'] });
  });
});
