import type { Assignment, Assignments } from '#core/guard-rails/measures.ts';
import type { Mappe } from './mappe.ts';

/** The measures of a Mappe as analyse() wants them: by use case, then by measure. Those of the Mappe as a whole have the key ''. */
export function assignmentsOf({ measures }: Pick<Mappe, 'measures'>): ReadonlyMap<string, Assignments> {
  const byUseCase = new Map<string, Map<string, Assignment>>();
  for (const { id, about = '', owner, due, state } of measures) {
    const own = byUseCase.get(about) ?? new Map<string, Assignment>();
    byUseCase.set(about, own.set(id, { owner: owner ?? null, due: due ?? null, done: state === 'done' }));
  }
  return byUseCase;
}
