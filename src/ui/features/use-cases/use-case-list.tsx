import { Button as AriaButton } from 'react-aria-components';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Analysis } from '#core/analysis.ts';
import { withDropped } from '../../document/use-case-edits.ts';
import { useSession } from '../../document/use-document.ts';
import { formatHours, formatPercent } from '../../language/format.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { formatNumber } from '#core/annotation/number-format.ts';
import { Button } from '../../parts/button.tsx';
import type { NamedCandidate } from '../../document/named-candidates.ts';
import { UseCaseCard } from './use-case-card.tsx';
import { listTexts } from './list-texts.ts';

interface UseCaseListProps {
  readonly analysis: Analysis;
  readonly candidates: readonly NamedCandidate[];
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

/** Priority groups as separate sheets, then what must be clarified first, then what was put aside. */
export function UseCaseList({ analysis, candidates, open, onOpen }: UseCaseListProps) {
  const t = useTexts(listTexts);
  const { ranking, dropped } = analysis;
  const byId = new Map(candidates.map((named) => [named.candidate.id, named]));
  const groups = ranking.groups.map((ids) => ids.map((id) => byId.get(id)!));
  const clarify = ranking.clarifyFirst.map((id) => byId.get(id)!);
  const row = (named: NamedCandidate) => (
    <UseCaseRow
      key={named.candidate.id}
      named={named}
      analysis={analysis}
      isOpen={open === named.candidate.id}
      onToggle={() => onOpen(open === named.candidate.id ? null : named.candidate.id)}
    />
  );
  return (
    <div className="use-case-groups">
      {groups.map((group, index) => (
        <section key={group[0]!.candidate.id} aria-label={t.group(letter(index))}>
          <header className="group-head" data-columns={index === 0 || undefined}>
            <p>
              <b>{t.group(letter(index))}</b>{' '}
              {groups.length > 1 && (group.length === 1 ? index < groups.length - 1 && t.groupHints.alone : t.groupHints.tied)}
            </p>
            {index === 0 && (
              <>
                <span className="column-net">{t.columns.net}</span>
                <span>{t.columns.benefit}</span>
                <span>{t.columns.effort}</span>
                <span>{t.columns.stability}</span>
              </>
            )}
          </header>
          <ul className="sheet">{group.map(row)}</ul>
        </section>
      ))}
      {clarify.length > 0 && (
        <section aria-label={t.clarify}>
          <header className="group-head">
            <p>
              <b>{t.clarify}</b> {t.clarifyHint}
            </p>
          </header>
          <ul className="sheet sheet-open">{clarify.map(row)}</ul>
        </section>
      )}
      {dropped.length > 0 && <Dropped analysis={analysis} />}
    </div>
  );
}

const letter = (index: number): string => (index < 26 ? String.fromCodePoint(65 + index) : String(index + 1));

function UseCaseRow({
  named: { candidate, title, rank },
  analysis,
  isOpen,
  onToggle,
}: {
  readonly named: NamedCandidate;
  readonly analysis: Analysis;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const { ranking } = analysis;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const one = ranking.rankOne.get(candidate.id) ?? 0;
  const three = ranking.topThree.get(candidate.id) ?? 0;
  return (
    <li className="use-case" data-open={isOpen || undefined}>
      <AriaButton className={rank === null ? 'use-case-row use-case-row-open' : 'use-case-row'} aria-expanded={isOpen} onPress={onToggle}>
        <span className="use-case-rank num">{rank ?? '–'}</span>
        <span className="use-case-title">
          <b>{title}</b>
          <small className="num">{[t.steps(candidate.steps.length), t.kinds[candidate.kind]].join(' · ')}</small>
        </span>
        {rank === null ? (
          <span className="use-case-open-state num">
            {[t.today(formatHours(candidate.hours.today, language)), t.completeTo(formatPercent(candidate.completeness, language))].join(
              ' · ',
            )}
          </span>
        ) : (
          <>
            <span className="use-case-net num">{formatHours(candidate.hours.net, language)}</span>
            <Bar value={candidate.benefit} kind="benefit" label={t.benefit} />
            <Bar value={candidate.effort} kind="effort" label={t.effort} />
            <span className="bar" title={`${formatPercent(one, language)} · ${formatPercent(three, language)}`}>
              <span className="bar-track">
                <i className="bar-three" style={{ width: `${three * 100}%` }} />
                <i className="bar-one" style={{ width: `${one * 100}%` }} />
              </span>
              <span className="bar-number num">{formatPercent(three, language)}</span>
            </span>
          </>
        )}
        <Chevron className="icon use-case-chevron" aria-hidden />
      </AriaButton>
      {isOpen && <UseCaseCard candidate={candidate} title={title} rank={rank} analysis={analysis} />}
    </li>
  );
}

/** Benefit solid, effort hatched: they stay apart without colour. */
function Bar({ value, kind, label }: { readonly value: number | null; readonly kind: 'benefit' | 'effort'; readonly label: string }) {
  const language = useLanguage();
  const shown = value === null ? '?' : formatNumber(value, language, 0);
  return (
    <span className="bar" aria-label={`${label} ${shown}`}>
      <span className="bar-track">{value !== null && <i className={`bar-${kind}`} style={{ width: `${value}%` }} />}</span>
      <span className="bar-number num">{shown}</span>
    </span>
  );
}

function Dropped({ analysis }: { readonly analysis: Analysis }) {
  const t = useTexts(listTexts);
  const session = useSession();
  return (
    <section aria-label={t.droppedTitle}>
      <header className="group-head">
        <p>
          <b>{t.droppedTitle}</b>
        </p>
      </header>
      <ul className="dropped">
        {analysis.dropped.map((candidate) => (
          <li key={candidate.id}>
            <span>{candidate.title ?? t.steps(candidate.steps.length)}</span>
            <Button variant="quiet" onPress={() => session.changeMappe((mappe) => withDropped(mappe, candidate.id, false))}>
              {t.restore}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
