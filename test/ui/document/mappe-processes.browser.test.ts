import { describe, expect, it } from 'vitest';
import { readMappe } from '#app/mappe/read-mappe.ts';
import { analyse } from '#core/analyse.ts';
import type { AnalyseInput } from '#core/analysis.ts';
import { createMemoryWorld } from '#platform/memory.ts';
import { startDrawnSession } from '../support/drawn-session.ts';
import { bytesOf, oneStepBpmn } from '../support/one-step-bpmn.ts';
import { directAnalyser } from '../support/session-parts.ts';

const process = (step: string) => oneStepBpmn({ step });

async function start() {
  const world = createMemoryWorld({
    'eins.bpmn': bytesOf(process('Antrag')),
    'zwei.bpmn': bytesOf(process('Bescheid')),
    'kaputt.bpmn': bytesOf('<x'),
  });
  let asked: AnalyseInput | null = null;
  const session = startDrawnSession(world.platform, {
    analyser: {
      ...directAnalyser,
      run: async (input) => {
        asked = input;
        return analyse(input);
      },
    },
  });
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
