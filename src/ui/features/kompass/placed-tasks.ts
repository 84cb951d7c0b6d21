import { defaultRulePack } from '#core/guard-rails/default-rule-pack.ts';
import type { RulePack } from '#core/guard-rails/rule-pack.ts';
import type { Task } from '#core/kompass/kompass-tasks.ts';
import { checklistItem } from '#core/kompass/points.ts';
import type { NamedCandidate } from '../../document/named-candidates.ts';

/** A task with the use case it is for; null = the document as a whole. */
export interface PlacedTask {
  readonly task: Task;
  readonly useCase: NamedCandidate | null;
}

/** Whether a task is done once for all use cases: an item about the organisation, or an answer of its profile. */
export function isShared({ id }: Pick<Task, 'id'>, pack: RulePack = defaultRulePack): boolean {
  if (id.startsWith('kompass:')) return checklistItem(id.slice('kompass:'.length))?.level === 'organisation';
  return pack.project_profile.some(({ attr }) => id === `answer:${attr}`);
}

/** Tasks that serve all use cases, each once. */
export function sharedTasks(tasks: readonly PlacedTask[], pack: RulePack = defaultRulePack): readonly PlacedTask[] {
  const byId = new Map(tasks.filter(({ task }) => isShared(task, pack)).map(({ task }) => [task.id, { task, useCase: null }]));
  return [...byId.values()];
}

/** Tasks of single use cases somebody has taken on or dated, the earliest first, undated and done ones last. */
export function agreedTasks(tasks: readonly PlacedTask[], pack: RulePack = defaultRulePack): readonly PlacedTask[] {
  const rank = ({ task: { due, done } }: PlacedTask): string => `${done ? 1 : 0}${due ?? '9999'}`;
  return tasks
    .filter(({ task }) => !isShared(task, pack) && (task.owner !== null || task.due !== null || task.done))
    .toSorted((a, b) => rank(a).localeCompare(rank(b)));
}
