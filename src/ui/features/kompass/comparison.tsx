import { useTexts } from '../../language/use-texts.ts';
import type { NamedCandidate } from '../../document/named-candidates.ts';
import { kompassTexts } from './kompass-texts.ts';
import { StandingSign } from './standing-sign.tsx';
import { standingOf } from './standing.ts';

/** All use cases by all ten points: where several wait for the same thing shows as a column. */
export function Comparison({
  candidates,
  onOpen,
}: {
  readonly candidates: readonly NamedCandidate[];
  readonly onOpen: (useCase: string) => void;
}) {
  const t = useTexts(kompassTexts);
  const points = candidates[0]?.candidate.kompass ?? [];
  if (points.length === 0) return null;
  return (
    <section className="points-comparison" aria-label={t.comparison}>
      <h2>{t.comparison}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t.useCases}</span>
            </th>
            {points.map(({ point }) => (
              <th key={point} scope="col" title={t.names[point]}>
                <span className="num">{point}</span>
                <span className="visually-hidden"> {t.names[point]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ candidate, title, rank }) => (
            <tr key={candidate.id}>
              <th scope="row">
                <button type="button" onClick={() => onOpen(candidate.id)}>
                  <span className="num">{rank ?? '–'}</span> {title}
                </button>
              </th>
              {candidate.kompass?.map((state) => (
                <td key={state.point}>
                  <StandingSign standing={standingOf(state)} label={t.standings[standingOf(state)]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
