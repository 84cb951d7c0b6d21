import type { ProblemNote } from '#core/annotation/annotation.ts';
import { openProblems } from '../../../document/suggested-problems.ts';
import { useDocument, useSettings } from '../../../document/use-document.ts';
import { SuggestedProblems } from '../../../parts/suggested-problems.tsx';

/** What the words of a step hint at, outlined beside what people named; only the first, the panel has them all. */
export function RowProblems({
  id,
  problems,
  onChange,
}: {
  readonly id: string;
  readonly problems: readonly ProblemNote[];
  readonly onChange: (problems: readonly ProblemNote[]) => void;
}) {
  const snapshot = useDocument((state) => state.snapshot);
  const wanted = useSettings((state) => state.suggestions);
  const suggested = wanted && snapshot !== null ? openProblems(snapshot, id).slice(0, 1) : [];
  return (
    <SuggestedProblems
      problems={suggested}
      focusable={false}
      onAccept={({ kind }) => onChange([...problems, { kind, severity: null, text: '' }])}
    />
  );
}
