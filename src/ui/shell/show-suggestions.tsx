import { useEffect } from 'react';
import { shownSuggestions } from '../document/suggested-tags.ts';
import { useDocument, useSession, useSettings } from '../document/use-document.ts';

/** Longest wait for a quiet moment, ms; assumption: nobody misses a suggestion for that long. */
const PATIENCE = 1000;

/** Keeps the dashed badges of the drawing up to date, calculated when nothing else is to be done. */
export function ShowSuggestions() {
  const session = useSession();
  const model = useDocument((state) => state.snapshot?.model ?? null);
  const drawings = useDocument((state) => state.drawings);
  const current = useDocument((state) => state.current);
  const wanted = useSettings((state) => state.suggestions);

  useEffect(() => {
    if (model === null) return;
    const show = () => session.diagram?.setSuggestions(wanted ? shownSuggestions(model) : new Map());
    const waiting = requestIdleCallback(show, { timeout: PATIENCE });
    return () => cancelIdleCallback(waiting);
    // a new drawing of the same model has none of them yet
    // oxlint-disable-next-line react/exhaustive-deps
  }, [session, model, drawings, current, wanted]);

  return null;
}
