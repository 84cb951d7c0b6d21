import type { Annotations } from '../annotation/annotation.ts';
import type { Language } from '../language.ts';
import type { ProcessModel } from '../process/process-model.ts';
import { findInText, type TextRange, termsOf } from './find-in-text.ts';
import type { FieldMatch, SearchHit } from './search-hit.ts';
import { type SearchedElement, searchedElements } from './searched-elements.ts';

export interface SearchedFile {
  /** Handed back with every hit. */
  readonly key: string;
  readonly model: ProcessModel;
  readonly annotations: Annotations;
}

/**
 * Elements of all files in which every word of the query stands somewhere: name, documentation, note, tag, problem fields,
 * systems, documents. The name of the lane helps to narrow ("Leitung Papier"), by itself it finds only the lane.
 * Files in the order given, elements in reading order.
 */
export function findInDocument(query: string, files: readonly SearchedFile[], language: Language): readonly SearchHit[] {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  return files.flatMap(({ key, model, annotations }) =>
    searchedElements(model, annotations, language).flatMap((element) => {
      const matches = matchElement(terms, element);
      return matches === null ? [] : [{ file: key, element: element.id, kind: element.kind, name: element.name, matches }];
    }),
  );
}

function matchElement(terms: readonly string[], { texts }: SearchedElement): readonly FieldMatch[] | null {
  const found = texts.map(([field, text]) => ({ field, text, perTerm: terms.map((term) => findInText(term, text)) }));
  const isComplete = terms.every((_, at) => found.some(({ perTerm }) => perTerm[at]!.length > 0));
  if (!isComplete) return null;
  const matches = found.flatMap(({ field, text, perTerm }) => {
    const ranges = mergeRanges(perTerm.flat());
    return ranges.length === 0 ? [] : [{ field, text, ranges }];
  });
  return matches.some(({ field }) => field !== 'lane') ? matches : null;
}

/** Places of several words, left to right, overlapping ones joined. */
function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}
