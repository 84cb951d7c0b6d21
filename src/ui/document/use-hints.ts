import { useMemo } from 'react';
import type { Hint } from '#core/modelling-hints/hint.ts';
import { useDocument, useFlowResult, useSettings } from './use-document.ts';
import { visibleHints, wantedHints, type HintWishes } from './visible-hints.ts';

const NOTHING_IGNORED: readonly never[] = [];

export interface ShownHints {
  /** What is told by itself. */
  readonly hints: readonly Hint[];
  /** The same with those a finding of the counting already tells: they lend it their fix. */
  readonly lenders: readonly Hint[];
}

/** The modelling hints of the process on screen, as people want them. */
export function useHints(): ShownHints {
  const hints = useDocument((state) => state.hints);
  const process = useDocument((state) => state.current);
  const ignored = useDocument((state) => state.mappe.ignoredHints ?? NOTHING_IGNORED);
  const changed = useSettings((state) => state.changedHints);
  const findings = useFlowResult()?.findings;
  return useMemo(() => {
    const wishes: HintWishes = { changed, ignored, process };
    return { hints: visibleHints(hints, findings ?? [], wishes), lenders: wantedHints(hints, wishes) };
  }, [hints, process, ignored, changed, findings]);
}
