import { byId, stepsOf } from '../process/queries.ts';
import type { Activity, Lane, ProcessModel } from '../process/process-model.ts';
import type { StepDescription } from './features-of-step.ts';
import { suggestTag } from './suggest-tag.ts';
import type { TagSuggestion } from './suggestion.ts';

/** Suggestions for every step of a model, by id, in document order. Steps without a name get the confidence `none`. */
export function suggestSteps(model: ProcessModel): ReadonlyMap<string, TagSuggestion> {
  return new Map([...describeSteps(model)].map(([id, step]) => [id, suggestTag(step)]));
}

/** What a model says of its steps: name, type, lane with the lanes around it, process, description and the notes attached to it. */
export function describeSteps(model: ProcessModel): ReadonlyMap<string, StepDescription> {
  const lanes = byId(model.lanes);
  const processes = byId(model.processes);
  const pools = new Map(model.participants.flatMap(({ process, name }) => (process === null ? [] : [[process, name] as const])));
  const notes = new Map<string, string[]>();
  for (const { text, about } of model.textAnnotations) for (const id of about) notes.set(id, [...(notes.get(id) ?? []), text]);
  return new Map(
    stepsOf(model).map((step): [string, StepDescription] => [
      step.id,
      {
        name: step.name ?? '',
        type: step.type,
        lane: laneOf(step, lanes) ?? pools.get(step.process) ?? null,
        process: processes.get(step.process)?.name ?? pools.get(step.process) ?? null,
        documentation: [step.documentation, ...(notes.get(step.id) ?? [])].filter((text) => text !== null).join('\n') || null,
      },
    ]),
  );
}

/** Name of the innermost lane that has one. */
function laneOf(step: Activity, lanes: ReadonlyMap<string, Lane>): string | null {
  const seen = new Set<string>(); // a broken file may nest lanes in a circle
  for (let id = step.lane; id !== null && !seen.has(id); id = lanes.get(id)?.parent ?? null) {
    seen.add(id);
    const name = lanes.get(id)?.name ?? null;
    if (name !== null && name.trim() !== '') return name;
  }
  return null;
}
