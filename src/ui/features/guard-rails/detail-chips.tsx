import { Check, CircleHelp } from 'lucide-react';
import type { RulePack } from '#core/guard-rails/rule-pack.ts';
import { useRules } from '../../document/use-rules.ts';
import { type Language, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { answersOfChip, answersOfDetails, type DetailGroup } from './detail-groups.ts';
import { guardRailTexts } from './guard-rail-texts.ts';
import { labelIn } from './labels.ts';
import { walkSideways } from './walk-sideways.ts';

interface DetailChipsProps {
  readonly details: readonly DetailGroup[];
  readonly language: Language;
  readonly readOnly: boolean;
  /** The questions are done: confirming is next. */
  readonly hasCursor: boolean;
  readonly onAnswers: (answers: ReadonlyMap<string, string | null>) => void;
  /** A choice of one is made; the work goes on behind it. */
  readonly onChoice: (answers: ReadonlyMap<string, string | null>) => void;
  readonly onConfirm: (how: 'asShown' | 'dontKnow') => void;
}

/** Follow-up attributes of everything answered with Yes: tick what applies, confirm the rest at once. */
export function DetailChips({ details, language, readOnly, hasCursor, onAnswers, onChoice, onConfirm }: DetailChipsProps) {
  const t = useTexts(guardRailTexts);
  const pack = useRules();
  const confirmable = answersOfDetails(details, 'asShown');
  const openChoice = details.find(({ kind, isOpen }) => kind === 'choice' && isOpen);
  const applying = [...confirmable.values()].filter((value) => value !== 'false').length;
  return (
    <section className="details" aria-label={t.details}>
      <h3 className="label">{t.details}</h3>
      <p className="caption">{t.detailsHint}</p>
      {details.map((group) => {
        const title = group.title ?? titleOf(pack, group.question);
        const label = title === null ? '' : labelIn(title, language);
        return (
          <div key={group.id} className="detail-group" role="group" aria-label={label}>
            <p className="detail-title">{label}</p>
            <div className="chips">
              {group.chips.map((chip, index) => (
                <button
                  key={`${chip.attr}/${chip.option}`}
                  type="button"
                  className="detail-chip"
                  data-state={chip.state}
                  aria-pressed={chip.state === 'yes'}
                  title={t.chipState[chip.state]}
                  disabled={readOnly}
                  data-cursor={(hasCursor && group === openChoice && index === 0) || undefined}
                  onKeyDown={walkSideways}
                  onClick={() => (group.kind === 'choice' ? onChoice : onAnswers)(answersOfChip(group, chip))}
                >
                  {chip.state === 'yes' && <Check className="icon" aria-hidden />}
                  {chip.state === 'dontKnow' && <CircleHelp className="icon" aria-hidden />}
                  {labelIn(chip.label, language)}
                  {chip.state === 'proposed' && '?'}
                </button>
              ))}
            </div>
          </div>
        );
      })}
      {confirmable.size > 0 && !readOnly && (
        <div className="details-confirm">
          <button
            type="button"
            className="button"
            data-cursor={(hasCursor && openChoice === undefined) || undefined}
            onClick={() => onConfirm('asShown')}
          >
            {t.confirmDetails}
          </button>
          <Button variant="quiet" onPress={() => onConfirm('dontKnow')}>
            {t.dontKnow}
          </Button>
          <span className="caption num">{t.confirmHint(applying, confirmable.size - applying)}</span>
        </div>
      )}
    </section>
  );
}

const titleOf = (pack: RulePack, id: string | null) => {
  const question = pack.questions.find((candidate) => candidate.id === id);
  return question === undefined ? null : { label_de: question.ask_de, label_en: question.ask_en };
};
