import { askOf } from '#core/guard-rails/ask-of.ts';
import type { RulePack } from '#core/guard-rails/rule-pack.ts';
import type { Task } from '#core/kompass/kompass-tasks.ts';
import { tasksOf } from '#core/kompass/plan-of.ts';
import { type Language, useLanguage, useTexts } from '../../language/use-texts.ts';
import type { NamedCandidate } from '../../document/named-candidates.ts';
import { useRules } from '../../document/use-rules.ts';
import { AssignmentFields } from '../../parts/assignment-fields.tsx';
import { SeveritySign } from '../../parts/severity-sign.tsx';
import { kompassTexts } from './kompass-texts.ts';
import { agreedTasks, isShared, sharedTasks, type PlacedTask } from './placed-tasks.ts';
import { usePlanInput } from './use-plan-input.ts';

/** Everything to do before one use case can start, blocking things first. */
export function UseCaseTasks({ named }: { readonly named: NamedCandidate }) {
  const t = useTexts(kompassTexts);
  const tasks = tasksOf(named.candidate, usePlanInput());
  const pack = useRules();
  const done = tasks.filter((task) => task.done).length;
  if (tasks.length === 0) return <p className="page-lead">{t.noTasks}</p>;
  return (
    <section className="tasks" aria-label={t.tasks}>
      <p className="page-lead num">{t.tasksOpen(tasks.length - done, done)}</p>
      <TaskList tasks={tasks.map((task) => ({ task, useCase: isShared(task, pack) ? null : named }))} />
    </section>
  );
}

/** What serves all use cases, and what was agreed for single ones. */
export function MappeTasks({ candidates }: { readonly candidates: readonly NamedCandidate[] }) {
  const t = useTexts(kompassTexts);
  const input = usePlanInput();
  const pack = useRules();
  const all = candidates.flatMap((named) => tasksOf(named.candidate, input).map((task): PlacedTask => ({ task, useCase: named })));
  const [shared, agreed] = [sharedTasks(all, pack), agreedTasks(all, pack)];
  return (
    <div className="tasks">
      <section aria-label={t.sharedTasks}>
        <h2>{t.sharedTasks}</h2>
        {shared.length === 0 ? <p className="page-lead">{t.noTasks}</p> : <TaskList tasks={shared} />}
      </section>
      <section aria-label={t.agreedTasks}>
        <h2>{t.agreedTasks}</h2>
        {agreed.length === 0 ? <p className="page-lead">{t.noAgreedTasks}</p> : <TaskList tasks={agreed} showUseCase />}
      </section>
    </div>
  );
}

function TaskList({ tasks, showUseCase = false }: { readonly tasks: readonly PlacedTask[]; readonly showUseCase?: boolean }) {
  const t = useTexts(kompassTexts);
  const language = useLanguage();
  const pack = useRules();
  return (
    <ul className="sheet">
      {tasks.map(({ task, useCase }) => {
        const what = whatToDo(task, pack, t, language);
        return (
          <li key={`${useCase?.candidate.id}/${task.id}`} className="task" data-done={task.done || undefined}>
            <SeveritySign severity={task.severity} />
            <div>
              <p className="task-what">{what}</p>
              <p className="caption">
                {[
                  ...(showUseCase && useCase !== null ? [useCase.title] : []),
                  sourceOf(task, t),
                  ...(task.blocking ? [t.blockingTask] : []),
                ].join(' · ')}
              </p>
            </div>
            <AssignmentFields id={task.id} about={useCase?.candidate.id} what={what} canBeDone={task.source === 'guardRail'} />
          </li>
        );
      })}
    </ul>
  );
}

type Texts = (typeof kompassTexts)['de'];

function whatToDo({ id, todo }: Task, pack: RulePack, t: Texts, language: Language): string {
  if (todo !== null) return todo[language];
  return t.find(askOf(pack, id.replace(/^answer:/u, ''), language));
}

function sourceOf({ source, point }: Task, t: Texts): string {
  if (source === 'checklist' && point !== null) return t.source.checklist(`${point} ${t.names[point]}`);
  return source === 'guardRail' ? t.source.guardRail : t.source.answer;
}
