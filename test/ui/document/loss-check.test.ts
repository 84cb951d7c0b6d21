import { describe, expect, it, vi } from 'vitest';
import type { Issue } from '#core/problem/issue.ts';
import { createLossCheck } from '#ui/document/loss-check.ts';

const lost = (name: string): Issue => ({ code: 'WRITTEN_ANEW', element: name, params: { name } });
const harmless: Issue = { code: 'ID_REWRITTEN', element: 'a', params: { from: 'ä', to: 'a' } };

describe('what a file would lose by a writing', () => {
  it('is told before anything is written, once', async () => {
    const askLoss = vi.fn(async () => 'write' as const);
    const mayLose = createLossCheck(askLoss, () => 'de');
    expect(await mayLose([])).toBe(true);
    expect(await mayLose([harmless])).toBe(true);
    expect(askLoss).not.toHaveBeenCalled();
    expect(await mayLose([lost('Spur'), harmless])).toBe(true);
    expect(await mayLose([lost('Spur')])).toBe(true);
    expect(askLoss).toHaveBeenCalledExactlyOnceWith([expect.stringMatching(/„Spur“ .*neu geschrieben/u)]);
    await mayLose([lost('Spur'), lost('Akte')]);
    expect(askLoss).toHaveBeenLastCalledWith([expect.stringMatching(/„Akte“/u)]);
  });

  it('is told again after the person stayed', async () => {
    const askLoss = vi.fn(async () => 'stay' as const);
    const mayLose = createLossCheck(askLoss, () => 'de');
    expect(await mayLose([lost('Spur')])).toBe(false);
    expect(await mayLose([lost('Spur')])).toBe(false);
    expect(askLoss).toHaveBeenCalledTimes(2);
  });
});
