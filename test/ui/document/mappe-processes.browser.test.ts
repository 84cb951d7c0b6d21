import { afterEach, describe, expect, it } from 'vitest';
import { readMappe } from '#app/mappe/read-mappe.ts';
import { analyse } from '#core/analyse.ts';
import type { AnalyseInput } from '#core/analysis.ts';
import { createProcessDiagram } from '#diagram/create-process-diagram.ts';
import { createMemoryWorld } from '#platform/memory.ts';
import { createDocumentSession } from '#ui/document/create-document-session.ts';
import type { SessionParts } from '#ui/document/document-session.ts';
import { GERMAN_TEXTS, makePlace } from '../../diagram/support/open-diagram.ts';

const process = (step: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="urn:test">
  <!-- ${step} --><process id="P"><task id="A" name="${step}"/></process>
  <di:BPMNDiagram id="B"><di:BPMNPlane id="L" bpmnElement="P"><di:BPMNShape id="S" bpmnElement="A"><dc:Bounds x="0" y="0" width="100" height="80"/></di:BPMNShape></di:BPMNPlane></di:BPMNDiagram>
</definitions>`;
const bytes = (text: string) => new TextEncoder().encode(text);

const sessions: ReturnType<typeof createDocumentSession>[] = [];
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});

async function start() {
  const world = createMemoryWorld({
    'eins.bpmn': bytes(process('Antrag')),
    'zwei.bpmn': bytes(process('Bescheid')),
    'kaputt.bpmn': bytes('<x'),
  });
  let asked: AnalyseInput | null = null;
  const parts = {
    platform: world.platform,
    analyser: {
      run: async (input: AnalyseInput) => {
        asked = input;
        return analyse(input);
      },
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
  };
  // what makes reports is not needed here
  const session = createDocumentSession(parts as unknown as SessionParts);
  sessions.push(session);
  const state = () => session.store.getState();
  world.choose(['eins.bpmn']);
  await session.openPicked();
  const add = async (...names: string[]) => {
    world.choose(names);
    await session.processes.addPicked();
  };
  const save = async (name: string) => {
    world.chooseTarget(name);
    expect(await session.save()).toBe(true);
    const read = readMappe(new TextDecoder().decode(world.disk.get(name)));
    if (!read.ok) throw new Error(read.problem.code);
    return read.value.mappe.processes;
  };
  return { world, session, state, add, save, roles: () => state().processes.map(({ role }) => role), asked: () => asked };
}

describe('processes of a Mappe', () => {
  it('one is added, shown, worked on and saved; the file it came from stays as it is', async () => {
    const { world, session, state, add, save } = await start();
    await add('zwei.bpmn');
    expect(state().processes.map(({ fileName }) => fileName)).toEqual(['eins.bpmn', 'zwei.bpmn']);
    expect(state().current).toBe(state().processes[1]!.id);
    expect(state().snapshot!.model.flowNodes[0]!.name).toBe('Bescheid');
    session.annotate(new Map([['A', { attributes: { tag: 'automatable' } }]]));
    const [one, two] = await save('beide.kompass');
    expect(one!.bpmn).toBe(process('Antrag'));
    expect(two!.bpmn).toMatch(/<!-- Bescheid -->[\s\S]*tag="automatable"/u);
    expect(new TextDecoder().decode(world.disk.get('eins.bpmn'))).toBe(process('Antrag'));
    expect(state()).toMatchObject({ unsaved: false, file: { kind: 'kompass', name: 'beide.kompass' } });
  });

  it('undo takes it out again with what was done in it, redo brings both back', async () => {
    const { session, state, add } = await start();
    await add('zwei.bpmn');
    session.annotate(new Map([['A', { attributes: { tag: 'automatable' } }]]));
    session.undo();
    session.undo();
    expect(state().processes).toHaveLength(1);
    await expect.poll(() => state().current).toBe(state().processes[0]!.id);
    expect(state().unsaved).toBe(false);
    session.redo();
    session.redo();
    expect(state().processes).toHaveLength(2);
    await session.showProcess(state().processes[1]!.id);
    expect(JSON.stringify([...session.diagram!.snapshot().annotations.get('A')!.attributes])).toContain('automatable');
  });

  it('a Soll is a copy of the Ist as it is now, knows it, and does not count twice', async () => {
    const { session, state, save, roles, asked } = await start();
    session.rename('A', 'Antrag prüfen');
    await session.processes.addTarget();
    expect(roles()).toEqual(['ist', 'soll']);
    session.rename('A', 'Antrag automatisch prüfen');
    await expect.poll(() => asked()?.files.map(({ file }) => file)).toEqual(['eins.bpmn']);
    const [ist, soll] = await save('ist-soll.kompass');
    expect(soll).toMatchObject({ role: 'soll', of: ist!.id, fileName: 'eins (Soll).bpmn' });
    expect(ist!.bpmn).toContain('"Antrag prüfen"');
    expect(soll!.bpmn).toContain('"Antrag automatisch prüfen"');
    await session.processes.addTarget(); // of a Soll there is none
    expect(state().processes).toHaveLength(2);
  });

  it('the one on screen is taken out, never the last one, and a file is never overwritten by another process', async () => {
    const { world, session, state, add, save } = await start();
    await add('zwei.bpmn');
    await session.showProcess(state().processes[0]!.id);
    session.processes.removeCurrent();
    await expect.poll(() => state().snapshot!.model.flowNodes[0]!.name).toBe('Bescheid');
    session.processes.removeCurrent();
    expect(state().processes).toHaveLength(1);
    expect((await save('rest.kompass')).map(({ fileName }) => fileName)).toEqual(['zwei.bpmn']);
    expect(new TextDecoder().decode(world.disk.get('eins.bpmn'))).toBe(process('Antrag'));
  });

  it('several files opened at once are one Mappe, also those dropped; a broken one among them is told', async () => {
    const { world, session, state } = await start();
    world.choose(['zwei.bpmn', 'eins.bpmn']);
    await session.openPicked();
    expect(state().processes.map(({ fileName }) => fileName)).toEqual(['zwei.bpmn', 'eins.bpmn']);
    expect(state()).toMatchObject({ title: 'zwei', unsaved: true });
    world.arrive(['eins.bpmn', 'kaputt.bpmn']);
    await expect.poll(() => state().problem?.code).toBe('XML_BROKEN');
    expect(state().processes.map(({ fileName }) => fileName)).toEqual(['eins.bpmn']);
  });

  it('a Mappe is taken in with its Soll still knowing its Ist; what cannot be read changes nothing', async () => {
    const { session, state, add, save, roles } = await start();
    await session.processes.addTarget();
    await save('ist-soll.kompass');
    await add('kaputt.bpmn');
    expect(state().problem?.code).toBe('XML_BROKEN');
    expect(state().processes).toHaveLength(2);
    await add('ist-soll.kompass');
    expect(roles()).toEqual(['ist', 'soll', 'ist', 'soll']);
    const all = await save('ist-soll.kompass');
    expect(all[3]!.of).toBe(all[2]!.id);
    expect(new Set(all.map(({ id }) => id)).size).toBe(4);
  });
});
