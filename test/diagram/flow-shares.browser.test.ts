import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ShareLabel } from '#core/picture/lens/share-labels.ts';
import type { ShareEdit } from '#diagram/lens.ts';
import { openDiagram } from './support/open-diagram.ts';
import { definitions, diagram, edge, shape } from './support/write-bpmn.ts';

afterEach(() => document.body.replaceChildren());

const DECISION = definitions(
  `<bpmn:process id="P"><bpmn:exclusiveGateway id="G" name="Platz frei?"><bpmn:outgoing>Yes</bpmn:outgoing><bpmn:outgoing>No</bpmn:outgoing></bpmn:exclusiveGateway>
<bpmn:task id="A"><bpmn:incoming>Yes</bpmn:incoming></bpmn:task><bpmn:task id="B"><bpmn:incoming>No</bpmn:incoming></bpmn:task>
<bpmn:boundaryEvent id="Timer" attachedToRef="A"><bpmn:timerEventDefinition id="TD" /></bpmn:boundaryEvent>
<bpmn:sequenceFlow id="Yes" name="ja" sourceRef="G" targetRef="A" /><bpmn:sequenceFlow id="No" sourceRef="G" targetRef="B" /></bpmn:process>${diagram(
    'D',
    'P',
    [
      shape('G', 100, 127, 50, 50),
      shape('A', 300, 100, 136, 104),
      shape('B', 300, 300, 136, 104),
      shape('Timer', 350, 186, 36, 36),
      edge('Yes', [
        { x: 150, y: 152 },
        { x: 300, y: 152 },
      ]),
      edge('No', [
        { x: 125, y: 177 },
        { x: 125, y: 352 },
        { x: 300, y: 352 },
      ]),
    ],
  )}`,
);

const LABELS = new Map<string, ShareLabel>([
  ['Yes', { text: '60 %', kind: 'entered' }],
  ['No', { text: '40 %', kind: 'assumed' }],
  ['Timer', { text: '? %', kind: 'unknown' }],
]);
const LENS = { kind: 'shares', labels: LABELS } as const;
const labelOf = (place: HTMLElement, id: string) => place.querySelector<SVGGElement>(`[data-share="${id}"]`);

describe('shares at decisions', () => {
  test('show with their lens: solid where somebody said so, dashed where not, and go with it', async () => {
    const { diagram: open, place } = await openDiagram(DECISION);
    expect(place.querySelector('[data-share]')).toBeNull();
    open.setLens(LENS);
    expect([...place.querySelectorAll('[data-share]')].map((label) => label.textContent)).toEqual(['60 %', '40 %', '? %']);
    const dashes = ['Yes', 'No', 'Timer'].map((id) => labelOf(place, id)!.querySelector('rect')!.hasAttribute('stroke-dasharray'));
    expect(dashes).toEqual([false, true, true]);
    open.setLens({ kind: 'tags' });
    expect(place.querySelector('[data-share]')).toBeNull();
  });

  test('ask for an edit on double click and on Enter at the selected flow, with their place on the page', async () => {
    const { diagram: open, place } = await openDiagram(DECISION);
    open.setLens(LENS);
    const asked: (ShareEdit | null)[] = [];
    open.onEditShare((edit) => asked.push(edit));
    await userEvent.dblClick(labelOf(place, 'No')!);
    expect(asked.at(-1)?.id).toBe('No');
    const inner = labelOf(place, 'No')!.getBoundingClientRect();
    const outer = place.getBoundingClientRect();
    expect(asked.at(-1)!.box.x).toBeCloseTo(inner.x - outer.x, 1);
    expect(open.selection).toEqual(['No']);

    open.select(['Yes']);
    place.querySelector<SVGElement>('svg[tabindex]')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(asked.at(-1)?.id).toBe('Yes');
    open.zoomTo(0.7);
    expect(asked.at(-1)).toBeNull();
  });

  test('leave double clicks on steps to the editing of names', async () => {
    const { diagram: open, place } = await openDiagram(DECISION);
    open.setLens(LENS);
    const asked: (ShareEdit | null)[] = [];
    open.onEditShare((edit) => asked.push(edit));
    await userEvent.dblClick(place.querySelector('[data-element-id="B"]')!);
    expect(asked.filter((edit) => edit !== null)).toEqual([]);
    expect(place.querySelector('.djs-direct-editing-parent')).not.toBeNull();
    expect(open.editShare('B')).toBe(false);
  });
});
