import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#core/analyse.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import { GUARD_RAIL_STATES, type GuardRailState, guardRailMarksOf } from '#core/picture/lens/guard-rail-marks.ts';
import { guardRailLegendIn } from '#core/picture/lens/lens-legend.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { exactly, fileFrom, modelFromText } from '../../use-cases/model-from-text.ts';

const automatable = { tag: 'automatable', handlingMinutes: exactly(30) } as const;
const file = fileFrom(
  modelFromText('Start > Anfrage buchen > Kind in Obhut nehmen > Gespräch führen > End'),
  {
    'Anfrage buchen': automatable,
    'Kind in Obhut nehmen': { ...automatable, answers: new Map([['decision_kind', 'inobhutnahme']]) },
    'Gespräch führen': { tag: 'humanOnly', handlingMinutes: exactly(60) },
  },
  500,
);
const { candidates } = analyse({
  files: [file],
  useCases: new Map(),
  criteria: DEFAULT_CRITERIA,
  profile: new Map(),
  today: '2026-11-22',
  draws: 20,
});
const details = candidates[0]!.guardRailDetails!;
const outcomeOf: Readonly<Record<GuardRailState, object>> = {
  excluded: { excluded: true, conflict: true, open: ['X'] },
  conflict: { excluded: false, conflict: true, open: ['X'] },
  open: { excluded: false, conflict: false, open: ['X'] },
  settled: { excluded: false, conflict: false, open: [] },
};
/** A use case of one step that the guard rails see like this. */
const seen = (state: GuardRailState, at = file.file): Pick<Candidate, 'members' | 'guardRailDetails'> => ({
  members: [{ file: at, process: 'P', step: 'A' }],
  guardRailDetails: { ...details, steps: [{ step: 'A', result: { ...details.steps[0]!.result, ...outcomeOf[state] } }] },
});

describe('marks of the lens "Leitplanken"', () => {
  it('show a tag above the ceiling as a conflict, missing answers as open, and nothing at steps in no use case', () => {
    const marks = guardRailMarksOf(candidates, file.file, 'de');
    expect(marks.get('Kind in Obhut nehmen')).toEqual({ text: 'Konflikt', state: 'conflict' });
    expect(marks.get('Anfrage buchen')).toEqual({ text: 'Fragen offen', state: 'open' });
    expect(marks.has('Gespräch führen')).toBe(false);
  });

  it.each([
    ['excluded', 'Verbot'],
    ['conflict', 'Konflikt'],
    ['open', 'Fragen offen'],
    ['settled', 'geklärt'],
  ] as const)('%s is called %s', (state, text) => {
    expect(guardRailMarksOf([seen(state)], file.file, 'de').get('A')).toEqual({ text, state });
  });

  it('of several use cases the strictest wins, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...GUARD_RAIL_STATES), { minLength: 1, maxLength: 6 }), (states) => {
        const strictest = GUARD_RAIL_STATES.find((state) => states.includes(state));
        expect(
          guardRailMarksOf(
            states.map((state) => seen(state)),
            file.file,
            'de',
          ).get('A')?.state,
        ).toBe(strictest);
      }),
    );
  });

  it('belong to the steps of one file', () => {
    const marks = guardRailMarksOf([seen('open'), seen('conflict', 'other.bpmn')], file.file, 'en');
    expect(Object.fromEntries(marks)).toEqual({ A: { text: 'open questions', state: 'open' } });
  });

  it.each(['de', 'en'] as const)('are all explained, strictest first (%s)', (language) => {
    const legend = guardRailLegendIn(language);
    expect(legend.map(({ mark }) => mark.state)).toEqual(GUARD_RAIL_STATES);
    expect(new Set(legend.map(({ text }) => text)).size).toBe(GUARD_RAIL_STATES.length);
  });
});
