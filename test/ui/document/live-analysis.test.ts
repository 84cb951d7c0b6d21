import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis, AnalyseInput } from '#core/analysis.ts';
import { onlyNewest } from '#ui/document/live/analyser.ts';
import { COARSE_DRAWS, createLiveAnalysis, IDLE_MILLISECONDS } from '#ui/document/live/live-analysis.ts';

const input = (today: string) => ({ today }) as AnalyseInput;

/** Takes 100 ms a run; the result tells the request and its draws. */
function slowAnalyser(ranked: readonly string[] = ['a']) {
  const asked: string[] = [];
  const run = onlyNewest(async ({ today, draws }: AnalyseInput) => {
    asked.push(`${today}/${draws ?? 'all'}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { seed: Number(today), ranking: { order: ranked, draws: draws ?? 10_000 } } as unknown as Analysis;
  });
  return { analyser: { run }, asked };
}

describe('the live analysis', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('answers at once with few draws and with all of them when it gets quiet', async () => {
    const { analyser, asked } = slowAnalyser();
    const published: string[] = [];
    const live = createLiveAnalysis(analyser, ({ seed, ranking }, isFinal) => published.push(`${seed} ${ranking.draws} ${isFinal}`));
    live.request(input('1'));
    await vi.advanceTimersByTimeAsync(100);
    expect(published).toEqual([`1 ${COARSE_DRAWS} false`]);
    await vi.advanceTimersByTimeAsync(IDLE_MILLISECONDS + 100);
    expect(published.at(-1)).toBe('1 10000 true');
    expect(asked).toEqual([`1/${COARSE_DRAWS}`, '1/all']);
  });

  it('does not waste all draws on a state that is typed over, and the newest always comes last', async () => {
    const { analyser, asked } = slowAnalyser();
    const published: number[] = [];
    const live = createLiveAnalysis(analyser, ({ seed }) => published.push(seed));
    for (const key of ['1', '2', '3', '4', '5']) {
      live.request(input(key));
      await vi.advanceTimersByTimeAsync(60);
    }
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked.filter((request) => request.endsWith('all'))).toEqual(['5/all']);
    expect(published).toEqual(published.toSorted());
    expect(published.at(-1)).toBe(5);
  });

  it('is content with the first answer where nothing is ranked', async () => {
    const { analyser, asked } = slowAnalyser([]);
    const finals: boolean[] = [];
    createLiveAnalysis(analyser, (_, isFinal) => finals.push(isFinal)).request(input('1'));
    await vi.advanceTimersByTimeAsync(2000);
    expect([asked, finals]).toEqual([[`1/${COARSE_DRAWS}`], [true]]);
  });

  it('keeps silent about a document that was closed meanwhile', async () => {
    const { analyser } = slowAnalyser();
    const publish = vi.fn();
    const live = createLiveAnalysis(analyser, publish);
    live.request(input('1'));
    live.forget();
    await vi.advanceTimersByTimeAsync(2000);
    expect(publish).not.toHaveBeenCalled();
  });
});
