import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { answersOfProposals } from '#core/guard-rails/proposals.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { DetailChips } from './detail-chips.tsx';
import { answersOfDetails } from './detail-groups.ts';
import { guardRailTexts } from './guard-rail-texts.ts';
import { QuestionItem } from './question-item.tsx';
import { type Answer, nextQuestion, storedAnswer } from './question-row.ts';
import { interactionsLeft, type QuestionSheet } from './question-sheet.ts';

/** Both languages' keys always work: a workshop does not stop over a J. */
const ANSWER_KEYS: ReadonlyMap<string, Answer> = new Map([
  ['j', 'yes'],
  ['y', 'yes'],
  ['n', 'no'],
  ['w', 'dontKnow'],
  ['d', 'dontKnow'],
]);

interface QuestionListProps {
  readonly sheet: QuestionSheet;
  readonly readOnly: boolean;
  /** Moves the cursor to the first open question whenever it changes. */
  readonly focusRequest: number;
  readonly next: { readonly title: string; go(): void } | null;
  readonly onAnswers: (answers: ReadonlyMap<string, string | null>) => void;
}

/** The ten questions: one opened, answered with one key each; then the details of every Yes, confirmed together. */
export function QuestionList({ sheet, readOnly, focusRequest, next, onAnswers }: QuestionListProps) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const place = useRef<HTMLElement>(null);
  const [active, setActive] = useState<string | null>(() => nextQuestion(sheet.rows, null));
  const [cursor, setCursor] = useState(0);
  const { rows, details, proposals, answered } = sheet;
  const left = interactionsLeft(sheet);
  const detailsOpen = details.some(({ isOpen }) => isOpen);
  const open = new Set(rows.flatMap(({ answer, question }) => (answer === null ? [question.attr] : [])));
  const waiting = proposals.filter(({ attr }) => open.has(attr));

  useEffect(() => {
    // coming to a use case that is answered is for reading, its first lines stay in view
    if (cursor > 0 || (focusRequest > 0 && active !== null)) place.current?.querySelector<HTMLElement>('[data-cursor]')?.focus();
  }, [focusRequest, cursor, active]);

  const goTo = (id: string | null) => {
    setActive(id);
    setCursor((before) => before + 1);
  };
  const answer = (id: string, given: Answer) => {
    const row = rows.find(({ question }) => question.id === id)!;
    onAnswers(new Map([[row.question.attr, storedAnswer(given)]]));
    const after = rows.map((other) => (other === row ? { ...row, answer: given } : other));
    goTo(nextQuestion(after, id));
  };
  const acceptAll = () => {
    onAnswers(answersOfProposals(proposals, answered));
    goTo(
      nextQuestion(
        rows.map((row) => (row.proposal === null ? row : { ...row, answer: row.proposal.answer })),
        null,
      ),
    );
  };

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const given = ANSWER_KEYS.get(event.key.toLowerCase());
    const at = rows.findIndex(({ question }) => question.id === active);
    if (given !== undefined && active !== null && !readOnly) answer(active, given);
    else if (event.key.toLowerCase() === 'a' && waiting.length > 0 && !readOnly) acceptAll();
    else if (event.key === 'ArrowDown' && at >= 0) goTo(rows[at + 1]?.question.id ?? null);
    else if (event.key === 'ArrowUp') goTo(rows[at < 0 ? rows.length - 1 : Math.max(0, at - 1)]!.question.id);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const element = place.current;
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);

  return (
    <section className="questions" aria-label={t.questions} ref={place} data-own-keys>
      <header className="questions-head">
        <h2 className="label">{t.questions}</h2>
        <span className="caption num" role="status">
          {t.left(left)}
        </span>
        {waiting.length > 0 && !readOnly && (
          <Button variant="quiet" onPress={acceptAll}>
            {t.acceptAll(new Set(waiting.map(({ attr }) => attr)).size)}
            <kbd>{t.keys.all}</kbd>
          </Button>
        )}
      </header>
      <ol className="sheet">
        {rows.map((row) => (
          <QuestionItem
            key={row.question.id}
            row={row}
            isActive={row.question.id === active}
            readOnly={readOnly}
            onOpen={() => goTo(row.question.id)}
            onAnswer={(given) => answer(row.question.id, given)}
          />
        ))}
      </ol>
      {details.length > 0 && (
        <DetailChips
          details={details}
          language={language}
          readOnly={readOnly}
          hasCursor={active === null && detailsOpen}
          onAnswers={onAnswers}
          onChoice={(given) => {
            onAnswers(given);
            if (active === null) setCursor((before) => before + 1);
          }}
          onConfirm={(how) => {
            onAnswers(answersOfDetails(details, how));
            setCursor((before) => before + 1);
          }}
        />
      )}
      <footer className="questions-foot">
        <p className="caption">{left === 0 ? t.finished : t.keyHint}</p>
        {next !== null && left === 0 && (
          <button type="button" className="button" data-cursor={(active === null && !detailsOpen) || undefined} onClick={next.go}>
            {t.next(next.title)}
          </button>
        )}
      </footer>
    </section>
  );
}
