import { followersOf } from './adjacency.ts';
import { type DraftCandidate, mergeIdentical } from './draft-candidate.ts';
import { findSections } from './find-sections.ts';
import { findProblemThemes, findSharedThings } from './find-themes.ts';
import { findWithoutTechnology } from './find-without-technology.ts';
import type { FileFacts } from './step-facts.ts';

/**
 * All candidates the rules of method 7 propose. Sections and redesigns live within a process; themes run through a file,
 * or through all files where these are one document. Overlaps are wanted; identical step sets are one candidate.
 */
export function findCandidates(files: readonly FileFacts[], oneDocument: boolean): readonly DraftCandidate[] {
  const perFile = files.map((file) => {
    const followers = followersOf(file.input.model);
    return { file, sections: findSections(file, followers), redesigns: findWithoutTechnology(file, followers) };
  });
  const documents = oneDocument ? [files.flatMap(({ steps }) => steps)] : files.map(({ steps }) => steps);
  return mergeIdentical([
    ...perFile.flatMap(({ sections }) => sections),
    ...documents.flatMap(findProblemThemes),
    ...perFile.flatMap(({ redesigns }) => redesigns),
    ...documents.flatMap(findSharedThings),
  ]);
}
