import Modeler from 'bpmn-js/lib/Modeler';
import { createProcessDiagram } from '#diagram/create-process-diagram.ts';
import type { ProcessDiagram } from '#diagram/process-diagram.ts';
import { documentOf, GERMAN_TEXTS, makePlace } from '../diagram/support/open-diagram.ts';
import { writeProcess } from '../diagram/support/write-bpmn.ts';

/** Figures of one run on one machine; only the ratios travel (perf.md P3, P4, P5). */
export interface DiagramFigures {
  /** Opening by steps: ours and bare bpmn-js in ms (medians), and their ratio. */
  readonly opening: readonly { readonly steps: number; readonly ours: number; readonly bare: number; readonly ratio: number }[];
  /** Reading the document as a ProcessModel after a change, 500 steps, ms (median). */
  readonly snapshot500: number;
  /** One command that tags all steps, badges included, ms of script (median). */
  readonly tag500: number;
  readonly tag1000: number;
  /** 95th percentile of frame times while panning 1,000 steps, ms. */
  readonly pan1000: { readonly ours: number; readonly bare: number };
}

/** Runs everything in the page it is loaded into. */
export async function runDiagramBench(): Promise<DiagramFigures> {
  await compareOpening(30, 2);
  const opening = [await compareOpening(30, 9), await compareOpening(500, 5)];
  return {
    opening,
    snapshot500: await measureSnapshot(),
    tag500: await measureTagging(500),
    tag1000: await measureTagging(1000),
    pan1000: await comparePanning(),
  };
}

async function compareOpening(steps: number, runs: number): Promise<DiagramFigures['opening'][number]> {
  const xml = writeProcess(steps);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    // alternating order, so that neither always finds the warmer machine
    const turns = [async () => ours.push(await openOurs(xml)), async () => bare.push(await openBare(xml))];
    for (const turn of run % 2 === 0 ? turns : turns.toReversed()) await turn();
  }
  return { steps, ours: median(ours), bare: median(bare), ratio: median(ours) / median(bare) };
}

async function openOurs(xml: string): Promise<number> {
  const place = makePlace();
  await idle();
  const start = performance.now();
  const diagram = createProcessDiagram({ texts: GERMAN_TEXTS });
  diagram.attach(place);
  await diagram.open(documentOf(xml));
  const took = performance.now() - start;
  diagram.dispose();
  place.remove();
  return took;
}

async function openBare(xml: string): Promise<number> {
  const place = makePlace();
  await idle();
  const start = performance.now();
  const modeler = new Modeler({ container: place });
  await modeler.importXML(xml);
  modeler.get<{ zoom(level: string): void }>('canvas').zoom('fit-viewport');
  const took = performance.now() - start;
  modeler.destroy();
  place.remove();
  return took;
}

async function measureSnapshot(): Promise<number> {
  const { diagram, close } = await openLarge(500);
  const times: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    diagram.annotate(new Map([['T0', { attributes: { note: String(run) } }]]));
    const start = performance.now();
    diagram.snapshot();
    times.push(performance.now() - start);
  }
  close();
  return median(times);
}

async function measureTagging(steps: number): Promise<number> {
  const { diagram, close } = await openLarge(steps);
  const times: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const tag = run % 2 === 0 ? 'automatable' : 'humanOnly';
    const patches = new Map(Array.from({ length: steps }, (_, index) => [`T${index}`, { attributes: { tag } }]));
    const start = performance.now();
    diagram.annotate(patches);
    times.push(performance.now() - start);
    await frame();
  }
  close();
  return median(times);
}

async function comparePanning(): Promise<DiagramFigures['pan1000']> {
  const { place, close } = await openLarge(1000);
  const ours = await measurePanning(place);
  close();
  const barePlace = makePlace();
  const modeler = new Modeler({ container: barePlace });
  await modeler.importXML(writeProcess(1000));
  modeler.get<{ zoom(level: string): void }>('canvas').zoom('fit-viewport');
  const bare = await measurePanning(barePlace);
  modeler.destroy();
  barePlace.remove();
  return { ours, bare };
}

/** Drags the empty canvas for 60 frames and tells the 95th percentile of the time between frames. */
async function measurePanning(place: HTMLElement): Promise<number> {
  const canvas = place.querySelector<SVGSVGElement>('.djs-container > svg')!;
  canvas.focus();
  const mouse = (type: string, x: number, y: number, target: EventTarget) =>
    target.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, button: 0, buttons: 1, bubbles: true, cancelable: true }));
  for (let settle = 0; settle < 5; settle += 1) await frame();
  mouse('mousedown', 600, 20, canvas);
  const times: number[] = [];
  let last = await frame();
  for (let step = 1; step <= 60; step += 1) {
    mouse('mousemove', 600 - step * 6, 20 + step * 3, document);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  mouse('mouseup', 240, 200, document);
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}

async function openLarge(steps: number): Promise<{ diagram: ProcessDiagram; place: HTMLElement; close: () => void }> {
  const place = makePlace();
  const diagram = createProcessDiagram({ texts: GERMAN_TEXTS });
  diagram.attach(place);
  await diagram.open(documentOf(writeProcess(steps)));
  diagram.zoomTo('fit');
  const close = () => {
    diagram.dispose();
    place.remove();
  };
  return { diagram, place, close };
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const idle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
