import { formatNumber } from '#core/annotation/number-format.ts';
import type { Analysis } from '#core/analysis.ts';
import type { Influence } from '#core/ranking/ranking.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Acceptability } from './acceptability.tsx';
import { certaintyTexts } from './certainty-texts.ts';
import { Pairwise } from './pairwise.tsx';
import { Tornado } from './tornado.tsx';
import './certainty.css';

interface CertaintyProps {
  readonly analysis: Analysis;
  readonly candidates: readonly NamedCandidate[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Leads to the field of an estimate. */
  readonly onInput: (useCase: string, input: Influence['input']) => void;
}

/** How well founded the order is, and what would make it better founded. */
export function Certainty({ analysis, candidates, selected, onSelect, onInput }: CertaintyProps) {
  const t = useTexts(certaintyTexts);
  const language = useLanguage();
  const { ranking } = analysis;
  const subject =
    candidates.find(({ candidate, rank }) => rank !== null && candidate.id === selected) ?? candidates.find(({ rank }) => rank === 1);
  if (subject === undefined) return null;
  return (
    <section className="certainty" aria-label={t.title}>
      <h2>{t.title}</h2>
      {ranking.order.length > 1 && (
        <>
          <p className="caption num">{t.draws(formatNumber(ranking.draws, language, 0))}</p>
          <Pairwise ranking={ranking} />
          <Acceptability ranking={ranking} candidates={candidates} selected={selected} onSelect={onSelect} />
        </>
      )}
      <Tornado
        candidate={subject.candidate}
        title={subject.title}
        analysis={analysis}
        onInput={(input) => onInput(subject.candidate.id, input)}
      />
    </section>
  );
}
