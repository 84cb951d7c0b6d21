import { afterEach, describe, expect, test } from 'vitest';
import { stepsOf } from '#core/process/queries.ts';
import { stepsInFlowOrder } from '#core/process/flow-order.ts';
import type { StepEdit } from '#diagram/step-edit.ts';
import sample from '../../samples/kita-anmeldung.bpmn?raw';
import { editFile, faultsOf, flowOf, type EditedFile } from './support/edit-document.ts';
import { definitions, writeProcess } from './support/write-bpmn.ts';

afterEach(() => document.body.replaceChildren());

const names = (file: EditedFile) => stepsInFlowOrder(file.model()).map((step) => step.name);
const row = (count = 4) => editFile(writeProcess(count, { names: 'S' }).replaceAll('name="S ', 'name="S'));
const NONE = { overlaps: 0, through: 0, stacked: 0 };

/** What everybody may expect of every edit: it is saved as it is, one undo takes it back, one redo brings it again. */
async function expectKept(file: EditedFile, before: string): Promise<void> {
  const { open } = await file.saved();
  expect(flowOf(open.model)).toEqual(file.flow());
  expect(open.model.flowNodes.map(({ id, lane, scope }) => [id, lane, scope]).toSorted()).toEqual(
    file
      .model()
      .flowNodes.map(({ id, lane, scope }) => [id, lane, scope])
      .toSorted(),
  );
  const after = await file.diagram.saveXml();
  file.diagram.undo();
  expect(await file.diagram.saveXml()).toBe(before);
  expect(file.diagram.canUndo).toBe(false);
  file.diagram.redo();
  expect(await file.diagram.saveXml()).toBe(after);
}

async function make(file: EditedFile, ...edits: readonly StepEdit[]): Promise<readonly string[]> {
  const before = await file.diagram.saveXml();
  const { created } = file.edit(...edits);
  expect(faultsOf(file.model(), await file.geometry())).toEqual(NONE);
  await expectKept(file, before);
  return created;
}

describe('inserting steps', () => {
  test('A → B becomes A → new → B; the others make room', async () => {
    const file = await row();
    const created = await make(file, {
      kind: 'insert',
      anchor: 'T1',
      where: 'after',
      steps: [{ name: 'Neu' }, { name: 'Noch neuer', type: 'UserTask' }],
    });
    expect(created).toHaveLength(2);
    expect(names(file)).toEqual(['S0', 'S1', 'Neu', 'Noch neuer', 'S2', 'S3']);
    expect(file.model().flowNodes.find((node) => node.id === created[1])?.type).toBe('UserTask');
  });

  test('before a step every way that led there leads to the new one', async () => {
    const file = await row();
    await make(file, { kind: 'insert', anchor: 'T2', where: 'before', steps: [{ name: 'Neu' }] });
    expect(names(file)).toEqual(['S0', 'S1', 'Neu', 'S2', 'S3']);
  });

  test('without a place they come at the end of the flow, with what is said about them', async () => {
    const file = await row(1);
    await make(file, {
      kind: 'insert',
      anchor: null,
      where: 'after',
      steps: [{ name: 'Neu', annotation: { attributes: { tag: 'humanOnly' } } }],
    });
    expect(names(file)).toEqual(['S0', 'Neu']);
    expect(file.flow()).toContain('Neu > EndEvent');
    const id = file.model().flowNodes.find((node) => node.name === 'Neu')!.id;
    expect(file.diagram.snapshot().annotations.get(id)?.attributes.get('tag')).toBe('humanOnly');
  });

  test('what is not drawn is told, not guessed', async () => {
    const file = await editFile(definitions('<bpmn:process id="P"><bpmn:task id="A" name="A" /></bpmn:process>'));
    expect(file.diagram.edit([{ kind: 'insert', anchor: 'A', where: 'after', steps: [{ name: 'B' }] }])).toEqual({
      ok: false,
      problem: { code: 'NOT_DRAWN' },
    });
    expect(file.diagram.canUndo).toBe(false);
  });
});

