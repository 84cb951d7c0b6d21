import { scaleLinear, scaleSqrt } from 'd3-scale';
import { useTexts } from '../../language/use-texts.ts';
import { useWidth } from '../../parts/use-width.ts';
import type { NamedCandidate } from '../../document/named-candidates.ts';
import { domainTexts } from '../../language/domain-texts.ts';
import { placeLabels } from './place-labels.ts';
import { listTexts } from './list-texts.ts';

/** Room for the words at the axes; the square takes what its place leaves, so that text is never scaled. */
const EDGE = { left: 34, top: 12, right: 12, bottom: 40 };
const WIDEST = 492;

interface MatrixProps {
  readonly candidates: readonly NamedCandidate[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** Effort to the right, benefit upwards; dots carry the rank of the list, their area the net hours, dashed boxes what the ranges allow. */
export function Matrix({ candidates, selected, onSelect }: MatrixProps) {
  const t = useTexts(listTexts);
  const quadrants = useTexts(domainTexts).quadrant;
  const [place, width] = useWidth(WIDEST);
  const size = Math.max(200, width - EDGE.left - EDGE.right);
  const placed = candidates.filter(({ candidate, rank }) => rank !== null && candidate.benefit !== null && candidate.effort !== null);
  const x = scaleLinear([0, 100], [EDGE.left, EDGE.left + size]);
  const y = scaleLinear([0, 100], [EDGE.top + size, EDGE.top]);
  const most = Math.max(1, ...placed.map(({ candidate }) => candidate.hours.net ?? 0));
  const radius = scaleSqrt([0, most], [11, 22]).clamp(true);
  const dots = placed.map(({ candidate, title, rank }) => ({
    id: candidate.id,
    title,
    rank: rank!,
    x: x(candidate.effort!),
    y: y(candidate.benefit!),
    radius: radius(candidate.hours.net ?? 0),
    box: boxOf(candidate.effortRange, candidate.benefitRange),
  }));
  const labels = placeLabels(dots, { left: EDGE.left, right: EDGE.left + size, top: EDGE.top, bottom: EDGE.top + size });
  const middle = { x: x(50), y: y(50) };
  return (
    <section className="matrix" aria-label={t.matrix}>
      <h2>{t.matrix}</h2>
      <div ref={place} className="matrix-place">
        <svg
          width={EDGE.left + size + EDGE.right}
          height={EDGE.top + size + EDGE.bottom}
          role="group"
          aria-label={t.matrixLabel(dots.length)}
        >
          <rect className="matrix-ground" x={EDGE.left} y={EDGE.top} width={size} height={size} />
          <rect className="matrix-first" x={EDGE.left} y={EDGE.top} width={size / 2} height={size / 2} />
          <path className="matrix-cross" d={`M${middle.x} ${EDGE.top}v${size}M${EDGE.left} ${middle.y}h${size}`} />
          <g className="matrix-quadrants">
            <text x={EDGE.left + 12} y={EDGE.top + 24}>
              {quadrants.first}
            </text>
            <text x={EDGE.left + size - 12} y={EDGE.top + 24} textAnchor="end">
              {quadrants.plan}
            </text>
            <text x={EDGE.left + 12} y={EDGE.top + size - 12}>
              {quadrants.alongside}
            </text>
            <text x={EDGE.left + size - 12} y={EDGE.top + size - 12} textAnchor="end">
              {quadrants.later}
            </text>
          </g>
          <g className="matrix-axes">
            <text x={EDGE.left} y={EDGE.top + size + 24}>
              {t.low}
            </text>
            <text x={middle.x} y={EDGE.top + size + 24} textAnchor="middle" className="matrix-axis">
              {t.effort}
            </text>
            <text x={EDGE.left + size} y={EDGE.top + size + 24} textAnchor="end">
              {t.high}
            </text>
            <g transform={`translate(${EDGE.left - 12} 0)`}>
              <text transform={`translate(0 ${EDGE.top + size}) rotate(-90)`}>{t.low}</text>
              <text transform={`translate(0 ${middle.y}) rotate(-90)`} textAnchor="middle" className="matrix-axis">
                {t.benefit}
              </text>
              <text transform={`translate(0 ${EDGE.top}) rotate(-90)`} textAnchor="end">
                {t.high}
              </text>
            </g>
          </g>
          {dots.map(
            ({ id, box }) =>
              box !== null &&
              (selected === id || dots.length <= 8) && (
                <ellipse
                  key={id}
                  className="matrix-range"
                  data-selected={selected === id || undefined}
                  cx={(x(box.x0) + x(box.x1)) / 2}
                  cy={(y(box.y0) + y(box.y1)) / 2}
                  rx={Math.abs(x(box.x1) - x(box.x0)) / 2}
                  ry={Math.abs(y(box.y1) - y(box.y0)) / 2}
                />
              ),
          )}
          {labels.map(({ id, x: labelX, y: labelY, anchor, lines }) => (
            <text key={id} className="matrix-label" data-selected={selected === id || undefined} x={labelX} y={labelY} textAnchor={anchor}>
              {lines.map((line, index) => (
                <tspan key={index} x={labelX} dy={index === 0 ? 0 : 14}>
                  {line}
                </tspan>
              ))}
            </text>
          ))}
          {dots.map((dot) => (
            <g
              key={dot.id}
              className="matrix-dot"
              data-selected={selected === dot.id || undefined}
              role="button"
              tabIndex={0}
              aria-label={`${dot.rank}. ${dot.title}`}
              aria-pressed={selected === dot.id}
              onClick={() => onSelect(dot.id)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onSelect(dot.id);
              }}
            >
              <circle cx={dot.x} cy={dot.y} r={dot.radius} />
              <text x={dot.x} y={dot.y + 4.5} textAnchor="middle" className="num">
                {dot.rank}
              </text>
            </g>
          ))}
        </svg>
      </div>
      {dots.length === 0 && <p className="caption">{t.matrixEmpty}</p>}
    </section>
  );
}

type Range = readonly [number, number] | null;

const boxOf = (effort: Range, benefit: Range) =>
  effort === null || benefit === null || (effort[0] === effort[1] && benefit[0] === benefit[1])
    ? null
    : { x0: effort[0], x1: Math.max(effort[1], effort[0] + 1), y0: benefit[0], y1: Math.max(benefit[1], benefit[0] + 1) };
