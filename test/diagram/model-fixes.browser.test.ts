import { afterEach, describe, expect, test } from 'vitest';
import { findHints } from '#core/modelling-hints/find-hints.ts';
import type { HintCode, ModelFix } from '#core/modelling-hints/hint.ts';
import type { DrawnFix } from '#diagram/apply-model-fix.ts';
import type { ProcessDiagram } from '#diagram/process-diagram.ts';
import { definitions, diagram as picture, edge, shape } from './support/write-bpmn.ts';
import { openDiagram } from './support/open-diagram.ts';

afterEach(() => document.body.replaceChildren());

const at = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }));

/** A process with most of what can be mended: noun, fake join, no question, silent branch, needless gateway and terminate, double arrow, loose ends. */
const FILE = definitions(
  `<bpmn:process id="P" name="Antrag">
<bpmn:startEvent id="S" name="Eingang" /><bpmn:userTask id="A" name="Antragsprüfung" /><bpmn:exclusiveGateway id="X" name="Angaben vollständig" />
<bpmn:task id="B" name="Unterlagen nachfordern"><bpmn:extensionElements><bpmn:documentation /></bpmn:extensionElements></bpmn:task>
<bpmn:exclusiveGateway id="G" /><bpmn:task id="D" name="Bescheid erstellen" /><bpmn:task id="L" name="Akte ablegen" />
<bpmn:boundaryEvent id="T" name="Frist" attachedToRef="D"><bpmn:timerEventDefinition id="TD" /></bpmn:boundaryEvent>
<bpmn:endEvent id="E" name="Erledigt"><bpmn:terminateEventDefinition id="ED" /></bpmn:endEvent>
<bpmn:sequenceFlow id="f1" sourceRef="S" targetRef="A" /><bpmn:sequenceFlow id="f2" sourceRef="A" targetRef="X" />
<bpmn:sequenceFlow id="f3" name="ja" sourceRef="X" targetRef="G" /><bpmn:sequenceFlow id="f4" sourceRef="X" targetRef="B" />
<bpmn:sequenceFlow id="f5" sourceRef="B" targetRef="D" /><bpmn:sequenceFlow id="f6" sourceRef="G" targetRef="D" />
<bpmn:sequenceFlow id="f7" sourceRef="D" targetRef="E" /><bpmn:sequenceFlow id="f8" sourceRef="D" targetRef="E" />
</bpmn:process>${picture('Pic', 'P', [
    shape('S', 100, 182, 36, 36),
    shape('A', 190, 160, 100, 80),
    shape('X', 345, 175, 50, 50),
    shape('B', 320, 300, 100, 80),
    shape('G', 460, 175, 50, 50),
    shape('D', 570, 160, 100, 80),
    shape('T', 602, 222, 36, 36),
    shape('E', 730, 182, 36, 36),
    shape('L', 900, 300, 100, 80),
    edge('f1', at([136, 200], [190, 200])),
    edge('f2', at([290, 200], [345, 200])),
    edge('f3', at([395, 200], [460, 200])),
    edge('f4', at([370, 225], [370, 300])),
    edge('f5', at([420, 340], [585, 340], [585, 240])),
    edge('f6', at([510, 200], [570, 200])),
    edge('f7', at([670, 200], [730, 200])),
    edge('f8', at([670, 210], [700, 210], [700, 205], [730, 205])),
  ])}`,
);

const hintsOf = (diagram: ProcessDiagram) => findHints(diagram.snapshot().model, { boxes: diagram.nodeBoxes }).hints;
const fixOf = (diagram: ProcessDiagram, code: HintCode, element?: string): DrawnFix => {
  const hint = hintsOf(diagram).find((one) => one.code === code && (element === undefined || one.element === element) && one.fix !== null);
  expect(hint, code).toBeDefined();
  return hint!.fix as Exclude<ModelFix, { kind: 'splitStep' }>;
};
/** What a person would see in document and drawing; the editor may add labels of its own to the file. */
const stateOf = (diagram: ProcessDiagram) => ({ model: diagram.snapshot().model, boxes: diagram.nodeBoxes });
const tells = (diagram: ProcessDiagram, code: HintCode, element: string) =>
  hintsOf(diagram).some((one) => one.code === code && one.element === element);
