import type { FlowNode } from '../process/process-model.ts';
import { REWORK_THRESHOLD } from '../technology/decision-table.ts';
import { readFacets } from '../technology/read-facets.ts';
import { connectedParts } from './adjacency.ts';
import { type DraftCandidate, draftOf } from './draft-candidate.ts';
import type { FileFacts, StepFact } from './step-facts.ts';

/** A step that holds this share of its process's waiting is worth a redesign of its own. Assumption, as for rework. */
const WAITING_THRESHOLD = 0.3;
/** Below one working day of waiting per case a redesign is not worth the talk. Assumption. */
const WAITING_HOURS = 8;

type Followers = ReadonlyMap<string, ReadonlySet<string>>;

/** Redesign before any technology: repeated work, long waiting, results nobody needs, "neu denken" (method 7). */
export function findWithoutTechnology(file: FileFacts, followers: Followers): readonly DraftCandidate[] {
  const partsWhere = (subject: 'rework' | 'notNeeded' | 'rethink', holds: (fact: StepFact) => boolean) =>
    connectedParts(
      file.steps.filter(holds).map(({ step }) => step.id),
      followers,
    ).map((part) =>
      draftOf(
        { rule: 'withoutTechnology', subject },
        part.map((id) => file.byStep.get(id)!),
      ),
    );
  return [
    ...partsWhere('rework', (fact) => (reworkShareOf(fact) ?? 0) >= REWORK_THRESHOLD - 1e-9),
    ...findWaiting(file, followers),
    ...partsWhere('notNeeded', ({ annotation }) => readFacets(annotation.facets).needed === false),
    ...partsWhere('rethink', ({ annotation }) => annotation.rethink),
  ];
}

/** Share of a step's executions that are repetitions: (x - f) / x with f = P(reached at least once) (method 3). */
export function reworkShareOf({ figures }: StepFact): number | null {
  const executions = figures?.executionsPerCase ?? null;
  const reach = figures?.reachProbability ?? null;
  if (executions === null || reach === null || !Number.isFinite(executions)) return null;
  return executions <= 0 ? 0 : Math.max(0, (executions - reach) / executions);
}

function findWaiting(file: FileFacts, followers: Followers): readonly DraftCandidate[] {
  const waiting = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const node of file.input.model.flowNodes) {
    const hours = file.flow.nodes.get(node.id)?.waitingHoursPerCase ?? null;
    if (hours === null || !Number.isFinite(hours) || hours <= 0) continue;
    totals.set(node.process, (totals.get(node.process) ?? 0) + hours);
    for (const step of waitersAt(node, file, followers)) waiting.set(step, (waiting.get(step) ?? 0) + hours);
  }
  const isLong = ({ step }: StepFact): boolean => {
    const hours = waiting.get(step.id) ?? 0;
    return hours >= WAITING_HOURS && hours >= WAITING_THRESHOLD * (totals.get(step.process) ?? 0);
  };
  return connectedParts(
    file.steps.filter(isLong).map(({ step }) => step.id),
    followers,
  ).map((part) =>
    draftOf(
      { rule: 'withoutTechnology', subject: 'waiting' },
      part.map((id) => file.byStep.get(id)!),
    ),
  );
}

/** Waiting at an event is felt by the step it leads to. */
function waitersAt(node: FlowNode, file: FileFacts, followers: Followers): readonly string[] {
  if (file.byStep.has(node.id)) return [node.id];
  return node.kind === 'event' ? [...(followers.get(node.id) ?? [])] : [];
}