describe('deleting and moving', () => {
  test('deleted steps close up', async () => {
    const file = await row(5);
    await make(file, { kind: 'delete', ids: ['T1', 'T2'] });
    expect(names(file)).toEqual(['S0', 'S3', 'S4']);
    expect(file.model().sequenceFlows.map(({ id }) => id)).toContain('F1');
  });

  test('steps change places, the drawing keeps its places', async () => {
    const file = await row();
    const { shapes } = await file.geometry();
    await make(file, { kind: 'shift', ids: ['T1'], direction: 'after' });
    expect(names(file)).toEqual(['S0', 'S2', 'S1', 'S3']);
    const now = (await file.geometry()).shapes;
    expect([now.get('T1'), now.get('T2')]).toEqual([shapes.get('T2'), shapes.get('T1')]);
    file.edit({ kind: 'move', ids: ['T3'], anchor: 'T0', where: 'before' });
    expect(names(file)).toEqual(['S3', 'S0', 'S2', 'S1']);
  });

  test('one refused edit of several: nothing happens', async () => {
    const file = await row();
    const before = await file.diagram.saveXml();
    const outcome = file.diagram.edit([
      { kind: 'rename', names: new Map([['T0', 'X']]) },
      { kind: 'shift', ids: ['T3'], direction: 'after' },
    ]);
    expect(outcome.ok).toBe(false);
    expect(await file.diagram.saveXml()).toBe(before);
  });
});

describe('sub-processes', () => {
  test('neighbouring steps go in and come out again', async () => {
    const file = await row();
    const before = file.flow();
    const [sub] = await make(file, { kind: 'wrap', ids: ['T1', 'T2'], name: 'Zusammen' });
    expect(
      file
        .model()
        .flowNodes.filter((node) => node.scope === sub)
        .map(({ type }) => type)
        .toSorted(),
    ).toEqual(['EndEvent', 'StartEvent', 'Task', 'Task']);
    expect(file.flow()).toEqual(expect.arrayContaining(['S0 > Zusammen', 'Zusammen > S3', 'StartEvent > S1', 'S2 > EndEvent']));
    file.edit({ kind: 'unwrap', id: 'T1' });
    expect(file.flow()).toEqual(before);
    const { open } = await file.saved();
    expect(flowOf(open.model)).toEqual(before);
  });
});

describe('lanes', () => {
  const laneNames = (file: EditedFile) => {
    const { lanes, flowNodes } = file.model();
    return new Map(flowNodes.map((node) => [node.name, lanes.find((lane) => lane.id === node.lane)?.name ?? null]));
  };

  test('a step moves into a lane by its name', async () => {
    const file = await editFile(sample);
    const [step, other] = [stepsOf(file.model())[0]!, stepsOf(file.model()).find((one) => one.lane !== stepsOf(file.model())[0]!.lane)!];
    const lane = file.model().lanes.find(({ id }) => id === other.lane)!.name!;
    const rest = new Map([...laneNames(file)].filter(([name]) => name !== step.name));
    file.edit({ kind: 'setLane', ids: [step.id], lane });
    expect(laneNames(file).get(step.name)).toBe(lane);
    for (const [name, before] of rest) expect(laneNames(file).get(name), name ?? '').toBe(before);
    expect(faultsOf(file.model(), await file.geometry()).overlaps).toBe(0);
  });

  test('a lane that is not there is added; a process without a pool gets one', async () => {
    const file = await row();
    file.edit({ kind: 'setLane', ids: ['T1', 'T2'], lane: 'Leitung' });
    expect(laneNames(file).get('S1')).toBe('Leitung');
    expect(laneNames(file).get('S2')).toBe('Leitung');
    expect(laneNames(file).get('S0')).not.toBe('Leitung');
    expect(faultsOf(file.model(), await file.geometry()).overlaps).toBe(0);
    const { open } = await file.saved();
    expect(open.model.lanes.map(({ name }) => name)).toContain('Leitung');
    file.diagram.undo();
    expect(file.model().lanes).toEqual([]);
  });
});

test('in every place of a real process steps can be added, moved and deleted without covering each other', async () => {
  const file = await editFile(sample);
  const before = file.flow();
  const base = faultsOf(file.model(), await file.geometry());
  for (const step of stepsOf(file.model())) {
    const edits: readonly StepEdit[] = [
      { kind: 'insert', anchor: step.id, where: 'after', steps: [{ name: 'Neu' }] },
      { kind: 'insert', anchor: step.id, where: 'before', steps: [{ name: 'Neu' }] },
      { kind: 'delete', ids: [step.id] },
      { kind: 'shift', ids: [step.id], direction: 'after' },
    ];
    for (const edit of edits) {
      if (!file.diagram.edit([edit]).ok) continue;
      expect(faultsOf(file.model(), await file.geometry()).overlaps, `${edit.kind} ${step.name}`).toBe(base.overlaps);
      file.diagram.undo();
    }
  }
  expect(file.flow()).toEqual(before);
});
