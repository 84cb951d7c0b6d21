import type { Analysis } from '#core/analysis.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { EstimateName } from '#core/use-cases/use-case-edit.ts';
import { UNKNOWN, type Quantity } from '#core/annotation/quantity.ts';

/** Why a use case stands elsewhere than before. */
export type MoveCause =
  | { readonly kind: 'estimate'; readonly input: EstimateName; readonly value: Quantity }
  /** Times, volumes or tags of its steps. */
  | { readonly kind: 'process' }
  /** Order of the criteria, anchors or the balance of benefit and effort. */
  | { readonly kind: 'criteria' }
  /** Its own figures are as before; another one went past it. */
  | { readonly kind: 'others' };

/** A use case that changed its place; null = listed under "erst klären" or not there. */
export interface Move {
  readonly id: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly cause: MoveCause;
}

/** What moved between two results and why, read from what differs in them. New and vanished use cases are no moves. */
export function movesBetween(before: Analysis, after: Analysis): readonly Move[] {
  const earlier = new Map(before.candidates.map((candidate) => [candidate.id, candidate]));
  const oldPlaces = placesOf(before);
  const newPlaces = placesOf(after);
  return after.candidates.flatMap((candidate): readonly Move[] => {
    const old = earlier.get(candidate.id);
    const [from, to] = [oldPlaces.get(candidate.id) ?? null, newPlaces.get(candidate.id) ?? null];
    return old === undefined || from === to ? [] : [{ id: candidate.id, from, to, cause: causeOf(old, candidate) }];
  });
}

const placesOf = ({ ranking }: Analysis): ReadonlyMap<string, number> => new Map(ranking.order.map((id, index) => [id, index + 1]));

function causeOf(old: Candidate, now: Candidate): MoveCause {
  for (const [input, value] of now.estimates) {
    if (!isSame(old.estimates.get(input) ?? UNKNOWN, value)) return { kind: 'estimate', input, value };
  }
  if (old.hours.today !== now.hours.today || old.steps.join() !== now.steps.join()) return { kind: 'process' };
  if (old.priority !== null && now.priority !== null && old.priority === now.priority) return { kind: 'others' };
  return old.hours.gross === now.hours.gross && old.completeness === now.completeness ? { kind: 'criteria' } : { kind: 'process' };
}

/** The same number; where it comes from does not move anything. */
function isSame(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'threePoint') return b.kind === 'threePoint' && a.min === b.min && a.likely === b.likely && a.max === b.max;
  if (a.kind === 'exact') return b.kind === 'exact' && a.value === b.value;
  return b.kind === 'unknown';
}
