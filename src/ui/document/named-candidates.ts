import type { Analysis } from '#core/analysis.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import { candidateTitle } from '#core/use-cases/use-case-text.ts';
import type { Language } from '../language/use-texts.ts';

/** A use case with its name in the language of the window and its place, if it has one. */
export interface NamedCandidate {
  readonly candidate: Candidate;
  readonly title: string;
  /** From 1; null = listed under "erst klären". */
  readonly rank: number | null;
}

/** The use cases of an analysis, in its order. */
export function namedCandidates({ candidates, files, ranking }: Analysis, language: Language): readonly NamedCandidate[] {
  return candidates.map((candidate) => {
    const place = ranking.order.indexOf(candidate.id);
    return { candidate, title: candidateTitle(candidate, files, language), rank: place < 0 ? null : place + 1 };
  });
}
