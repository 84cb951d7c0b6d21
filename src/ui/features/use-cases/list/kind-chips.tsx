import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { kindsOf, type KindFilter } from './digest.ts';
import { listTexts } from './list-texts.ts';
import '../../../parts/chip.css';

/** Shows only one kind of use case; pressed again, all of them. */
export function KindChips({
  candidates,
  kind,
  onKind,
}: {
  readonly candidates: readonly NamedCandidate[];
  readonly kind: KindFilter;
  readonly onKind: (kind: KindFilter) => void;
}) {
  const t = useTexts(listTexts);
  const entries = [
    { kind: null, count: candidates.length, label: t.all },
    ...kindsOf(candidates).map((entry) => ({ ...entry, label: t.kinds[entry.kind] })),
  ];
  return (
    <div className="kind-chips" role="group" aria-label={t.filter}>
      {entries.map((entry) => (
        <button
          key={entry.kind ?? 'all'}
          type="button"
          className={entry.kind === kind ? 'chip' : 'chip chip-quiet'}
          aria-pressed={entry.kind === kind}
          onClick={() => onKind(entry.kind)}
        >
          {entry.label} <span className="num">{entry.count}</span>
        </button>
      ))}
    </div>
  );
}
