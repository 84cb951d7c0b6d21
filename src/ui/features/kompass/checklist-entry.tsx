import type { ChecklistItem, KompassItemState } from '#core/kompass/kompass-point.ts';
import type { MappeItemState } from '#core/kompass/kompass-of-mappe.ts';
import { ITEM_TEXT } from '#core/kompass/kompass-text.ts';
import { withAnswer, withUseCaseAnswers } from '../../document/guard-rail-edits.ts';
import { useDocument, useReadOnly, useSession } from '../../document/use-document.ts';
import { formatDay } from '../../language/format-day.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { AssignmentFields } from '../../parts/assignment-fields.tsx';
import { kompassTexts } from './kompass-texts.ts';
import { StandingSign } from './standing-sign.tsx';
import type { Standing } from './standing.ts';

const ANSWERS = [
  ['yes', 'yes'],
  ['no', 'no'],
  ['unknown', 'dontKnow'],
] as const;

const SIGNS = { yes: 'ready', notApplicable: 'ready', unknown: 'open', no: 'no' } as const satisfies Record<
  KompassItemState['state'],
  Standing | 'no'
>;

interface ChecklistEntryProps {
  readonly item: ChecklistItem;
  readonly standing: KompassItemState;
  /** In how many use cases it is settled; only for the document as a whole. */
  readonly over: MappeItemState | null;
  readonly useCase: string | null;
}

/** One item: a statement, whether it is so, how we know, and what to do while it is not. */
export function ChecklistEntry({ item, standing, over, useCase }: ChecklistEntryProps) {
  const t = useTexts(kompassTexts);
  const language = useLanguage();
  const session = useSession();
  const mappe = useDocument((state) => state.mappe);
  const readOnly = useReadOnly();
  const isShared = item.level === 'organisation';
  const belongsTo = isShared ? null : useCase;
  const mayAnswer = isShared || useCase !== null;
  const { useCases: edits } = mappe;
  const said = (name: string): string | undefined => (belongsTo === null ? mappe.answers.get(name) : edits.get(belongsTo)?.answers?.[name]);
  const say = (name: string, value: string | null) =>
    session.changeMappe((before) =>
      belongsTo === null ? withAnswer(before, name, value) : withUseCaseAnswers(before, belongsTo, new Map([[name, value]])),
    );
  const isSettled = standing.state === 'yes' || standing.state === 'notApplicable';
  const sign = standing.state === 'no' && item.blocking ? 'blocked' : SIGNS[standing.state];
  const why = [
    standing.by === 'data' ? t.fromData : said(item.id) === undefined ? t.notAnswered : t.answered,
    ...(over !== null && !isShared && over.of > 0 ? [t.perUseCase(over.settled, over.of)] : []),
    ...(isShared && useCase !== null ? [t.forAll] : []),
    ...(item.blocking && !isSettled ? [t.blocking] : []),
  ];
  const assignment = { id: `kompass:${item.id}`, about: belongsTo ?? undefined };
  const measure = mappe.measures.find(({ id, about }) => id === assignment.id && about === assignment.about);
  const assigned = [measure?.owner, measure?.due === undefined ? undefined : t.by(formatDay(measure.due, language))].filter(
    (part) => part !== undefined,
  );

  return (
    <li className="checklist-entry">
      <StandingSign standing={sign} />
      <div className="checklist-words">
        <p className="checklist-text">{item.text[language]}</p>
        <p className="caption num">
          <b>{ITEM_TEXT[standing.state][language]}</b> · {why.join(' · ')}
        </p>
        {!isSettled && (
          <p className="checklist-todo">
            <b>{t.todo}</b> {item.todo[language]}
          </p>
        )}
        {!isSettled && mayAnswer && (
          <details className="checklist-assign">
            <summary>{assigned.length === 0 ? t.assign : assigned.join(', ')}</summary>
            <AssignmentFields {...assignment} what={item.text[language]} canBeDone={false} />
          </details>
        )}
      </div>
      {mayAnswer && standing.by === 'people' && (
        <div className="answer-choice" role="group" aria-label={item.text[language]}>
          {ANSWERS.map(([value, word]) => (
            <button
              key={value}
              type="button"
              aria-pressed={said(item.id) === value}
              disabled={readOnly}
              onClick={() => say(item.id, said(item.id) === value ? null : value)}
            >
              {t[word]}
            </button>
          ))}
        </div>
      )}
      {mayAnswer && item.day !== undefined && (
        <label className="answer-day">
          <span className="visually-hidden">
            {t.day}: {item.text[language]}
          </span>
          <input
            type="date"
            value={said(item.day) ?? ''}
            readOnly={readOnly}
            onChange={(event) => say(item.day!, event.target.value === '' ? null : event.target.value)}
          />
        </label>
      )}
    </li>
  );
}
