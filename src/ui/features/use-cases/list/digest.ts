import type { Candidate } from '#core/use-cases/candidate.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';

/** Entries of "erst klären" shown before somebody asks for the rest. Assumption: what one glance takes in. */
export const SHOWN_AT_FIRST = 10;

export type KindFilter = Candidate['kind'] | null;

export interface Digest {
  readonly shown: readonly NamedCandidate[];
  /** How many more of the filtered ones are folded away. */
  readonly folded: number;
}

/** The first ones in the order given, plus the one that is open wherever it stands. */
export function digest(candidates: readonly NamedCandidate[], kind: KindFilter, isUnfolded: boolean, open: string | null): Digest {
  const wanted = candidates.filter(({ candidate }) => kind === null || candidate.kind === kind || candidate.id === open);
  const shown = isUnfolded ? wanted : wanted.filter(({ candidate }, index) => index < SHOWN_AT_FIRST || candidate.id === open);
  return { shown, folded: wanted.length - shown.length };
}

/** Kinds that occur, with their number, in the order of the method. */
export const kindsOf = (candidates: readonly NamedCandidate[]): readonly { readonly kind: Candidate['kind']; readonly count: number }[] =>
  (['section', 'theme', 'withoutTechnology'] as const)
    .map((kind) => ({ kind, count: candidates.filter(({ candidate }) => candidate.kind === kind).length }))
    .filter(({ count }) => count > 0);