const overlaps = (diagram: ProcessDiagram) => hintsOf(diagram).filter(({ code }) => code === 'overlapping');
const nodeOf = (diagram: ProcessDiagram, id: string) => diagram.snapshot().model.flowNodes.find((node) => node.id === id)!;

describe('fixes of modelling hints', () => {
  test.each([
    ['noun-for-step', 'A'],
    ['fake-join', 'D'],
    ['gateway-not-a-question', 'X'],
    ['branch-unlabelled', 'X'],
    ['superfluous-gateway', 'G'],
    ['duplicate-flow', 'f8'],
    ['implicit-end', 'T'],
  ] as const)('%s is gone after one click, one undo brings everything back', async (code, element) => {
    const { diagram } = await openDiagram(FILE);
    const before = stateOf(diagram);
    expect(tells(diagram, code, element)).toBe(true);
    expect(diagram.fix(fixOf(diagram, code, element)).ok).toBe(true);
    expect(tells(diagram, code, element)).toBe(false);
    expect(overlaps(diagram)).toEqual([]);
    const after = stateOf(diagram);
    expect(after).not.toEqual(before);
    diagram.undo();
    expect(diagram.canUndo).toBe(false);
    expect(stateOf(diagram)).toEqual(before);
    diagram.redo();
    expect(stateOf(diagram)).toEqual(after);
  });

  test('a terminate end that ends nothing else becomes a plain one', async () => {
    const { diagram } = await openDiagram(FILE);
    diagram.fix(fixOf(diagram, 'duplicate-flow'));
    diagram.fix(fixOf(diagram, 'superfluous-terminate', 'E'));
    expect(nodeOf(diagram, 'E')).toMatchObject({ name: 'Erledigt', type: 'EndEvent', eventDefinitions: [] });
    diagram.undo();
    expect(nodeOf(diagram, 'E')).toMatchObject({ eventDefinitions: [{ kind: 'terminate' }] });
  });

  test('a join takes all ways and keeps the way out; a start goes in front', async () => {
    const { diagram } = await openDiagram(FILE);
    diagram.fix({ kind: 'insertGateway', node: 'D', side: 'join', type: 'ExclusiveGateway' });
    const { model } = diagram.snapshot();
    const join = model.flowNodes.find((node) => node.kind === 'gateway' && node.id !== 'X' && node.id !== 'G')!;
    expect(join).toMatchObject({ type: 'ExclusiveGateway' });
    expect(join.incoming.toSorted()).toEqual(['f5', 'f6']);
    expect(nodeOf(diagram, 'D').incoming).toHaveLength(1);
    diagram.fix({ kind: 'addStart', nodes: ['L'] });
    const before = diagram.snapshot().model.sequenceFlows.find(({ target }) => target === 'L')!;
    expect(nodeOf(diagram, before.source).type).toBe('StartEvent');
    expect(overlaps(diagram)).toEqual([]);
  });

  test('what is not drawn is refused, nothing changes', async () => {
    const { diagram } = await openDiagram(FILE);
    const before = await diagram.saveXml();
    expect(diagram.fix({ kind: 'bridge', node: 'gone' })).toEqual({ ok: false, problem: { code: 'NOT_DRAWN' } });
    expect(await diagram.saveXml()).toBe(before);
    expect(diagram.canUndo).toBe(false);
  });
});

describe('signs on the drawing', () => {
  const signs = () => [...document.querySelectorAll<SVGGElement>('.pk-hint')].map((sign) => sign.dataset['hint']);

  test('stand where their elements are, say their sentence, select on click and go with their element', async () => {
    const { diagram } = await openDiagram(FILE);
    diagram.setHintMarks(
      new Map([
        ['A', 'Als Tätigkeit benennen.'],
        ['f8', 'Doppelt.'],
        ['gone', 'Nirgends.'],
      ]),
    );
    expect(signs()).toEqual(['A', 'f8']);
    expect(document.querySelector('.pk-hint title')!.textContent).toBe('Als Tätigkeit benennen.');
    document.querySelector('.pk-hint')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(diagram.selection).toEqual(['A']);
    diagram.fix({ kind: 'removeFlow', flow: 'f8' });
    expect(signs()).toEqual(['A']);
    diagram.setHintMarks(new Map());
    expect(signs()).toEqual([]);
  });
});
