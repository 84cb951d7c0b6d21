import type { Ranking } from '#core/ranking/ranking.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { formatPercent } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { certaintyTexts } from './certainty-texts.ts';
import { stackShares } from './stack-shares.ts';

const HEIGHT = 14;

interface AcceptabilityProps {
  readonly ranking: Ranking;
  readonly candidates: readonly NamedCandidate[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** For every ranked use case how often it had which rank, as one bar from first to last (rank acceptability of SMAA-2). */
export function Acceptability({ ranking, candidates, selected, onSelect }: AcceptabilityProps) {
  const t = useTexts(certaintyTexts);
  const language = useLanguage();
  const shares = ranking.rankAcceptability;
  if (shares === undefined) return null;
  const ranked = candidates.filter(({ rank }) => rank !== null);
  return (
    <section aria-label={t.places}>
      <h3 className="label">{t.places}</h3>
      <ul className="acceptability num">
        {ranked.map(({ candidate: { id }, title, rank }) => {
          const segments = stackShares(shares.get(id) ?? []);
          const words = segments.map((segment) => t.place(segment.rank, formatPercent(segment.share, language))).join(', ');
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={selected === id || undefined}
                aria-label={`${rank}. ${title}. ${words}`}
                onClick={() => onSelect(id)}
              >
                <span>{rank}</span>
                <svg
                  className="acceptability-bar"
                  width="100%"
                  height={HEIGHT}
                  preserveAspectRatio="none"
                  viewBox={`0 0 100 ${HEIGHT}`}
                  aria-hidden="true"
                >
                  {segments.map(({ rank: place, share, from }) => (
                    <rect key={place} x={from * 100} width={share * 100} height={HEIGHT} style={{ fill: shadeOf(place, ranked.length) }}>
                      <title>{t.place(place, formatPercent(share, language))}</title>
                    </rect>
                  ))}
                </svg>
              </button>
            </li>
          );
        })}
      </ul>
      <p className="caption">{t.placeLegend}</p>
    </section>
  );
}

/** One hue, from full at rank 1 to nearly the ground at the last. */
const shadeOf = (rank: number, of: number): string =>
  `color-mix(in srgb, var(--accent) ${Math.round(100 * (1 - 0.88 * Math.sqrt((rank - 1) / Math.max(1, of - 1))))}%, var(--sunken))`;
