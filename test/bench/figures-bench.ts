import { analyseFileOf } from '#app/analyse-document.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import type { AnalyseFile } from '#core/analysis.ts';
import { evaluateFlows } from '#core/flow/evaluate-flow.ts';
import type { RawAnnotations } from '#core/annotation/annotation.ts';
import { createWorkerAnalyser } from '#ui/document/live/create-worker-analyser.ts';
import { writeProcess } from '../diagram/support/write-bpmn.ts';

/** One changed number in a process of 500 steps, milliseconds (medians). */
export interface FiguresBench {
  /** From the change until all figures are back in the window. */
  readonly update: number;
  /** The same where the worker gets everything anew. */
  readonly updateWhole: number;
  /** Longest the window itself was busy meanwhile, so that a key had to wait. */
  readonly blocked: number;
  /** Counting alone, inside the window. */
  readonly counting: number;
}

const ROUNDS = 15;

/** Runs in the page it is loaded into. */
export async function runFiguresBench(): Promise<FiguresBench> {
  const opened = openBpmn(writeProcess(500));
  if (!opened.ok) throw new Error(opened.problem.code);
  const { model } = opened.value;
  const raw = (minutes: number): RawAnnotations =>
    new Map([
      ['P', { attributes: new Map([['casesPerYear', '138']]), children: [] }],
      ...model.flowNodes.map(({ id }) => [id, { attributes: new Map([['handlingMinutes', String(minutes)]]), children: [] }] as const),
    ]);
  const files = (minutes: number): readonly AnalyseFile[] => [
    { ...analyseFileOf('process.bpmn', model, raw(minutes), []), key: 'process' },
  ];

  // two windows on the same worker code, in turns, so that neither always finds the warmer machine
  const [knowing, forgetful] = [createWorkerAnalyser(), createWorkerAnalyser()];
  const update: number[] = [];
  const updateWhole: number[] = [];
  const blocked: number[] = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    const changed = files(10 + round);
    const whole = structuredClone(files(10 + round));
    const turns = [
      async () => {
        const ticker = watchGaps();
        const took = await timed(() => knowing.count(changed));
        const longest = ticker.stop();
        if (round < 0) return;
        update.push(took);
        blocked.push(longest);
      },
      async () => {
        const took = await timed(() => forgetful.count(whole));
        if (round >= 0) updateWhole.push(took);
      },
    ];
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
  }
  knowing.dispose();
  forgetful.dispose();
  const counting: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const changed = files(20 + round);
    counting.push(await timed(() => evaluateFlows(changed)));
  }
  return { update: median(update), updateWhole: median(updateWhole), blocked: median(blocked), counting: median(counting) };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The longest time between two turns of the event loop. */
function watchGaps(): { stop(): number } {
  const channel = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  channel.port1.addEventListener('message', () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    channel.port2.postMessage(null);
  });
  channel.port1.start();
  channel.port2.postMessage(null);
  return {
    stop() {
      channel.port1.close();
      return Math.max(longest, performance.now() - last);
    },
  };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
