import { useEffect, useRef, type KeyboardEvent } from 'react';
import { nextOpenStep } from '../../document/next-open-step.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { useTexts } from '../../language/use-texts.ts';
import { TagBadge } from '../../parts/tag-badge.tsx';
import { presentationTexts } from './presentation-texts.ts';
import { usePresentedSteps } from './use-presented-steps.ts';

const optionId = (step: string): string => `presented-${step}`;

/** All steps in letters a room can read; arrows move, Tab goes to the next open one, the keys of the tags answer. */
export function PresentedList() {
  const t = useTexts(presentationTexts);
  const session = useSession();
  const steps = usePresentedSteps();
  const selection = useDocument((state) => state.selection);
  const place = useRef<HTMLDivElement>(null);
  const at = steps.findIndex(({ id }) => selection.includes(id));
  const chosen = steps[at]?.id;

  useEffect(() => place.current?.focus(), []);
  useEffect(() => {
    if (chosen !== undefined) document.querySelector(`#${CSS.escape(optionId(chosen))}`)?.scrollIntoView({ block: 'center' });
  }, [chosen]);

  const goTo = (index: number) => steps[Math.max(0, Math.min(steps.length - 1, index))]?.id ?? null;
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, () => string | null>> = {
      ArrowDown: () => goTo(at + 1),
      ArrowUp: () => goTo(at < 0 ? steps.length - 1 : at - 1),
      Home: () => goTo(0),
      End: () => goTo(steps.length - 1),
      Tab: () => nextOpenStep(session.store.getState(), event.shiftKey ? -1 : 1),
    };
    const target = event.altKey || event.ctrlKey || event.metaKey ? undefined : targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const id = target();
    if (id !== null) session.select([id], { reveal: true });
  };
  return (
    <div
      ref={place}
      className="presented-list"
      role="listbox"
      tabIndex={0}
      aria-label={t.list}
      aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
      onKeyDown={onKeyDown}
    >
      {steps.map((step) => (
        // the list has the keys
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={step.id}
          id={optionId(step.id)}
          role="option"
          tabIndex={-1}
          aria-selected={step.id === chosen}
          onClick={() => session.select([step.id])}
        >
          <span className="num presented-index">{step.index}</span>
          <span className="presented-name">{step.name === '' ? t.unnamed : step.name}</span>
          <span className="presented-lane">{step.lane}</span>
          <span className="num presented-minutes">{step.minutes === null ? '' : t.minutes(step.minutes)}</span>
          <TagBadge tag={step.tag} />
        </div>
      ))}
    </div>
  );
}
