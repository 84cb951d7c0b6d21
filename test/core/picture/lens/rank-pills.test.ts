import { describe, expect, it } from 'vitest';
import type { Analysis } from '#core/analysis.ts';
import { analyse } from '#core/analyse.ts';
import { lensOf } from '#core/picture/lens/lens.ts';
import { rankPillsOf } from '#core/picture/lens/rank-pills.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { exactly, fileFrom, modelFromText } from '../../use-cases/model-from-text.ts';

const step = { tag: 'aiSupported', handlingMinutes: exactly(30) } as const;
const file = fileFrom(modelFromText('Start > A > B > C > End'), { A: step, C: step }, 500);
const base = analyse({
  files: [file],
  useCases: new Map(),
  criteria: DEFAULT_CRITERIA,
  profile: new Map(),
  today: '2026-11-22',
  draws: 20,
});

/** Use cases of these steps in this order; those in `later` have no rank yet. */
function pillsOf(ranked: readonly (readonly string[])[], later: readonly (readonly string[])[] = [], at = file.file) {
  const all = [...ranked, ...later];
  const candidates = all.map((steps, index): Analysis['candidates'][number] => ({
    ...base.candidates[0]!,
    id: `u${index}`,
    members: steps.map((id) => ({ file: file.file, process: 'P', step: id })),
  }));
  const ranking = {
    ...base.ranking,
    order: ranked.map((_, index) => `u${index}`),
    clarifyFirst: later.map((_, index) => `u${ranked.length + index}`),
  };
  return Object.fromEntries(rankPillsOf({ candidates, ranking }, at));
}

describe('pills of the lens "Use Cases"', () => {
  it('name the ranks of all use cases of a step, best first', () => {
    expect(pillsOf([['A'], ['C'], ['C', 'A']])).toEqual({ A: { text: '1 · 3', step: 3 }, C: { text: '2 · 3', step: 3 } });
  });

  it('let the best rank decide how dark they are', () => {
    const others = (count: number) => Array.from({ length: count }, () => ['A']);
    const stepOf = (rank: number) => pillsOf([...others(rank - 1), ['C']])['C']?.step;
    expect([1, 3, 4, 10, 11, 40].map(stepOf)).toEqual([3, 3, 2, 2, 1, 1]);
  });

  it('have a dash where nothing is ranked yet; a rank goes before it', () => {
    expect(pillsOf([['A']], [['A', 'C']])).toEqual({ A: { text: '1', step: 3 }, C: { text: '–', step: 0 } });
  });

  it('stay short where a step is in many', () => {
    expect(pillsOf([['A'], ['A'], ['A'], ['A'], ['A']])['A']?.text).toBe('1 · 2 · 3 · +2');
  });

  it('are ringed at the steps of the chosen use case, and explained only then', () => {
    const [chosen, ...others] = base.candidates;
    const pills = rankPillsOf(base, file.file, chosen!.id);
    expect([...pills].filter(([, pill]) => pill.isChosen === true).map(([id]) => id)).toEqual(chosen!.steps);
    expect(others.some(({ steps }) => steps.some((id) => !chosen!.steps.includes(id)))).toBe(true);
    const legendFor = (useCase: string) => {
      const lens = lensOf('useCases', { ...file, flow: null, analysis: base, useCase }, 'de');
      return lens.kind === 'heat' ? lens.legend.map(({ text }) => text) : [];
    };
    expect(legendFor(chosen!.id)).toContain('gewählter Use Case');
    expect(legendFor('gone')).not.toContain('gewählter Use Case');
  });

  it('belong to the steps of one file', () => {
    expect(pillsOf([['A']], [], 'other.bpmn')).toEqual({});
  });

  it('of a real analysis stand at every step of a use case and at no other', () => {
    const steps = new Set(base.candidates.flatMap(({ steps: ids }) => ids));
    expect(steps.size).toBeGreaterThan(0);
    expect(new Set(rankPillsOf(base, file.file).keys())).toEqual(steps);
  });
});
