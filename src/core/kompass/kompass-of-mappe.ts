import type { ItemState, KompassItemState, KompassPointState } from './kompass-point.ts';
import { standingOf } from './kompass-for.ts';
import { KOMPASS_POINTS } from './points.ts';

/** A point over all use cases: it is ready when it is ready everywhere. */
export interface MappeKompassPoint extends KompassPointState {
  readonly items: readonly MappeItemState[];
}

export interface MappeItemState extends KompassItemState {
  /** In how many of the use cases it is settled. */
  readonly settled: number;
  readonly of: number;
}

/** The ten points of a document as a whole. Without use cases only what was answered for the organisation is known. */
export function kompassOfMappe(
  useCases: readonly (readonly KompassPointState[])[],
  answers: ReadonlyMap<string, string>,
): readonly MappeKompassPoint[] {
  return KOMPASS_POINTS.map(({ point, checklist }) => {
    const items = checklist.map(({ id, level }): MappeItemState => {
      const states = useCases.flatMap((points) => points.flatMap(({ items: own }) => own.filter((item) => item.id === id)));
      const settled = states.filter(({ state }) => state === 'yes' || state === 'notApplicable').length;
      const by = states.some((item) => item.by === 'people') || (states.length === 0 && level === 'organisation') ? 'people' : 'data';
      const state = states.length === 0 ? answered(answers.get(id)) : weakest(states);
      return { id, state, by, settled, of: states.length };
    });
    return { ...standingOf(point, items), items };
  });
}

/** A No anywhere is a No, then unknown; an item that is needed nowhere is not applicable. */
function weakest(states: readonly KompassItemState[]): ItemState {
  return (['no', 'unknown', 'yes'] as const).find((wanted) => states.some(({ state }) => state === wanted)) ?? 'notApplicable';
}

const answered = (value: string | undefined): ItemState => (value === 'yes' || value === 'no' ? value : 'unknown');
