import { afterEach, describe, expect, test } from 'vitest';
import { openDiagram } from './support/open-diagram.ts';
import { definitions, diagram, edge, shape, writeProcess } from './support/write-bpmn.ts';

afterEach(() => document.body.replaceChildren());

const nodesOf = (place: HTMLElement) => [...place.querySelectorAll('.djs-shape')].map((node) => node.getAttribute('data-element-id'));

describe('opening', () => {
  test('reaches every diagram of a file', async () => {
    const { diagram: open, place } = await openDiagram(
      definitions(
        '<bpmn:process id="P" name="Erster"><bpmn:task id="A" /></bpmn:process><bpmn:process id="Q" name="Zweiter"><bpmn:task id="B" /></bpmn:process>' +
          diagram('D1', 'P', [shape('A', 0, 0, 100, 80)]) +
          diagram('D2', 'Q', [shape('B', 0, 0, 100, 80)], 'Anlage'),
      ),
    );
    expect(open.diagrams).toEqual([
      { id: 'D1', name: 'Erster' },
      { id: 'D2', name: 'Anlage' },
    ]);
    expect(open.currentDiagram).toBe('D1');
    await open.showDiagram('D2');
    expect(open.currentDiagram).toBe('D2');
    expect(nodesOf(place)).toEqual(['B']);
    open.annotate(new Map([['A', { attributes: { tag: 'humanOnly' } }]]));
    expect(await open.saveXml()).toContain('tag="humanOnly"');
  });

  test('a collapsed sub-process has a plane of its own with a way back', async () => {
    const {
      diagram: open,
      place,
      notDrawn,
    } = await openDiagram(
      definitions(
        '<bpmn:process id="P" name="Aufnahme"><bpmn:subProcess id="S" name="Vorbereiten"><bpmn:task id="A" /></bpmn:subProcess></bpmn:process>' +
          diagram('D1', 'P', [shape('S', 0, 0, 100, 80)]) +
          diagram('D2', 'S', [shape('A', 0, 0, 100, 80)]),
      ),
    );
    expect(notDrawn).toEqual([]);
    open.annotate(new Map([['S', { attributes: { tag: 'aiSupported' } }]]));
    await open.showDiagram('D2');
    expect(open.currentDiagram).toBe('D2');
    expect(place.querySelector('.bjs-breadcrumbs')?.textContent).toBe('AufnahmeVorbereiten');
    expect([...place.querySelectorAll('.layer-pk-badges use')].map((badge) => badge.getAttribute('data-step'))).toEqual(['A']);
    expect(open.canUndo).toBe(true);
    open.select(['S'], { reveal: true });
    expect(open.currentDiagram).toBe('D1');
  });

  test('an empty plane that bpmn-js adds for a collapsed sub-process reaches neither the list nor the file', async () => {
    const { diagram: open } = await openDiagram(
      definitions(`<bpmn:process id="P"><bpmn:subProcess id="S" /></bpmn:process>${diagram('D1', 'P', [shape('S', 0, 0, 100, 80)])}`),
    );
    expect(open.diagrams.map(({ id }) => id)).toEqual(['D1']);
    expect((await open.saveXml()).match(/<bpmndi:BPMNDiagram/g)).toHaveLength(1);
  });

  test('a collaboration without any process opens', async () => {
    const { drawn, place } = await openDiagram(
      definitions(
        `<bpmn:collaboration id="C"><bpmn:participant id="X" name="Amt" /></bpmn:collaboration>${diagram('D', 'C', [shape('X', 0, 0, 600, 100)])}`,
      ),
    );
    expect(drawn).toBe(true);
    expect(nodesOf(place)).toEqual(['X']);
  });

  test('a process no participant references is drawn, and its steps stay in it when they move', async () => {
    const {
      diagram: open,
      place,
      notDrawn,
    } = await openDiagram(
      definitions(
        '<bpmn:collaboration id="C"><bpmn:participant id="X" name="Amt" /></bpmn:collaboration><bpmn:process id="P"><bpmn:task id="A" name="frei" /></bpmn:process>' +
          diagram('D', 'C', [shape('X', 0, 0, 600, 100), shape('A', 0, 200, 100, 80)]),
      ),
    );
    expect(notDrawn).toEqual([]);
    expect(nodesOf(place)).toContain('A');
    const before = await open.saveXml();
    open.select(['A']);
    const canvas = place.querySelector<SVGElement>('.djs-container svg')!;
    canvas.focus();
    canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true }));
    const moved = await open.saveXml();
    expect(moved).toContain('x="10" y="200"');
    expect(open.snapshot().model.flowNodes[0]).toMatchObject({ id: 'A', scope: 'P' });
    open.undo();
    expect(await open.saveXml()).toBe(before);
  });

  test.each([
    ['points to the definitions', 'Definitions'],
    ['points nowhere', 'Nobody'],
  ])('a plane that %s still shows its shapes', async (_, plane) => {
    const { drawn, place } = await openDiagram(
      definitions(`<bpmn:process id="P"><bpmn:task id="A" /></bpmn:process>${diagram('D', plane, [shape('A', 0, 0, 100, 80)])}`),
    );
    expect(drawn).toBe(true);
    expect(nodesOf(place)).toEqual(['A']);
  });

  test('what no picture shows is named', async () => {
    const { drawn, notDrawn } = await openDiagram(
      definitions(
        '<bpmn:process id="P"><bpmn:task id="A" /><bpmn:task id="Hidden" /><bpmn:sequenceFlow id="F" sourceRef="A" targetRef="Hidden" /></bpmn:process>' +
          diagram('D', 'P', [
            shape('A', 0, 0, 100, 80),
            edge('F', [
              { x: 100, y: 40 },
              { x: 200, y: 40 },
            ]),
          ]),
      ),
    );
    expect(drawn).toBe(true);
    expect(notDrawn).toEqual(['Hidden', 'F']);
  });

  test('a document after one that could not be drawn is drawn', async () => {
    const { diagram: open, drawn } = await openDiagram(definitions('<bpmn:process id="P"><bpmn:task id="A" /></bpmn:process>'));
    expect(drawn).toBe(false);
    expect(open.currentDiagram).toBeNull();
    const { documentOf } = await import('./support/open-diagram.ts');
    expect(await open.open(documentOf(writeProcess(2)))).toEqual({ drawn: true, notDrawn: [] });
    expect(open.snapshot().model.flowNodes).toHaveLength(4);
  });

  test('ids rewritten for the editor are back in the saved file, references included', async () => {
    const { diagram: open } = await openDiagram(writeProcess(2), {
      idsInFile: new Map([
        ['T0', 'Prüfung 1'],
        ['T1', 'Prüfung 1'],
      ]),
    });
    open.annotate(new Map([['T0', { attributes: { tag: 'automatable' } }]]));
    const xml = await open.saveXml();
    expect(xml).toContain('<bpmn:task id="Prüfung 1"');
    expect(xml).toContain('bpmnElement="Prüfung 1"');
    expect(xml).toContain('sourceRef="Prüfung 1" targetRef="Prüfung 1"');
    expect(xml).not.toMatch(/"T[01]"/);
    expect(open.snapshot().annotations.has('T0')).toBe(true);
  });

  test('a document of a newer schema shows its tags and ignores every change', async () => {
    const xml = writeProcess(1).replace(
      '<bpmn:task id="T0" name="Unterlagen auf Vollständigkeit prüfen 0">',
      '<bpmn:task id="T0"><bpmn:extensionElements><pk:annotation xmlns:pk="urn:prozesskompass:bpmn" tag="humanOnly"><pk:unheard of="1" /></pk:annotation></bpmn:extensionElements>',
    );
    const { diagram: open, place } = await openDiagram(xml, { readOnly: true });
    expect(open.readOnly).toBe(true);
    expect(place.querySelector('[data-step="T0"]')?.getAttribute('href')).toContain('humanOnly');
    open.annotate(new Map([['T0', { attributes: { tag: 'automatable' } }]]));
    open.rename('T0', 'anders');
    expect(await open.saveXml()).toBe(xml);
    expect(open.canUndo).toBe(false);
  });

  test('revision counts changes, undo and redo, and a snapshot is read once per revision', async () => {
    const { diagram: open } = await openDiagram(writeProcess(2));
    const first = open.snapshot();
    expect(open.snapshot()).toBe(first);
    let changes = 0;
    open.onChange(() => (changes += 1));
    open.rename('T0', 'neu');
    open.undo();
    open.redo();
    expect(open.snapshot().revision).toBe(first.revision + 3);
    expect(changes).toBe(3);
    expect(open.snapshot().model.flowNodes.find(({ id }) => id === 'T0')?.name).toBe('neu');
  });
});
