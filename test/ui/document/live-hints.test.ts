import { describe, expect, it } from 'vitest';
import type { FoundHints } from '#core/modelling-hints/find-hints.ts';
import type { Hint } from '#core/modelling-hints/hint.ts';
import { createLiveHints } from '#ui/document/live-hints.ts';

const found = (element: string): FoundHints => ({ hints: [{ code: 'step-unnamed', element, params: {}, fix: null }], issues: [] });
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('hints while somebody works', () => {
  it('only those of the newest question are shown, in whatever order the answers come', async () => {
    const answers: ((of: FoundHints | null) => void)[] = [];
    const published: (readonly Hint[])[] = [];
    const live = createLiveHints({ hints: () => new Promise((resolve) => answers.push(resolve)) }, (hints) => published.push(hints));
    for (const key of ['a', 'b', 'c']) live.request([], key, new Map());
    answers[2]!(found('c'));
    answers[0]!(found('a'));
    answers[1]!(null);
    await settle();
    expect(published).toEqual([found('c').hints]);
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
