import { describe, expect, it } from 'vitest';
import type { AnalyseFile } from '#core/analysis.ts';
import { EMPTY_ANNOTATIONS } from '#core/annotation/empty-annotation.ts';
import type { FoundHints } from '#core/modelling-hints/find-hints.ts';
import type { Hint } from '#core/modelling-hints/hint.ts';
import { EMPTY_MODEL } from '#core/process/empty-model.ts';
import { createLiveHints } from '#ui/document/live/live-hints.ts';

const found = (element: string): FoundHints => ({ hints: [{ code: 'step-unnamed', element, params: {}, fix: null }], issues: [] });
const fileOf = (key: string): AnalyseFile => ({
  file: key,
  key,
  model: { ...EMPTY_MODEL },
  annotations: { ...EMPTY_ANNOTATIONS },
  issues: [],
  problems: [],
});
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('hints while somebody works', () => {
  it('only those of the newest question are shown, in whatever order the answers come', async () => {
    const answers: ((of: FoundHints | null) => void)[] = [];
    const published: (readonly Hint[])[] = [];
    const live = createLiveHints({ hints: () => new Promise((resolve) => answers.push(resolve)) }, (hints) => published.push(hints));
    for (const key of ['a', 'b', 'c']) live.request([fileOf(key)], key, new Map());
    answers[2]!(found('c'));
    answers[0]!(found('a'));
    answers[1]!(null);
    await settle();
    expect(published).toEqual([found('c').hints]);
  });

  it('nobody is asked again while model and drawing stay the same', async () => {
    const asked: string[] = [];
    const live = createLiveHints({ hints: ({ key }) => (asked.push(key), Promise.resolve(found(key))) }, () => undefined);
    const [one, other] = [fileOf('a'), fileOf('a')];
    const box = (x: number) => new Map([['s', { x, y: 0, width: 1, height: 1 }]]);
    live.request([one], 'a', box(0));
    live.request([{ ...one, annotations: other.annotations }], 'a', box(0));
    expect(asked).toHaveLength(1);
    live.request([one], 'a', box(5));
    live.request([other], 'a', box(5));
    live.request([other], 'a', new Map());
    live.forget();
    live.request([other], 'a', new Map());
    expect(asked).toHaveLength(5);
  });

  it('of a document that was closed meanwhile are dropped', async () => {
    let answer: (of: FoundHints) => void = () => undefined;
    const published: unknown[] = [];
    const live = createLiveHints({ hints: () => new Promise((resolve) => (answer = resolve)) }, (hints) => published.push(hints));
    live.request([], 'a', new Map());
    live.forget();
    answer(found('a'));
    await settle();
    expect(published).toEqual([]);
  });
});
