import { describe, expect, it } from 'vitest';
import type { KompassItemState, KompassPointState } from '#core/kompass/kompass-point.ts';
import { countStandings, standingOf } from '#ui/features/kompass/standing.ts';
import { withAnswers } from '#ui/features/kompass/with-answers.ts';

const item = (id: string, state: KompassItemState['state'], by: KompassItemState['by'] = 'people'): KompassItemState => ({ id, state, by });
const point = (state: KompassPointState['state'], items: readonly KompassItemState[]): KompassPointState => ({
  point: 7,
  state,
  openItems: [],
  blockedBy: [],
  items,
});

describe('how a point is shown', () => {
  it('an open point is under way from the first item that is settled', () => {
    expect(standingOf(point('open', [item('7.guidelines', 'unknown'), item('7.involved', 'yes')]))).toBe('underway');
    expect(standingOf(point('open', [item('7.guidelines', 'unknown'), item('7.involved', 'notApplicable')]))).toBe('open');
    expect(standingOf(point('blocked', [item('7.involved', 'yes')]))).toBe('blocked');
  });

  it('is counted by what is shown', () => {
    expect(countStandings([point('ready', []), point('open', []), point('open', [item('7.involved', 'yes')])])).toEqual({
      ready: 1,
      underway: 1,
      open: 1,
      blocked: 0,
    });
  });
});

describe('a new answer', () => {
  it('shows before the analysis has come back, that of the use case over that of the document', () => {
    const before = [point('open', [item('7.guidelines', 'unknown')])];
    expect(withAnswers(before, new Map([['7.guidelines', 'yes']]), {})[0]).toMatchObject({ state: 'ready', openItems: [] });
    expect(withAnswers(before, new Map([['7.guidelines', 'yes']]), { '7.guidelines': 'no' })[0]).toMatchObject({
      state: 'open',
      openItems: ['7.guidelines'],
    });
  });

  it('taken back is open again, and what data say is not touched by answers', () => {
    const before = [point('ready', [item('7.guidelines', 'yes'), item('7.involved', 'no', 'data')])];
    expect(withAnswers(before, new Map([['7.involved', 'yes']]), {})[0]?.items).toEqual([
      item('7.guidelines', 'unknown'),
      item('7.involved', 'no', 'data'),
    ]);
  });
});
