import { scaleLinear } from 'd3-scale';
import { formatNumber } from '#core/annotation/number-format.ts';
import type { Analysis } from '#core/analysis.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { Influence } from '#core/ranking/ranking.ts';
import { INPUT_TEXTS } from '#core/ranking/input-text.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { useWidth } from '../../../parts/use-width.ts';
import { estimateTexts } from '../estimate-texts.ts';
import { certaintyTexts } from './certainty-texts.ts';
import { isObservable, placesWithin, worthObserving } from './measuring.ts';

const MOST_BARS = 7;
const ROW = 30;

interface TornadoProps {
  readonly candidate: Candidate;
  readonly title: string;
  readonly analysis: Analysis;
  readonly onInput: (input: Influence['input']) => void;
}

/** What each estimate alone would do to the priority, most first, and whether measuring it pays. */
export function Tornado({ candidate, title, analysis, onInput }: TornadoProps) {
  const t = useTexts(certaintyTexts);
  const { estimates } = useTexts(estimateTexts);
  const language = useLanguage();
  const nameOf = (input: Influence['input']): string =>
    input === 'casesPerYear' || input === 'handlingMinutes' ? t.inputs[input] : estimates[input].label;
  const [place, width] = useWidth(380);
  const { influences, priority } = candidate;
  const bars = influences.slice(0, MOST_BARS);
  const first = bars[0];
  if (priority === null || first === undefined) return null;
  const ends = bars.flatMap(({ low, high }) => [low, high, priority]);
  const x = scaleLinear([Math.min(...ends), Math.max(...ends)], [6, Math.max(120, width) - 6]).nice(4);
  const number = (value: number) => formatNumber(value, language, 0);
  return (
    <section aria-label={t.tornado(title)}>
      <h3 className="label">{t.tornado(title)}</h3>
      <p className="measuring">{measuringText(first, candidate, analysis, t, language)}</p>
      <div ref={place}>
        <ul className="tornado num">
          {bars.map(({ input, low, high, known }) => {
            const [left, right] = [x(Math.min(low, high)), x(Math.max(low, high))];
            return (
              <li key={input}>
                <button type="button" aria-label={t.bar(nameOf(input), number(low), number(high))} onClick={() => onInput(input)}>
                  <span>{nameOf(input)}</span>
                  <svg width={width} height={ROW / 2} aria-hidden="true">
                    <line className="tornado-now" x1={x(priority)} x2={x(priority)} y1={0} y2={ROW / 2} />
                    <rect
                      className="tornado-bar"
                      data-unknown={!known || undefined}
                      x={left}
                      y={2}
                      width={Math.max(2, right - left)}
                      height={ROW / 2 - 5}
                      rx={2}
                    />
                  </svg>
                </button>
              </li>
            );
          })}
        </ul>
        <div className="tornado-axis num" aria-hidden="true">
          <span>{number(x.domain()[0]!)}</span>
          <span>{t.now(number(priority))}</span>
          <span>{number(x.domain()[1]!)}</span>
        </div>
      </div>
      <p className="caption">{t.tornadoHint}</p>
    </section>
  );
}

/** Only what the numbers support: measuring pays where it can change the order and can be seen in two hours. */
function measuringText(
  first: Influence,
  candidate: Candidate,
  analysis: Analysis,
  t: typeof certaintyTexts.de,
  language: 'de' | 'en',
): string {
  const others = analysis.candidates.flatMap(({ id, priority }) => (id === candidate.id || priority === null ? [] : [priority]));
  const [best, worst] = placesWithin(first, others);
  const sentence = t.largest(INPUT_TEXTS[first.input].name[language], best, worst);
  if (best === worst) return `${sentence} ${t.stable}`;
  const observation = isObservable(first) ? worthObserving(candidate, analysis) : null;
  if (observation === null) return `${sentence} ${t.ask}`;
  const file = analysis.files.find((entry) => entry.file === observation.file);
  const name = file?.model.flowNodes.find(({ id }) => id === observation.step)?.name ?? observation.step;
  return `${sentence} ${t.observe(name, observation.executions)}`;
}
