import { domainTexts } from '../../../language/domain-texts.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { EDGE, type MatrixScales, QUADRANTS, quadrantPlace } from './matrix-scales.ts';
import { matrixTexts } from './matrix-texts.ts';

/** The square behind the dots: quadrants with their words, axes with their ends. */
export function MatrixGround({ scales: { size, x, y } }: { readonly scales: MatrixScales }) {
  const t = useTexts(matrixTexts);
  const quadrants = useTexts(domainTexts).quadrant;
  const { left, top } = EDGE;
  const [right, bottom] = [left + size, top + size];
  return (
    <>
      <rect className="matrix-ground" x={left} y={top} width={size} height={size} />
      <rect className="matrix-first" x={left} y={top} width={size / 2} height={size / 2} />
      <path className="matrix-cross" d={`M${x(50)} ${top}v${size}M${left} ${y(50)}h${size}`} />
      <g className="matrix-quadrants">
        {QUADRANTS.map((quadrant) => (
          <text key={quadrant} {...quadrantPlace(quadrant, size)}>
            {quadrants[quadrant]}
          </text>
        ))}
      </g>
      <g className="matrix-axes">
        <text x={left} y={bottom + 24}>
          {t.low}
        </text>
        <text x={x(50)} y={bottom + 24} textAnchor="middle" className="matrix-axis">
          {t.effort}
        </text>
        <text x={right} y={bottom + 24} textAnchor="end">
          {t.high}
        </text>
        <g transform={`translate(${left - 12} 0)`}>
          <text transform={`translate(0 ${bottom}) rotate(-90)`}>{t.low}</text>
          <text transform={`translate(0 ${y(50)}) rotate(-90)`} textAnchor="middle" className="matrix-axis">
            {t.benefit}
          </text>
          <text transform={`translate(0 ${top}) rotate(-90)`} textAnchor="end">
            {t.high}
          </text>
        </g>
      </g>
    </>
  );
}
