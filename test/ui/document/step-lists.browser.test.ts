import { afterEach, describe, expect, it } from 'vitest';
import { mappeFromBpmn } from '#app/mappe/mappe-from-bpmn.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import { analyse } from '#core/analyse.ts';
import type { AnalyseInput } from '#core/analysis.ts';
import { createProcessDiagram } from '#diagram/create-process-diagram.ts';
import { createMemoryWorld } from '#platform/memory.ts';
import { createDocumentSession } from '#ui/document/create-document-session.ts';
import { keyOfDifference } from '#ui/document/step-lists.ts';
import { firstHit, showHit } from '#ui/features/find/show-hit.ts';
import { findInDocument } from '#core/search/find-in-document.ts';
import { GERMAN_TEXTS, makePlace } from '../../diagram/support/open-diagram.ts';
import { noReportMaker } from '../support/no-report-maker.ts';

const process = (name: string, step: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="urn:test">
  <process id="P" name="${name}"><task id="A" name="${step}"/></process>
  <di:BPMNDiagram id="B"><di:BPMNPlane id="L" bpmnElement="P"><di:BPMNShape id="S" bpmnElement="A"><dc:Bounds x="0" y="0" width="100" height="80"/></di:BPMNShape></di:BPMNPlane></di:BPMNDiagram>
</definitions>`;
const bytes = (text: string) => new TextEncoder().encode(text);

/** A Mappe of two processes whose steps have the same id. */
function mappeOfTwo(): string {
  const first = mappeFromBpmn('aufnahme.bpmn', process('Aufnahme', 'Anfrage prüfen'));
  const second = mappeFromBpmn('abrechnung.bpmn', process('Abrechnung', 'Beleg prüfen'));
  return writeMappe({
    ...first,
    processes: [
      { ...first.processes[0]!, id: 'p1' },
      { ...second.processes[0]!, id: 'p2' },
    ],
  });
}

const LIST = 'Datei;Schritt-ID;Notiz;Einordnung\r\naufnahme.bpmn;A;per Fax;\r\nabrechnung.bpmn;A;monatlich;menschlich\r\n';

const sessions: ReturnType<typeof createDocumentSession>[] = [];
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});

async function start() {
  const world = createMemoryWorld({ 'zwei.kompass': bytes(mappeOfTwo()), 'liste.csv': bytes(LIST) });
  const session = createDocumentSession({
    platform: world.platform,
    analyser: {
      run: async (input: AnalyseInput) => analyse(input),
      count: async () => null,
      hints: async () => null,
      cycleTimes: async () => new Map(),
      dispose: () => undefined,
    },
    createDiagram: async () => {
      const diagram = createProcessDiagram({ texts: GERMAN_TEXTS });
      diagram.attach(makePlace());
      return diagram;
    },
    diagramTexts: () => GERMAN_TEXTS,
    language: () => 'de',
    today: () => '2027-02-01',
    askUnsaved: async () => 'discard',
    askOverwrite: async () => 'stay',
    askReload: async () => 'stay',
    askPersonal: async () => 'keep',
    askLoss: async () => 'write',
    askReplace: async () => 'stay',
    reportMaker: noReportMaker,
  });
  sessions.push(session);
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
