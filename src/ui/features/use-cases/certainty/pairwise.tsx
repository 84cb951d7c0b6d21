import type { Ranking } from '#core/ranking/ranking.ts';
import { relationOf } from '#core/ranking/priority-groups.ts';
import { formatPercent } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { certaintyTexts } from './certainty-texts.ts';

/** Pairs shown; further down the order matters less and less. Assumption. */
const MOST_PAIRS = 6;

/** Neighbours in the list: in how many of the draws the upper one stays ahead. */
export function Pairwise({ ranking }: { readonly ranking: Ranking }) {
  const t = useTexts(certaintyTexts);
  const language = useLanguage();
  const pairs = ranking.order
    .slice(0, -1)
    .map((id, index) => ({ place: index + 1, chance: ranking.pairwise.get(id)?.get(ranking.order[index + 1]!) ?? 0.5 }));
  return (
    <section aria-label={t.order}>
      <h3 className="label">{t.order}</h3>
      <ul className="pairs num">
        {pairs.slice(0, MOST_PAIRS).map(({ place, chance }) => (
          <li key={place}>
            <span>{t.beats(place, place + 1, formatPercent(chance, language))}</span>
            <span className="pair-track" aria-hidden="true">
              <i style={{ width: `${chance * 100}%` }} />
            </span>
            <span>{t.verdict[relationOf(chance)]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
