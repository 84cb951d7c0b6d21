import { Check, CircleHelp, Minus } from 'lucide-react';
import type { Proposal } from '#core/guard-rails/proposals.ts';
import { useRules } from '../../document/use-rules.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { labelIn } from './labels.ts';
import { guardRailTexts } from './guard-rail-texts.ts';
import type { Answer, QuestionRow } from './question-row.ts';
import { walkSideways } from './walk-sideways.ts';

const ANSWERS = ['yes', 'no', 'dontKnow'] as const satisfies readonly Answer[];
const SIGNS = { yes: Check, no: Minus, dontKnow: CircleHelp } as const;

interface QuestionItemProps {
  readonly row: QuestionRow;
  readonly isActive: boolean;
  readonly readOnly: boolean;
  readonly onOpen: () => void;
  readonly onAnswer: (answer: Answer) => void;
}

/** One question: a line with its answer, opened the three big choices. Dashed while only the names suggest something. */
export function QuestionItem({ row, isActive, readOnly, onOpen, onAnswer }: QuestionItemProps) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const { question, answer, source, proposal, isNeeded } = row;
  const ask = language === 'de' ? question.ask_de : question.ask_en;
  const help = language === 'de' ? question.help_de : question.help_en;
  const idle = answer === null && !isNeeded;
  if (!isActive || source === 'follows') {
    return (
      <li className="question" data-idle={idle || undefined}>
        <button
          type="button"
          className="question-line"
          onClick={onOpen}
          disabled={source === 'follows'}
          data-cursor={isActive || undefined}
        >
          <span className="question-ask">
            {ask}
            {source !== null && source !== 'here' && <small>{t.source[source]}</small>}
            {idle && proposal === null && <small>{t.notNeeded}</small>}
          </span>
          <AnswerMark answer={answer} proposed={proposal?.answer ?? null} />
        </button>
      </li>
    );
  }
  const cursor: Answer = answer ?? proposal?.answer ?? 'dontKnow';
  return (
    <li className="question" data-active>
      <p className="question-ask" id={`ask-${question.id}`}>
        {ask}
      </p>
      {help !== undefined && <p className="caption">{help}</p>}
      {proposal !== null && <Because reasons={proposal.reasons} />}
      <div className="choices" role="group" aria-labelledby={`ask-${question.id}`}>
        {ANSWERS.map((choice) => {
          const isProposed = proposal?.answer === choice;
          const Sign = SIGNS[choice];
          return (
            <button
              key={choice}
              type="button"
              className="choice"
              aria-pressed={answer === choice}
              data-proposed={isProposed || undefined}
              data-cursor={choice === cursor || undefined}
              disabled={readOnly}
              onClick={() => onAnswer(choice)}
              onKeyDown={walkSideways}
            >
              <Sign className="icon" aria-hidden />
              {isProposed ? t.suggested(t[choice]) : t[choice]}
              <kbd>{t.keys[choice]}</kbd>
            </button>
          );
        })}
      </div>
    </li>
  );
}

function AnswerMark({ answer, proposed }: { readonly answer: Answer | null; readonly proposed: Answer | null }) {
  const t = useTexts(guardRailTexts);
  const shown = answer ?? proposed;
  if (shown === null) return <span className="answer-mark" data-open />;
  const Sign = SIGNS[shown];
  return (
    <span className="answer-mark" data-answer={shown} data-proposed={answer === null || undefined}>
      <Sign className="icon" aria-hidden />
      {answer === null ? t.suggested(t[shown]) : t[shown]}
    </span>
  );
}

function Because({ reasons }: { readonly reasons: readonly Proposal[] }) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const pack = useRules();
  const distinct = [...new Map(reasons.map((reason) => [`${reason.text}/${reason.sourceId}`, reason])).values()];
  const [first] = distinct;
  if (first === undefined) return null;
  const origin = [...pack.triggers, ...pack.object_hints].find(({ id }) => id === first.sourceId);
  const text = t.reason[first.source](first.text, origin === undefined ? first.sourceId : labelIn(origin, language));
  return (
    <p className="question-because">
      {t.because(text)}
      {distinct.length > 1 && ` ${t.moreReasons(distinct.length - 1)}`}
    </p>
  );
}
