import type { UseCaseEdit } from './use-case-edit.ts';
import { OWN_PREFIX, parseCandidateId, ruleNameOf } from './candidate-id.ts';
import type { DraftCandidate } from './draft-candidate.ts';

/** Common steps / all steps from which two step sets are the same use case that moved on. Assumption. */
const SAME_USE_CASE = 0.5;

/** Edit id -> the proposal it belongs to now: the same id, else the proposal of the same rule that shares most steps. */
export function matchEdits(
  drafts: readonly DraftCandidate[],
  edits: ReadonlyMap<string, UseCaseEdit>,
): ReadonlyMap<string, DraftCandidate> {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const matches = new Map<string, DraftCandidate>();
  for (const id of idsNamedIn(edits)) {
    const draft = byId.get(id);
    if (draft !== undefined) matches.set(id, draft);
  }
  const taken = new Set([...matches.values()].map(({ id }) => id));
  const wishes = [...idsNamedIn(edits)]
    .filter((id) => !matches.has(id))
    .flatMap((id) => drafts.filter((draft) => !taken.has(draft.id)).map((draft) => ({ id, draft, overlap: overlapOf(id, draft) })))
    .filter(({ overlap }) => overlap >= SAME_USE_CASE)
    .toSorted((a, b) => b.overlap - a.overlap);
  for (const { id, draft } of wishes) {
    if (matches.has(id) || taken.has(draft.id)) continue;
    matches.set(id, draft);
    taken.add(draft.id);
  }
  return matches;
}

/** Ids people worked with: those edited and those merged or split into others. Own ids have no proposal. */
function idsNamedIn(edits: ReadonlyMap<string, UseCaseEdit>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [id, edit] of edits) {
    for (const named of [id, ...(edit.mergedFrom ?? []), ...(edit.splitFrom === undefined ? [] : [edit.splitFrom])]) {
      if (!named.startsWith(OWN_PREFIX)) ids.add(named);
    }
  }
  return ids;
}

function overlapOf(id: string, draft: DraftCandidate): number {
  const parsed = parseCandidateId(id);
  if (parsed === null || !draft.rules.some((rule) => ruleNameOf(rule) === parsed.rule)) return 0;
  const now = new Set(draft.steps.map(({ key }) => key));
  const common = parsed.stepKeys.filter((key) => now.has(key)).length;
  return common / new Set([...now, ...parsed.stepKeys]).size;
}
