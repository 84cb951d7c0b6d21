import { describe, expect, it } from 'vitest';
import type { AnalyseFile } from '#core/analysis.ts';
import { evaluateFlows } from '#core/flow/evaluate-flow.ts';
import type { Analyser } from '#ui/document/live/analyser.ts';
import { createLiveFigures, type Figures } from '#ui/document/live/live-figures.ts';
import { annotate, buildModel, scope, start, task } from '../../core/flow/build-model.ts';

const model = buildModel({ P: scope([start('S'), task('A')], 'S > A') });
const files = (minutes: number): readonly AnalyseFile[] => [
  {
    file: 'a.bpmn',
    model,
    annotations: annotate(model, { processes: { P: 60 }, nodes: { A: { handlingMinutes: minutes } } }),
    issues: [],
    problems: [],
  },
];
const hours = (figures: Figures) => figures.get('a.bpmn')?.nodes.get('A')?.annualHours;

const analyser = (count: Analyser['count']): Analyser => ({
  run: () => Promise.resolve(null),
  count,
  cycleTimes: () => Promise.resolve(new Map()),
  hints: () => Promise.resolve(null),
  dispose: () => undefined,
});

describe('figures while somebody types', () => {
  it('come for every change that was not overtaken', async () => {
    const published: unknown[] = [];
    const counted = (of: readonly AnalyseFile[]) =>
      Promise.resolve(hours(new Map([['a.bpmn', evaluateFlows(of)[0]!]])) === 2 ? null : evaluateFlows(of));
    const live = createLiveFigures(analyser(counted), (figures) => published.push(hours(figures)));
    for (const minutes of [1, 2, 3]) live.request(files(minutes));
    await new Promise((resolve) => setTimeout(resolve));
    expect(published).toEqual([1, 3]);
  });

  it('of a document that was closed meanwhile are dropped', async () => {
    const published: unknown[] = [];
    let answer: () => void = () => undefined;
    const slow = (of: readonly AnalyseFile[]) =>
      new Promise<ReturnType<typeof evaluateFlows>>((resolve) => (answer = () => resolve(evaluateFlows(of))));
    const live = createLiveFigures(analyser(slow), (figures) => published.push(hours(figures)));
    live.request(files(5));
    live.forget();
    answer();
    await new Promise((resolve) => setTimeout(resolve));
    expect(published).toEqual([]);
    live.request(files(7));
    answer();
    await new Promise((resolve) => setTimeout(resolve));
    expect(published).toEqual([7]);
  });
});
