import type { KeyboardEvent, ReactNode } from 'react';
import './subject-list.css';

export interface Subject {
  readonly id: string;
  readonly title: string;
  readonly caption?: string | undefined;
  /** Place in the ranking, a sign, or nothing. */
  readonly mark?: ReactNode;
}

export interface SubjectGroup {
  readonly title: string;
  readonly subjects: readonly Subject[];
}

/** What a view is about, chosen at its left: arrows walk and choose, Enter goes on into the view. One stop for Tab. */
export function SubjectList({
  label,
  groups,
  selected,
  onSelect,
  onEnter,
}: {
  readonly label: string;
  readonly groups: readonly SubjectGroup[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** Chosen by a click or Enter: the work goes on in the view. */
  readonly onEnter?: (id: string) => void;
}) {
  return (
    <nav className="subjects" aria-label={label}>
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h2 className="label">{group.title}</h2>
          <ul>
            {group.subjects.map(({ id, title, caption, mark }) => (
              <li key={id}>
                <button
                  type="button"
                  className="subject"
                  aria-current={id === selected || undefined}
                  tabIndex={id === selected ? 0 : -1}
                  onKeyDown={walk}
                  onFocus={() => id !== selected && onSelect(id)}
                  onClick={() => {
                    onSelect(id);
                    onEnter?.(id);
                  }}
                >
                  <span className="subject-mark num">{mark}</span>
                  <span className="subject-words">
                    <b>{title}</b>
                    {caption !== undefined && <small className="num">{caption}</small>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function walk(event: KeyboardEvent<HTMLButtonElement>) {
  const buttons = [...(event.currentTarget.closest('.subjects')?.querySelectorAll<HTMLButtonElement>('.subject') ?? [])];
  const at = buttons.indexOf(event.currentTarget);
  const target =
    event.key === 'ArrowDown'
      ? buttons[at + 1]
      : event.key === 'ArrowUp'
        ? buttons[at - 1]
        : event.key === 'Home'
          ? buttons[0]
          : event.key === 'End'
            ? buttons.at(-1)
            : undefined;
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}
