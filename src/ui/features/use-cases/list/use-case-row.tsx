import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { formatNumber } from '#core/annotation/number-format.ts';
import { meanOf } from '#core/annotation/quantity.ts';
import type { Analysis } from '#core/analysis.ts';
import { INPUT_TEXTS } from '#core/ranking/input-text.ts';
import { technologyName } from '#core/technology/technology-text.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { formatHours, formatPercent } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { listTexts } from './list-texts.ts';
import type { Move } from './ranking-moves.ts';

interface UseCaseRowProps {
  readonly named: NamedCandidate;
  readonly analysis: Analysis;
  /** What it did in the last re-ranking; null = it stayed. */
  readonly move: Move | null;
  readonly isOpen: boolean;
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean; readonly isUnclear: boolean };
  readonly onToggle: () => void;
  /** The card, while it is open. */
  readonly children: ReactNode;
}

/** One use case in the list: rank, name, net hours, benefit, effort and how sure its place is. */
export function UseCaseRow({ named, analysis, move, isOpen, place, onToggle, children }: UseCaseRowProps) {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const { candidate, title, rank } = named;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const technology = candidate.technology.question === undefined ? technologyName(candidate.technology.first, language) : null;
  const caption = [
    t.steps(candidate.steps.length),
    technology ?? t.kinds[candidate.kind],
    ...(candidate.changed === null ? [] : [t.changed]),
  ].join(' · ');
  return (
    <li
      className="use-case"
      data-glide={candidate.id}
      data-open={isOpen || undefined}
      data-first={place.isFirst || undefined}
      data-last={place.isLast || undefined}
      data-unclear={place.isUnclear || undefined}
    >
      <AriaButton className={rank === null ? 'use-case-row use-case-row-open' : 'use-case-row'} aria-expanded={isOpen} onPress={onToggle}>
        <span className="use-case-rank num">{rank ?? '–'}</span>
        <span className="use-case-title">
          <b>{title}</b>
          {move === null ? <small className="num">{caption}</small> : <MoveNote move={move} />}
        </span>
        {rank === null ? (
          <span className="use-case-open-state num">
            {candidate.flags.includes('EXCLUDED')
              ? t.excluded
              : [t.today(formatHours(candidate.hours.today, language)), t.completeTo(formatPercent(candidate.completeness, language))].join(
                  ' · ',
                )}
          </span>
        ) : (
          <RankedFigures named={named} analysis={analysis} />
        )}
        <Chevron className="icon use-case-chevron" aria-hidden />
      </AriaButton>
      {children}
    </li>
  );
}

/** What moved it, in the place of the caption: nothing jumps because of the note. */
function MoveNote({ move: { from, to, cause } }: { readonly move: Move }) {
  const { moved } = useTexts(listTexts);
  const language = useLanguage();
  const where = to === null ? moved.out : moved.to(to, from);
  if (cause.kind === 'others' && from !== null && to !== null)
    return <small className="use-case-passed num">{moved.others(to, from)}</small>;
  if (cause.kind === 'others') return <small className="use-case-passed num">{where}</small>;
  if (cause.kind !== 'estimate') return <small className="use-case-moved num">{where + moved[cause.kind]}</small>;
  const { name, amount } = INPUT_TEXTS[cause.input];
  const value = meanOf(cause.value);
  return (
    <small className="use-case-moved num">{where + moved.estimate(name[language], value === null ? null : amount(value, language))}</small>
  );
}

function RankedFigures({ named: { candidate }, analysis: { ranking } }: { readonly named: NamedCandidate; readonly analysis: Analysis }) {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const one = ranking.rankOne.get(candidate.id) ?? 0;
  const three = ranking.topThree.get(candidate.id) ?? 0;
  return (
    <>
      <span className="use-case-net num">
        <span className="visually-hidden">{t.columns.net} </span>
        {formatHours(candidate.hours.net, language)}
      </span>
      <Bar value={candidate.benefit} kind="benefit" label={t.columns.benefit} />
      <Bar value={candidate.effort} kind="effort" label={t.columns.effort} />
      <span className="bar" title={t.stability(formatPercent(one, language), formatPercent(three, language))}>
        <span className="visually-hidden">{t.stability(formatPercent(one, language), formatPercent(three, language))}</span>
        <span className="bar-track" aria-hidden="true">
          <i className="bar-three" style={{ width: `${three * 100}%` }} />
          <i className="bar-one" style={{ width: `${one * 100}%` }} />
        </span>
        <span className="bar-number num" aria-hidden="true">
          {formatPercent(three, language)}
        </span>
      </span>
    </>
  );
}

/** Benefit solid, effort hatched: they stay apart without colour. */
function Bar({ value, kind, label }: { readonly value: number | null; readonly kind: 'benefit' | 'effort'; readonly label: string }) {
  const language = useLanguage();
  return (
    <span className="bar">
      <span className="visually-hidden">{label} </span>
      <span className="bar-track" aria-hidden="true">
        {value !== null && <i className={`bar-${kind}`} style={{ width: `${value}%` }} />}
      </span>
      <span className="bar-number num">{value === null ? '?' : formatNumber(value, language, 0)}</span>
    </span>
  );
}
