import type { DraftCandidate } from './draft-candidate.ts';
import type { FileFacts } from './step-facts.ts';
import { connectedParts } from './adjacency.ts';
import { draftOf } from './draft-candidate.ts';

/** Connected parts of equal tag. A human step separates: an automation that has to pause for a person is two (method 7). */
export function findSections(file: FileFacts, followers: ReadonlyMap<string, ReadonlySet<string>>): readonly DraftCandidate[] {
  return (['automatable', 'aiSupported'] as const).flatMap((tag) => {
    const tagged = file.steps.filter(({ annotation }) => annotation.tag === tag).map(({ step }) => step.id);
    return connectedParts(tagged, followers).map((part) =>
      draftOf(
        { rule: 'section', subject: tag },
        part.map((id) => file.byStep.get(id)!),
      ),
    );
  });
}
