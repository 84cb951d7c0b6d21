import { Check, CircleDashed, OctagonAlert } from 'lucide-react';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { KompassPointState } from '#core/kompass/kompass-point.ts';
import { STATE_TEXT } from '#core/kompass/kompass-text.ts';
import { KOMPASS_POINTS } from '#core/kompass/points.ts';
import { useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { cardTexts } from './card-texts.ts';

const SIGNS = { ready: Check, open: CircleDashed, blocked: OctagonAlert } as const satisfies Record<
  KompassPointState['state'],
  typeof Check
>;

/** How the use case stands in the ten points; leads to the Kompass. */
export function KompassLine({ candidate }: { readonly candidate: Candidate }) {
  const t = useTexts(cardTexts);
  const language = useLanguage();
  const session = useSession();
  const points = candidate.kompass ?? [];
  if (points.length === 0) return null;
  const count = (state: KompassPointState['state']) => points.filter((point) => point.state === state).length;
  return (
    <section className="card-section kompass-line" aria-label={t.kompass}>
      <div className="kompass-line-head">
        <h3 className="label">{t.kompass}</h3>
        <button
          type="button"
          className="text-button num"
          onClick={() => {
            session.selectUseCase(candidate.id);
            session.show('kompass');
          }}
        >
          {t.kompassStates(count('ready'), count('open'), count('blocked'))}
        </button>
      </div>
      <ol>
        {points.map(({ point, state }) => {
          const Sign = SIGNS[state];
          return (
            <li key={point} data-state={state}>
              <span className="kompass-sign num">
                <Sign className="icon" aria-hidden /> {point}
              </span>
              <span>{KOMPASS_POINTS[point - 1]!.title[language]}</span>
              <small>{STATE_TEXT[state][language]}</small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
