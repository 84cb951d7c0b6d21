import type { Candidate, Provenance } from './candidate.ts';
import type { DroppedCandidate } from '../analysis.ts';
import type { UseCaseEdit } from './use-case-edit.ts';
import { OWN_PREFIX, parseCandidateId, stepSetOf } from './candidate-id.ts';
import type { DraftCandidate } from './draft-candidate.ts';
import { matchEdits } from './match-edits.ts';
import type { StepFact } from './step-facts.ts';

/** A candidate after people's work on it. */
export interface EditedCandidate extends DraftCandidate {
  readonly edit: UseCaseEdit;
  readonly provenance: Provenance;
  readonly changed: Candidate['changed'];
}

export interface EditedCandidates {
  readonly candidates: readonly EditedCandidate[];
  readonly dropped: readonly DroppedCandidate[];
  readonly lostEdits: readonly string[];
}

const NO_EDIT: UseCaseEdit = {};

/** Renames, drops, merges, splits and adds as people decided; what they worked on keeps its id when its steps changed. */
export function applyEdits(
  drafts: readonly DraftCandidate[],
  edits: ReadonlyMap<string, UseCaseEdit>,
  steps: readonly StepFact[],
): EditedCandidates {
  const matches = matchEdits(drafts, edits);
  const find = stepFinder(steps);
  const replaced = replacementsOf(edits, matches, find);
  const edited = new Map<string, EditedCandidate>();
  const dropped: DroppedCandidate[] = [];
  const lostEdits: string[] = [];
  for (const [id, edit] of edits) {
    const candidate = editedCandidate(id, edit, matches, find, steps);
    if (candidate === null) {
      if (edit.dropped !== true) lostEdits.push(id);
    } else if (edit.dropped === true) {
      dropped.push({ id, title: edit.title ?? null, rules: candidate.rules, steps: candidate.steps.map(({ step }) => step.id) });
    } else edited.set(id, candidate);
  }
  const worked = new Set([...edits.keys()].map((id) => matches.get(id)?.id));
  const untouched = drafts
    .filter(({ id }) => !worked.has(id))
    .map((draft): EditedCandidate => ({ ...draft, edit: NO_EDIT, provenance: { kind: 'rule' }, changed: null }));
  const candidates = [...untouched, ...edited.values()]
    .map((candidate) => withoutParts(candidate, replaced.parts.get(matches.get(candidate.id)?.id ?? candidate.id)))
    .filter(({ id, steps }) => steps.length > 0 && !replaced.merged.has(matches.get(id)?.id ?? id));
  return { candidates, dropped, lostEdits };
}

/** null = nothing of it is left in the processes. */
function editedCandidate(
  id: string,
  edit: UseCaseEdit,
  matches: ReadonlyMap<string, DraftCandidate>,
  find: (key: string) => StepFact | undefined,
  order: readonly StepFact[],
): EditedCandidate | null {
  const match = matches.get(id);
  const wanted =
    edit.steps ?? edit.mergedFrom?.flatMap((source) => keysOf(source, matches)) ?? (match === undefined ? keysOf(id, matches) : null);
  if (wanted === null && match !== undefined) {
    return { ...match, id, edit, provenance: { kind: 'rule' }, changed: changeOf(parseCandidateId(id)?.stepKeys ?? [], match.steps) };
  }
  const chosen = new Set((wanted ?? []).map(find).filter((fact) => fact !== undefined));
  if (chosen.size === 0) return null;
  const steps = order.filter((fact) => chosen.has(fact));
  const sources = [...(edit.mergedFrom ?? []), ...(edit.splitFrom === undefined ? [] : [edit.splitFrom])].map((source) =>
    matches.get(source),
  );
  const rules = match?.rules ?? sources.flatMap((source) => source?.rules ?? []);
  const gone = (wanted ?? []).filter((key) => find(key) === undefined);
  return {
    id,
    kind: match?.kind ?? sources.find((source) => source !== undefined)?.kind ?? kindOf(id),
    rules,
    steps,
    edit,
    provenance: provenanceOf(id, edit, match !== undefined),
    changed: gone.length === 0 ? null : { added: [], removed: gone },
  };
}

function provenanceOf(id: string, edit: UseCaseEdit, isProposed: boolean): Provenance {
  if (edit.mergedFrom !== undefined) return { kind: 'merged', of: edit.mergedFrom };
  if (edit.splitFrom !== undefined) return { kind: 'split', of: edit.splitFrom };
  if (id.startsWith(OWN_PREFIX)) return { kind: 'own' };
  return { kind: isProposed ? 'rule' : 'kept' };
}

/** The id still says what it was; own candidates run across the process like a theme. */
const kindOf = (id: string): Candidate['kind'] =>
  id.startsWith('section-') ? 'section' : id.startsWith('withoutTechnology-') ? 'withoutTechnology' : 'theme';

const keysOf = (id: string, matches: ReadonlyMap<string, DraftCandidate>): readonly string[] =>
  matches.get(id)?.steps.map(({ key }) => key) ?? parseCandidateId(id)?.stepKeys ?? [];

function changeOf(before: readonly string[], now: readonly StepFact[]): Candidate['changed'] {
  const keys = now.map(({ key }) => key);
  if (stepSetOf(before) === stepSetOf(keys)) return null;
  return { added: keys.filter((key) => !before.includes(key)), removed: before.filter((key) => !keys.includes(key)) };
}

/** Proposals that went into a merged candidate, and the steps taken out of a proposal by splitting it. */
function replacementsOf(
  edits: ReadonlyMap<string, UseCaseEdit>,
  matches: ReadonlyMap<string, DraftCandidate>,
  find: (key: string) => StepFact | undefined,
): { readonly merged: ReadonlySet<string>; readonly parts: ReadonlyMap<string, ReadonlySet<StepFact>> } {
  const merged = new Set<string>();
  const parts = new Map<string, Set<StepFact>>();
  for (const [id, edit] of edits) {
    if (edit.dropped === true) continue;
    for (const source of edit.mergedFrom ?? []) if (source !== id) merged.add(matches.get(source)?.id ?? source);
    if (edit.splitFrom === undefined || edit.splitFrom === id) continue;
    const source = matches.get(edit.splitFrom)?.id ?? edit.splitFrom;
    const taken = parts.get(source) ?? new Set();
    for (const key of edit.steps ?? []) {
      const fact = find(key);
      if (fact !== undefined) taken.add(fact);
    }
    parts.set(source, taken);
  }
  return { merged, parts };
}

const withoutParts = (candidate: EditedCandidate, parts: ReadonlySet<StepFact> | undefined): EditedCandidate =>
  parts === undefined ? candidate : { ...candidate, steps: candidate.steps.filter((fact) => !parts.has(fact)) };

/** By key, else by plain step id where that is unique. */
function stepFinder(steps: readonly StepFact[]): (key: string) => StepFact | undefined {
  const byKey = new Map(steps.map((fact) => [fact.key, fact]));
  const byStep = new Map<string, StepFact | null>();
  for (const fact of steps) byStep.set(fact.step.id, byStep.has(fact.step.id) ? null : fact);
  return (key) => byKey.get(key) ?? byStep.get(key) ?? undefined;
}
