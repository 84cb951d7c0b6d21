import { describe, expect, it } from 'vitest';
import type { Analysis, AnalyseInput } from '#core/analysis.ts';
import { onlyNewest } from '#ui/document/live/analyser.ts';

const request = (today: string) => ({ today }) as AnalyseInput;
const answer = (input: AnalyseInput) => ({ seed: Number(input.today) }) as Analysis;

describe('a queue of requests to a worker', () => {
  it('calculates the first and the newest request and skips what lies between', async () => {
    const asked: string[] = [];
    const run = onlyNewest(async (input: AnalyseInput) => {
      asked.push(input.today);
      await Promise.resolve();
      return answer(input);
    });
    const results = await Promise.all(['1', '2', '3', '4'].map((today) => run(request(today))));
    expect(results.map((result) => result?.seed ?? null)).toEqual([1, null, null, 4]);
    expect(asked).toEqual(['1', '4']);
  });

  it('goes on after a request that failed', async () => {
    const run = onlyNewest(async (input: AnalyseInput) => {
      await Promise.resolve();
      if (input.today === '1') throw new Error('broken');
      return answer(input);
    });
    const first = run(request('1'));
    const second = run(request('2'));
    await expect(first).rejects.toThrow('broken');
    await expect(second).resolves.toMatchObject({ seed: 2 });
  });
});
