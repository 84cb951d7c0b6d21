import type { Ranking } from '#core/analysis.ts';
import { formatPercent } from '../../language/format.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { listTexts } from './list-texts.ts';

/** From here on "eher vor" and "klar vor" (method 4). */
const RATHER = 0.65;
const CLEARLY = 0.9;

/** Neighbours in the list: in how many of the draws the upper one stays ahead. */
export function Stability({ ranking }: { readonly ranking: Ranking }) {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const pairs = ranking.order
    .slice(0, -1)
    .map((id, index) => ({ place: index + 1, chance: ranking.pairwise.get(id)?.get(ranking.order[index + 1]!) ?? 0.5 }));
  if (pairs.length === 0) return null;
  return (
    <section className="stability" aria-label={t.howSure}>
      <h3 className="label">{t.howSure}</h3>
      <ul className="num">
        {pairs.slice(0, 6).map(({ place, chance }) => (
          <li key={place}>
            <span>{t.beats(place, place + 1, formatPercent(chance, language))}</span>
            <span className="stability-track" aria-hidden="true">
              <i style={{ width: `${chance * 100}%` }} />
            </span>
            <span>{chance >= CLEARLY ? t.verdict.clearly : chance >= RATHER ? t.verdict.rather : t.verdict.level}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
