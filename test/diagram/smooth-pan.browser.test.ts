import { afterEach, expect, test } from 'vitest';
import { openDiagram } from './support/open-diagram.ts';
import { writeProcess } from './support/write-bpmn.ts';

afterEach(() => document.body.replaceChildren());

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function openForPanning() {
  const { place } = await openDiagram(writeProcess(5));
  const svg = place.querySelector<SVGSVGElement>('.djs-container > svg')!;
  const viewport = svg.querySelector<SVGGElement>('.viewport')!;
  const whereIs = (id: string) => place.querySelector(`[data-element-id="${id}"]`)!.getBoundingClientRect();
  const mouse = (type: string, x: number, y: number, target: EventTarget = document) =>
    target.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, button: 0, buttons: 1, bubbles: true, cancelable: true }));
  svg.focus();
  await frame();
  return { place, svg, whereIs, mouse, moved: () => viewport.getAttribute('transform') };
}

test('while the drawing is dragged only its picture moves; afterwards the drawing is where its picture was', async () => {
  const { svg, whereIs, mouse, moved } = await openForPanning();
  const [before, resting] = [whereIs('T0'), moved()];
  mouse('mousedown', 500, 20, svg);
  for (const step of [1, 2, 3]) mouse('mousemove', 500 + 20 * step, 20 + 10 * step);
  expect(moved()).toBe(resting);
  const dragged = whereIs('T0');
  expect([dragged.x - before.x, dragged.y - before.y]).toEqual([60, 30]);
  mouse('mouseup', 560, 50);
  await expect.poll(moved).not.toBe(resting);
  const after = whereIs('T0');
  expect(after.x).toBeCloseTo(dragged.x, 3);
  expect(after.y).toBeCloseTo(dragged.y, 3);
  expect(svg.style.translate).toBe('');
});

test('a press on the drawing finds everything where it is seen, even in the middle of scrolling', async () => {
  const { svg, whereIs, moved, mouse } = await openForPanning();
  const resting = moved();
  svg.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  svg.dispatchEvent(new WheelEvent('wheel', { deltaX: 30, deltaY: -40, bubbles: true, cancelable: true }));
  expect(moved()).toBe(resting);
  const seen = whereIs('T0');
  mouse('mousedown', 500, 20, svg);
  mouse('mouseup', 500, 20);
  expect(moved()).not.toBe(resting);
  expect(whereIs('T0').x).toBeCloseTo(seen.x, 3);
  expect(whereIs('T0').y).toBeCloseTo(seen.y, 3);
});
