import type { OfferedMerge } from '#app/merge-document.ts';
import { namedCandidates } from '../document/named-candidates.ts';
import { useDocument } from '../document/use-document.ts';
import { useLanguage, useTexts } from '../language/use-texts.ts';
import { combineMappeTexts } from './combine-mappe-texts.ts';
import { combineTexts } from './combine-texts.ts';
import type { CombinedLine } from './combined-line.ts';

/** Something both changed, in words. */
export interface NamedConflict {
  readonly key: string;
  readonly label: string;
  readonly values: { readonly mine: string; readonly theirs: string };
}

/** What one side did to one process, or beside them. `title` null = there is only one. */
export interface NamedLines {
  readonly title: string | null;
  readonly lines: readonly CombinedLine[];
}

interface Combined {
  readonly conflicts: readonly NamedConflict[];
  readonly taken: readonly NamedLines[];
  readonly kept: readonly NamedLines[];
}

/** A merge in the language of the window; several processes each under their name. */
export function useCombined({ processes, beside }: OfferedMerge): Combined {
  const { say } = useTexts(combineTexts);
  const mappe = useTexts(combineMappeTexts);
  const language = useLanguage();
  const analysis = useDocument((state) => state.analysis);
  const titles = new Map(
    analysis === null ? [] : namedCandidates(analysis, language).map(({ candidate, title }) => [candidate.id, title] as const),
  );
  const isOne = processes.length === 1;
  const linesOf = (side: 'taken' | 'kept'): readonly NamedLines[] =>
    [
      ...processes.map((process) => ({ title: isOne ? null : process.title, lines: say.changes(process[side]) })),
      ...(beside === null ? [] : [{ title: mappe.beside, lines: mappe.say.changes(beside[side], titles) }]),
    ].filter(({ lines }) => lines.length > 0);
  return {
    conflicts: [
      ...processes.flatMap(({ title, conflicts }) =>
        conflicts.map((conflict) => ({
          key: conflict.key,
          label: isOne ? say.conflict(conflict) : `${title}: ${say.conflict(conflict)}`,
          values: { mine: say.value(conflict, 'mine'), theirs: say.value(conflict, 'theirs') },
        })),
      ),
      ...(beside?.conflicts ?? []).map((conflict) => ({
        key: conflict.key,
        label: mappe.say.conflict(conflict, titles),
        values: { mine: mappe.say.value(conflict, 'mine'), theirs: mappe.say.value(conflict, 'theirs') },
      })),
    ],
    taken: linesOf('taken'),
    kept: linesOf('kept'),
  };
}
