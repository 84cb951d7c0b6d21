import { useState } from 'react';
import { formatNumber, formatQuantity } from '#core/annotation/number-format.ts';
import { UNKNOWN } from '#core/annotation/quantity.ts';
import type { Analysis } from '#core/analysis.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { Criterion } from '#core/ranking/criteria.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { relationOf } from '#core/ranking/priority-groups.ts';
import { technologyName } from '#core/technology/technology-text.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { useDocument } from '../../../document/use-document.ts';
import { formatHours, formatPercent } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { criteriaTexts } from '../criteria/criteria-texts.ts';
import { estimateTexts, isScale } from '../estimate-texts.ts';
import { comparisonTexts } from './comparison-texts.ts';
import { differencesBetween } from './differences.ts';
import './comparison.css';

interface ComparisonDialogProps {
  readonly analysis: Analysis;
  readonly candidates: readonly NamedCandidate[];
  /** The one in focus; compared with the first, or the first with the second. */
  readonly focus: string | null;
  readonly onClose: () => void;
}

/** Two use cases side by side: every figure, and criterion by criterion where the difference comes from. */
export function ComparisonDialog({ analysis, candidates, focus, onClose }: ComparisonDialogProps) {
  const t = useTexts(comparisonTexts);
  const first = candidates[0]!.candidate.id;
  const [left, setLeft] = useState(focus ?? first);
  const [right, setRight] = useState(() =>
    focus !== null && focus !== first ? first : candidates.find(({ candidate }) => candidate.id !== first)!.candidate.id,
  );
  const byId = (id: string) => candidates.find(({ candidate }) => candidate.id === id) ?? candidates[0]!;
  const [a, b] = [byId(left), byId(right)];
  return (
    <Dialog wide title={t.title} onClose={onClose} actions={<Button onPress={onClose}>{t.close}</Button>}>
      <div className="comparison-choice">
        <Choice label={t.first} value={a.candidate.id} candidates={candidates} onChange={setLeft} />
        <Choice label={t.second} value={b.candidate.id} candidates={candidates} onChange={setRight} />
      </div>
      <Verdict a={a} b={b} analysis={analysis} />
      <Figures a={a} b={b} />
    </Dialog>
  );
}

function Choice({
  label,
  value,
  candidates,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly candidates: readonly NamedCandidate[];
  readonly onChange: (id: string) => void;
}) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {candidates.map(({ candidate: { id }, title, rank }) => (
        <option key={id} value={id}>
          {rank === null ? title : `${rank}. ${title}`}
        </option>
      ))}
    </select>
  );
}

interface Pair {
  readonly a: NamedCandidate;
  readonly b: NamedCandidate;
}

function Verdict({ a, b, analysis: { ranking } }: Pair & { readonly analysis: Analysis }) {
  const t = useTexts(comparisonTexts);
  const language = useLanguage();
  const chance = ranking.pairwise.get(a.candidate.id)?.get(b.candidate.id);
  if (chance === undefined) return a.candidate.id === b.candidate.id ? null : <p className="comparison-verdict">{t.notRanked}</p>;
  const [ahead, behind, share] = chance >= 0.5 ? [a, b, chance] : [b, a, 1 - chance];
  return (
    <p className="comparison-verdict num">
      <b>{t.beats(ahead.title, behind.title, formatPercent(share, language))}:</b> {t.verdict[relationOf(share)]}.
    </p>
  );
}

function Figures({ a, b }: Pair) {
  const t = useTexts(comparisonTexts);
  const { names } = useTexts(criteriaTexts);
  const { scales } = useTexts(estimateTexts);
  const language = useLanguage();
  const criteria = useDocument((state) => state.mappe.criteria) ?? DEFAULT_CRITERIA;
  const differences = new Map(differencesBetween(a.candidate, b.candidate, criteria).map(({ criterion, points }) => [criterion, points]));
  const number = (value: number | null) => (value === null ? '?' : formatNumber(value, language, 1));
  const figureOf = ({ hours, estimates }: Candidate, criterion: Criterion): string => {
    if (criterion === 'netHours') return formatHours(hours.net, language);
    const quantity = estimates.get(criterion) ?? UNKNOWN;
    if (isScale(criterion) && quantity.kind === 'exact') return scales[criterion][quantity.value] ?? number(quantity.value);
    return formatQuantity(quantity, language) ?? '?';
  };
  const plain: readonly (readonly [string, (named: NamedCandidate) => string])[] = [
    [t.rank, ({ rank }) => (rank === null ? '–' : String(rank))],
    [t.priority, ({ candidate }) => number(candidate.priority)],
    [t.today, ({ candidate }) => formatHours(candidate.hours.today, language)],
    [t.perDay, ({ candidate }) => formatHours(candidate.hoursPerPersonDay, language)],
    [t.technology, ({ candidate }) => technologyName(candidate.technology.first, language)],
    [t.complete, ({ candidate }) => formatPercent(candidate.completeness, language)],
  ];
  const shared = a.candidate.members.filter((member) =>
    b.candidate.members.some(({ file, step }) => file === member.file && step === member.step),
  );
  return (
    <table className="comparison num">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t.rows}</span>
          </th>
          <th scope="col">{a.title}</th>
          <th scope="col">{b.title}</th>
          <th scope="col">{t.difference}</th>
        </tr>
      </thead>
      <tbody>
        {plain.map(([label, write]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{write(a)}</td>
            <td colSpan={2}>{write(b)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t.shared}</th>
          <td colSpan={3}>{shared.length}</td>
        </tr>
        {[...criteria.benefitOrder.flat(), ...criteria.effortOrder.flat()].map((criterion) => (
          <tr key={criterion}>
            <th scope="row">{names[criterion]}</th>
            <td>{figureOf(a.candidate, criterion)}</td>
            <td>{figureOf(b.candidate, criterion)}</td>
            <td>
              <DifferenceBar points={differences.get(criterion) ?? null} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** To the left what speaks for the first, to the right for the second. A full half = 15 points. Assumption. */
const FULL = 15;

function DifferenceBar({ points }: { readonly points: number | null }) {
  const t = useTexts(comparisonTexts);
  const language = useLanguage();
  if (points === null) return null;
  if (Math.abs(points) < 0.05) return <span className="caption">{t.level}</span>;
  const width = Math.min(50, (Math.abs(points) / FULL) * 50);
  const left = points > 0;
  return (
    <span className="difference" data-side={left ? 'left' : 'right'}>
      <span className="difference-track" aria-hidden="true">
        <i style={{ width: `${width}%`, left: `${left ? 50 - width : 50}%` }} />
      </span>
      <span>
        {left ? '◀ ' : ''}
        {formatNumber(Math.abs(points), language, 1)}
        {left ? '' : ' ▶'}
      </span>
    </span>
  );
}
