import { afterEach, describe, expect, it } from 'vitest';
import { openDocument } from '#app/open-document.ts';
import { readMappe } from '#app/mappe/read-mappe.ts';
import { readBpmn } from '#bpmn/read-bpmn.ts';
import { stripAnnotations } from '../../support/strip-annotations.ts';
import { createProcessDiagram } from '#diagram/create-process-diagram.ts';
import { createStateWriter, type StateWriter } from '#ui/document/current-state.ts';
import { createDocumentStore, type DocumentStore } from '#ui/document/document-store.ts';
import { createProcessDesk, type ProcessDesk } from '#ui/document/process-desk.ts';
import { GERMAN_TEXTS, makePlace } from '../../diagram/support/open-diagram.ts';

/** A row of steps with a drawing. */
const rowOf = (count: number, encoding = 'UTF-8'): string => `<?xml version="1.0" encoding="${encoding}"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" id="D" targetNamespace="urn:test">
  <!-- bleibt -->
  <process id="P">
${Array.from({ length: count }, (_, i) => `    <task id="T${i}" name="Schritt ${i} prüfen"/>`).join('\n')}
${Array.from({ length: count - 1 }, (_, i) => `    <sequenceFlow id="F${i}" sourceRef="T${i}" targetRef="T${i + 1}"/>`).join('\n')}
  </process>
  <di:BPMNDiagram id="B"><di:BPMNPlane id="L" bpmnElement="P">
${Array.from({ length: count }, (_, i) => `    <di:BPMNShape id="S${i}" bpmnElement="T${i}"><dc:Bounds x="${(i % 50) * 150}" y="${Math.floor(i / 50) * 150}" width="100" height="80"/></di:BPMNShape>`).join('\n')}
${Array.from({ length: count - 1 }, (_, i) => `    <di:BPMNEdge id="E${i}" bpmnElement="F${i}"><dd:waypoint x="${(i % 50) * 150 + 100}" y="40"/><dd:waypoint x="${(i % 50) * 150 + 150}" y="40"/></di:BPMNEdge>`).join('\n')}
  </di:BPMNPlane></di:BPMNDiagram>
</definitions>
`;

let desk: ProcessDesk;
let store: DocumentStore;
let writer: StateWriter;
afterEach(() => desk.dispose());

const open = async (bytes: Uint8Array, name = 'Ablauf.bpmn'): Promise<ProcessDesk> => {
  const document = openDocument(name, bytes);
  if (!document.ok) throw new Error(document.problem.code);
  desk = createProcessDesk(document.value, {
    createDiagram: async () => {
      const diagram = createProcessDiagram({ texts: GERMAN_TEXTS });
      diagram.attach(makePlace());
      return diagram;
    },
    onSnapshot: () => undefined,
    onOtherChanged: () => undefined,
    onNewStep: () => undefined,
    isReplaying: () => false,
    onExchange: () => undefined,
    onSelection: () => undefined,
  });
  await desk.show(document.value.processes[0]!.entry.id);
  store = createDocumentStore();
  store.setState({
    phase: 'open',
    mappe: document.value.mappe,
    file: { token: null, name, kind: document.value.kind, readOnly: false, writeProtected: false },
  });
  writer = createStateWriter({ store, opened: () => document.value, desk: () => desk });
  return desk;
};
const tag = (id: string) => desk.current!.diagram.annotate(new Map([[id, { attributes: { tag: 'automatable' } }]]));
const written = async () => {
  const state = (await writer.write())!;
  return { ...state, text: new TextDecoder().decode(state.bytes) };
};

describe('the whole document as saving would write it now', () => {
  it('after tagging only it is the file’s own text and the tags', async () => {
    const text = rowOf(20);
    await open(new TextEncoder().encode(text));
    tag('T3');
    const state = await written();
    expect(state.kind).toBe('bpmn');
    expect(state.text).toMatch(/tag="automatable"/u);
    expect(stripAnnotations(state.text)).toBe(text);
    desk.current!.diagram.undo();
    expect((await written()).text).toBe(text);
  });

  it('after a change of the model, later tags are put into the text of that change', async () => {
    await open(new TextEncoder().encode(rowOf(20)));
    tag('T1');
    await written();
    desk.current!.diagram.rename('T5', 'Neu benannt');
    await written();
    tag('T7');
    const { text } = await written();
    const opened = await readBpmn(text);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect([...opened.value.annotations.keys()]).toEqual(['T1', 'T7']);
    expect(opened.value.model.flowNodes.find(({ id }) => id === 'T5')?.name).toBe('Neu benannt');
    expect(text).toContain('<!-- bleibt -->');
  });

  it('a file in another encoding stays in it', async () => {
    const latin = Uint8Array.from(rowOf(3, 'ISO-8859-1'), (character) => character.codePointAt(0)!);
    await open(latin);
    tag('T1');
    const { bytes } = await written();
    expect(new TextDecoder('windows-1252').decode(bytes)).toContain('Schritt 1 prüfen');
  });

  it('a document that says more than its file can hold becomes a Mappe', async () => {
    await open(new TextEncoder().encode(rowOf(3)));
    store.setState({ mappe: { ...store.getState().mappe, answers: new Map([['frage', 'ja']]) } });
    tag('T2');
    const state = await written();
    const mappe = readMappe(state.text);
    expect(state.kind).toBe('kompass');
    expect(mappe.ok && mappe.value.mappe.processes[0]!.bpmn).toMatch(/tag="automatable"/u);
  });

  it('tags in a document of 500 steps cost a fraction of writing its drawing', async () => {
    await open(new TextEncoder().encode(rowOf(500)));
    await written();
    const timed = async (change: () => void) => {
      const times: number[] = [];
      for (let round = 0; round < 7; round += 1) {
        change();
        const began = performance.now();
        await written();
        times.push(performance.now() - began);
      }
      return times.toSorted((left, right) => left - right)[3]!;
    };
    let step = 0;
    const tagging = await timed(() => tag(`T${(step += 1)}`));
    const naming = await timed(() => desk.current!.diagram.rename(`T${(step += 1)}`, 'Anders'));
    console.log(`500 steps: ${tagging.toFixed(1)} ms after tagging, ${naming.toFixed(1)} ms after a change of the model`);
    expect(tagging).toBeLessThan(naming / 2);
  });
});
