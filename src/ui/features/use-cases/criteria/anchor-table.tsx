import { scaleLinear } from 'd3-scale';
import { useId, useState } from 'react';
import { editQuantity } from '#core/annotation/number-format.ts';
import { readNumberInput } from '#core/annotation/number-input.ts';
import type { Criteria, Criterion } from '#core/ranking/criteria.ts';
import { readAnchors } from '#core/ranking/value-of.ts';
import { withAnchor } from '../../../document/criteria-edits.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { criteriaTexts } from './criteria-texts.ts';

const MEASURED = ['netHours', 'days', 'personDays'] as const satisfies readonly Criterion[];
const PREVIEW = { width: 72, height: 34 };

interface AnchorTableProps {
  readonly criteria: Criteria;
  readonly readOnly: boolean;
  readonly onCriteria: (change: (before: Criteria) => Criteria) => void;
}

/** Value functions of the criteria that are measured: where they count as 0, 25, 50, 75 and 100, with their line. */
export function AnchorTable({ criteria, readOnly, onCriteria }: AnchorTableProps) {
  const t = useTexts(criteriaTexts);
  const heading = useId();
  return (
    <section className="anchors" aria-labelledby={heading}>
      <h3 className="label" id={heading}>
        {t.anchors}
      </h3>
      <p className="caption">{t.anchorsBody}</p>
      {MEASURED.map((criterion) => (
        <AnchorRow
          key={criterion}
          criterion={criterion}
          points={criteria.anchors[criterion]}
          readOnly={readOnly}
          onPoint={(at, x) => onCriteria((before) => withAnchor(before, criterion, at, x))}
        />
      ))}
      <p className="caption">{t.scales}</p>
    </section>
  );
}

type Points = Criteria['anchors'][Criterion];

function AnchorRow({
  criterion,
  points,
  readOnly,
  onPoint,
}: {
  readonly criterion: Criterion;
  readonly points: Points;
  readonly readOnly: boolean;
  readonly onPoint: (at: number, x: number) => void;
}) {
  const t = useTexts(criteriaTexts);
  const language = useLanguage();
  const [typed, setTyped] = useState<{ readonly at: number; readonly text: string } | null>(null);
  const [isRefused, setRefused] = useState(false);
  const commit = () => {
    if (typed === null) return;
    const read = readNumberInput(typed.text, language);
    const x = read.ok && read.value.kind === 'exact' ? read.value.value : null;
    const next = x === null ? null : points.map((point, at) => (at === typed.at ? [x, point[1]] : point));
    const isGood = next !== null && readAnchors(next) !== null;
    setRefused(!isGood);
    setTyped(null);
    if (isGood && x !== points[typed.at]![0]) onPoint(typed.at, x!);
  };
  return (
    <div className="anchor-row num">
      <div className="anchor-name">
        <b>{t.names[criterion]}</b>
        <span className="caption">{t.unit[criterion]}</span>
      </div>
      <div className="anchor-points">
        {points.map(([x, value], at) => (
          <label key={at}>
            <small>{value}</small>
            <input
              className="num"
              inputMode="decimal"
              autoComplete="off"
              aria-label={t.mark(t.names[criterion], value)}
              readOnly={readOnly}
              value={typed?.at === at ? typed.text : editQuantity({ kind: 'exact', value: x, basis: null }, language)}
              onChange={(event) => setTyped({ at, text: event.target.value })}
              onBlur={commit}
              onKeyDown={(event) => {
                if (event.key === 'Enter') commit();
                if (event.key === 'Escape') setTyped(null);
              }}
            />
          </label>
        ))}
      </div>
      <Preview points={points} />
      {isRefused && (
        <p className="quantity-fault" role="alert">
          {t.ascending}
        </p>
      )}
    </div>
  );
}

function Preview({ points }: { readonly points: Points }) {
  const x = scaleLinear([points[0]![0], points.at(-1)![0]], [2, PREVIEW.width - 2]);
  const y = scaleLinear([0, 100], [PREVIEW.height - 2, 2]);
  return (
    <svg className="anchor-preview" width={PREVIEW.width} height={PREVIEW.height} aria-hidden="true">
      <path d={`M${points.map((point) => `${x(point[0])} ${y(point[1])}`).join('L')}`} />
      {points.map((point, at) => (
        <circle key={at} cx={x(point[0])} cy={y(point[1])} r={2} />
      ))}
    </svg>
  );
}
