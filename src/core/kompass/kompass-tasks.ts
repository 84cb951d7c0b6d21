import { type Assignment, type Assignments, type Measure, UNASSIGNED } from '../guard-rails/measures.ts';
import type { OpenItem } from '../guard-rails/open-items.ts';
import type { Severity } from '../guard-rails/rule-pack.ts';
import type { Translated } from '../language.ts';
import type { KompassPointState, PointNumber } from './kompass-point.ts';
import { checklistItem } from './points.ts';

/** Something to do before a use case can start, wherever it came from: one list for the plan, with owner and date. */
export interface Task extends Assignment {
  /** `rule:…`, `answer:…` or `kompass:…`: the key of its assignment. */
  readonly id: string;
  readonly source: 'guardRail' | 'answer' | 'checklist';
  /** Point of the Kompass; null = comes from a guard rail directly. */
  readonly point: PointNumber | null;
  /** What to do; null for a missing answer, whose question is the text (guard-rails/staff-info.ts, askOf). */
  readonly todo: Translated | null;
  readonly severity: Severity;
  readonly blocking: boolean;
}

/** All tasks of one use case, blocking ones first, then by severity. */
export function kompassTasks(
  points: readonly KompassPointState[],
  measures: readonly Measure[],
  openItems: readonly OpenItem[],
  assignments: Assignments,
): readonly Task[] {
  const checklist = points.flatMap(({ point, openItems: ids, blockedBy }) =>
    ids.map((id): Task => {
      const blocking = blockedBy.includes(id);
      const assignment = assignments.get(`kompass:${id}`) ?? UNASSIGNED;
      const severity = blocking ? 'stopp' : 'mittel';
      return {
        ...pick(assignment),
        done: false,
        id: `kompass:${id}`,
        source: 'checklist',
        point,
        todo: checklistItem(id)?.todo ?? null,
        severity,
        blocking,
      };
    }),
  );
  const rules = measures
    .filter((measure) => measure.applies)
    .map((measure): Task => {
      const { id, severity, done } = measure;
      const todo = { de: measure.todo_de, en: measure.todo_en };
      return { ...pick(measure), id, source: 'guardRail', point: null, todo, severity, blocking: severity === 'stopp' && !done };
    });
  const answers = openItems.map((item): Task => {
    const { id, severity } = item;
    return { ...pick(item), id, source: 'answer', point: null, todo: null, severity, blocking: false };
  });
  return [...checklist, ...rules, ...answers].toSorted((a, b) => rank(a) - rank(b));
}

const pick = ({ owner, due, done }: Assignment): Assignment => ({ owner, due, done });

const ORDER: Readonly<Record<Severity, number>> = { stopp: 0, hoch: 1, mittel: 2, hinweis: 3 };
const rank = (task: Task): number => (task.done ? 10 : 0) + (task.blocking ? 0 : 4) + ORDER[task.severity];
