import type { ReactNode } from 'react';
import type { Analysis } from '#core/analysis.ts';
import { FOUNDATION_TEXT, WAVE_TEXT } from '#core/kompass/kompass-text.ts';
import { roadmapFor } from '#core/kompass/plan-of.ts';
import type { NamedCandidate } from '../../document/named-candidates.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { kompassTexts } from './kompass-texts.ts';
import { usePlanInput } from './use-plan-input.ts';

interface RoadmapBoardProps {
  readonly analysis: Analysis;
  readonly candidates: readonly NamedCandidate[];
  readonly onOpen: (useCase: string) => void;
}

/** The use cases in waves, with the groundwork they share: one page to print and hang up. */
export function RoadmapBoard({ analysis, candidates, onOpen }: RoadmapBoardProps) {
  const t = useTexts(kompassTexts);
  const language = useLanguage();
  const roadmap = roadmapFor(analysis, usePlanInput());
  const named = new Map(candidates.map((entry) => [entry.candidate.id, entry]));
  const card = (id: string, detail?: string) => (
    <li key={id}>
      <button type="button" className="road-card" onClick={() => onOpen(id)}>
        {typeof named.get(id)?.rank === 'number' && <span className="num">{named.get(id)?.rank}</span>}
        <span className="road-words">
          <b>{named.get(id)?.title ?? id}</b>
          {detail !== undefined && detail !== '' && <small>{detail}</small>}
        </span>
      </button>
    </li>
  );
  return (
    <section className="roadmap" aria-label={t.roadmap}>
      <div className="road-waves">
        <section className="road-wave" aria-label={WAVE_TEXT.foundations[language]}>
          <h2>{WAVE_TEXT.foundations[language]}</h2>
          <ul>
            {roadmap.foundations.map(({ kind, for: useCases }) => (
              <li key={kind} className="road-foundation">
                <b>{FOUNDATION_TEXT[kind][language]}</b>
                <small className="num">{t.serves(useCases.length)}</small>
              </li>
            ))}
            {roadmap.foundations.length === 0 && <li className="caption">{t.emptyWave}</li>}
          </ul>
        </section>
        {roadmap.waves.map(({ kind, items }) => (
          <section key={kind} className="road-wave" aria-label={WAVE_TEXT[kind][language]}>
            <h2>{WAVE_TEXT[kind][language]}</h2>
            <ul>
              {items.map(({ id, needs }) =>
                card(id, needs.length === 0 ? undefined : `${t.needs}: ${needs.map((need) => t.foundationShort[need]).join(', ')}`),
              )}
              {items.length === 0 && <li className="caption">{t.emptyWave}</li>}
            </ul>
          </section>
        ))}
      </div>
      <Aside title={t.clarifyFirst} hint={t.clarifyHint} ids={roadmap.clarifyFirst} card={card} />
      <Aside title={t.excluded} hint={t.excludedHint} ids={roadmap.excluded} card={card} />
      {roadmap.circular.length > 0 && (
        <p className="caption">
          {t.circular} {roadmap.circular.map((id) => named.get(id)?.title ?? id).join(', ')}
        </p>
      )}
    </section>
  );
}

function Aside({
  title,
  hint,
  ids,
  card,
}: {
  readonly title: string;
  readonly hint: string;
  readonly ids: readonly string[];
  readonly card: (id: string) => ReactNode;
}) {
  if (ids.length === 0) return null;
  return (
    <section className="road-aside" aria-label={title}>
      <h2>
        {title} <small>{hint}</small>
      </h2>
      <ul>{ids.map((id) => card(id))}</ul>
    </section>
  );
}
