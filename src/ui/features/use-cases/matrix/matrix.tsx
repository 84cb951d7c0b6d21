import { Download } from 'lucide-react';
import { formatNumber } from '#core/annotation/number-format.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import { overlays } from '../../../commands/overlays.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { domainTexts } from '../../../language/domain-texts.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { IconButton } from '../../../parts/button.tsx';
import { useWidth } from '../../../parts/use-width.ts';
import { MatrixGround } from './matrix-ground.tsx';
import { MatrixReadout } from './matrix-readout.tsx';
import { dotRadius, EDGE, matrixScales, quadrantBox, QUADRANTS } from './matrix-scales.ts';
import { matrixTexts } from './matrix-texts.ts';
import { placeLabels } from './place-labels.ts';
import { useMatrixDrag, type Dragging } from './use-matrix-drag.ts';
import '../../../parts/chip.css';
import './matrix.css';

const WIDEST = 492;
/** From here on ellipses of all dots would only be a tangle; the selected one keeps its own. Assumption. */
const MOST_ELLIPSES = 6;

/** A label hidden behind other things says less than the rank in its dot. Assumption. */
const MOST_COVERED = 0.2;

interface MatrixProps {
  readonly candidates: readonly NamedCandidate[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onWeights: () => void;
}

/** Effort to the right, benefit upwards; dots carry the rank of the list, their area the net hours, dashed ellipses what the ranges allow. */
export function Matrix({ candidates, selected, onSelect, onWeights }: MatrixProps) {
  const t = useTexts(matrixTexts);
  const quadrants = useTexts(domainTexts).quadrant;
  const [place, width] = useWidth(WIDEST);
  const scales = matrixScales(width);
  const { x, y, size } = scales;
  const { dragging, handlersFor } = useMatrixDrag(scales);
  const placed = candidates.filter(({ candidate, rank }) => rank !== null && candidate.benefit !== null && candidate.effort !== null);
  const radius = dotRadius(placed);
  const dots = placed.map(({ candidate, title, rank }) => {
    const at = placeOf(candidate, dragging);
    return { candidate, id: candidate.id, title, rank: rank!, x: x(at.effort), y: y(at.benefit), radius: radius(candidate.hours.net) };
  });
  const inside = { left: EDGE.left, right: EDGE.left + size, top: EDGE.top, bottom: EDGE.top + size };
  const words = QUADRANTS.map((quadrant) => quadrantBox(quadrant, quadrants[quadrant], size));
  const labels = placeLabels(dots, inside, words);
  const shownLabels = labels.filter(({ id, covered }) => id === selected || covered <= MOST_COVERED);
  const active = dots.find(({ id }) => id === (dragging?.id ?? selected));
  return (
    <section className="matrix" aria-label={t.matrix}>
      <header className="side-head">
        <h2>{t.matrix}</h2>
        {dots.length > 0 && (
          <IconButton label={t.picture} onPress={() => overlays.setState({ open: 'picture' })}>
            <Download className="icon" aria-hidden />
          </IconButton>
        )}
        <button type="button" className="chip chip-quiet" onClick={onWeights}>
          {t.weights}
        </button>
      </header>
      <div ref={place} className="matrix-place">
        <svg
          width={EDGE.left + size + EDGE.right}
          height={EDGE.top + size + EDGE.bottom}
          role="group"
          aria-label={t.matrixLabel(dots.length)}
        >
          <MatrixGround scales={scales} />
          {dots.map(
            ({ candidate }) =>
              (selected === candidate.id || dots.length <= MOST_ELLIPSES) && (
                <RangeEllipse key={candidate.id} candidate={candidate} isSelected={selected === candidate.id} x={x} y={y} />
              ),
          )}
          {dragging !== null && active !== undefined && <Reach dragging={dragging} at={active} x={x} y={y} />}
          {shownLabels.map(({ id, x: labelX, y: labelY, anchor, lines }) => (
            <text key={id} className="matrix-label" data-selected={selected === id || undefined} x={labelX} y={labelY} textAnchor={anchor}>
              {lines.map((line, index) => (
                <tspan key={index} x={labelX} dy={index === 0 ? 0 : 14}>
                  {line}
                </tspan>
              ))}
            </text>
          ))}
          {dots
            .toSorted((a, b) => Number(a.id === active?.id) - Number(b.id === active?.id) || b.radius - a.radius)
            .map((dot) => (
              <MatrixDot
                key={dot.id}
                dot={dot}
                isSelected={selected === dot.id}
                isDragging={dragging?.id === dot.id}
                handlers={handlersFor(dot.candidate, () => onSelect(dot.id))}
              />
            ))}
        </svg>
      </div>
      {dots.length === 0 ? (
        <p className="caption">{t.matrixEmpty}</p>
      ) : (
        <MatrixReadout candidate={active?.candidate ?? null} dragging={dragging} />
      )}
    </section>
  );
}

interface Dot {
  readonly candidate: Candidate;
  readonly title: string;
  readonly rank: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function MatrixDot({
  dot: { candidate, title, rank, x, y, radius },
  isSelected,
  isDragging,
  handlers,
}: {
  readonly dot: Dot;
  readonly isSelected: boolean;
  readonly isDragging: boolean;
  readonly handlers: ReturnType<ReturnType<typeof useMatrixDrag>['handlersFor']>;
}) {
  const t = useTexts(matrixTexts);
  const language = useLanguage();
  const whole = (value: number | null) => formatNumber(value ?? 0, language, 0);
  return (
    <g
      className="matrix-dot"
      data-selected={isSelected || undefined}
      data-dragging={isDragging || undefined}
      role="button"
      tabIndex={0}
      aria-label={t.dot(rank, title, whole(candidate.benefit), whole(candidate.effort))}
      aria-pressed={isSelected}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      {...handlers}
    >
      <circle r={radius} />
      <text y={4.5} textAnchor="middle" className="num">
        {rank}
      </text>
    </g>
  );
}

type Scale = (value: number) => number;

function RangeEllipse({
  candidate,
  isSelected,
  x,
  y,
}: {
  readonly candidate: Candidate;
  readonly isSelected: boolean;
  readonly x: Scale;
  readonly y: Scale;
}) {
  if (candidate.spread === undefined) return null;
  const { effort, benefit } = candidate.spread;
  return (
    <ellipse
      className="matrix-range"
      data-selected={isSelected || undefined}
      cx={(x(effort[0]) + x(effort[1])) / 2}
      cy={(y(benefit[0]) + y(benefit[1])) / 2}
      rx={Math.max(2, Math.abs(x(effort[1]) - x(effort[0])) / 2)}
      ry={Math.max(2, Math.abs(y(benefit[1]) - y(benefit[0])) / 2)}
    />
  );
}

/** How far the two estimates alone can take it: beyond these lines something else would have to change. */
function Reach({
  dragging: { axes, along },
  at,
  x,
  y,
}: {
  readonly dragging: Dragging;
  readonly at: Dot;
  readonly x: Scale;
  readonly y: Scale;
}) {
  const { effort, benefit } = axes;
  return (
    <>
      {along !== 'benefit' && effort !== null && (
        <path className="matrix-reach" d={`M${x(effort.reach[0])} ${at.y}H${x(effort.reach[1])}`} />
      )}
      {along !== 'effort' && benefit !== null && (
        <path className="matrix-reach" d={`M${at.x} ${y(benefit.reach[0])}V${y(benefit.reach[1])}`} />
      )}
    </>
  );
}

/** Where a dot is drawn: while it is dragged, where its new estimates lead. */
function placeOf(candidate: Candidate, dragging: Dragging | null): { readonly effort: number; readonly benefit: number } {
  if (dragging?.id !== candidate.id) return { effort: candidate.effort!, benefit: candidate.benefit! };
  const { axes, personDays, timeSaving } = dragging;
  return {
    effort: axes.effort?.placeAt(personDays ?? axes.effort.now) ?? candidate.effort!,
    benefit: axes.benefit?.placeAt(timeSaving ?? axes.benefit.now) ?? candidate.benefit!,
  };
}
