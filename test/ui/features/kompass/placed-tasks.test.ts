import { describe, expect, it } from 'vitest';
import type { Task } from '#core/kompass/kompass-tasks.ts';
import type { NamedCandidate } from '#ui/document/named-candidates.ts';
import { agreedTasks, isShared, type PlacedTask, sharedTasks } from '#ui/features/kompass/placed-tasks.ts';

const task = (id: string, change: Partial<Task> = {}): Task => ({
  id,
  source: 'checklist',
  point: null,
  todo: null,
  severity: 'mittel',
  blocking: false,
  owner: null,
  due: null,
  done: false,
  ...change,
});
const useCase = (title: string) => ({ title }) as NamedCandidate;
const placed = (title: string, of: Task): PlacedTask => ({ task: of, useCase: useCase(title) });

describe('tasks of the whole document', () => {
  it('are those about the organisation, each once', () => {
    const tasks = [
      placed('A', task('kompass:1.steering')),
      placed('B', task('kompass:1.steering')),
      placed('A', task('kompass:1.assigned')),
    ];
    expect(sharedTasks(tasks)).toEqual([{ task: task('kompass:1.steering'), useCase: null }]);
    expect(isShared({ id: 'answer:staff_rep' })).toBe(true);
    expect(isShared({ id: 'answer:outward' })).toBe(false);
    expect(isShared({ id: 'rule:KIV-02' })).toBe(false);
  });

  it('of single use cases appear once somebody has taken them on: by date, without one later, done last', () => {
    const tasks = [
      placed('A', task('rule:A')),
      placed('A', task('rule:B', { owner: 'Leitung' })),
      placed('B', task('rule:C', { due: '2027-03-01' })),
      placed('A', task('rule:D', { due: '2027-01-01' })),
      placed('B', task('rule:E', { done: true, due: '2026-01-01' })),
    ];
    expect(agreedTasks(tasks).map((entry) => entry.task.id)).toEqual(['rule:D', 'rule:C', 'rule:B', 'rule:E']);
  });
});
