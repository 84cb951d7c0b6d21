import { useDeferredValue, useMemo } from 'react';
import { findInDocument } from '#core/search/find-in-document.ts';
import type { SearchHit } from '#core/search/search-hit.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { useLanguage } from '../../language/use-texts.ts';

/** Hits in all processes as they stand now; typing never waits for them. `file` of a hit is the id of its process. */
export function useHits(query: string): readonly SearchHit[] {
  const session = useSession();
  const language = useLanguage();
  // every change of the process on screen is a new snapshot; the others change only together with it or with an undo
  const snapshot = useDocument((state) => state.snapshot);
  const figures = useDocument((state) => state.figures);
  const sought = useDeferredValue(query);
  return useMemo(
    () => findInDocument(sought, session.searchedFiles(), language),
    // oxlint-disable-next-line react/exhaustive-deps -- the session reads what these tell of
    [sought, session, language, snapshot, figures],
  );
}
