import { assignmentsOf } from '#app/mappe/assignments-of.ts';
import type { Mappe } from '#app/mappe/mappe.ts';
import type { RulePack } from '#core/guard-rails/rule-pack.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import type { Analyser } from './analyser.ts';
import type { DocumentStore } from '../document-store.ts';
import { createLiveAnalysis } from './live-analysis.ts';
import { createLiveFigures } from './live-figures.ts';
import { createLiveHints } from './live-hints.ts';
import type { ProcessDesk } from '../process-desk.ts';

/** What is worked out beside the window from the document as it stands: figures, hints on the model, the ranked list. */
export interface LiveResults {
  /** The process on screen changed. */
  processChanged(): void;
  /** Other processes of the document changed. */
  othersChanged(): void;
  /** Another process came onto the screen: its hints are not known yet. */
  processLeft(): void;
  /** Ranks anew, without counting anew. */
  rank(): void;
  /** Ranks the document as it would be with a change that is still being made; null = as it is. */
  preview(change: ((mappe: Mappe) => Mappe) | null): void;
  /** What was being tried out is settled, one way or the other; true = there was something. */
  endPreview(): boolean;
  /** The document is gone; what is still under way is dropped. */
  forget(): void;
}

export function createLiveResults(parts: {
  readonly analyser: Analyser;
  readonly store: DocumentStore;
  readonly desk: () => ProcessDesk | null;
  readonly rules: () => RulePack | undefined;
  readonly today: () => string;
}): LiveResults {
  const { analyser, store } = parts;
  const figures = createLiveFigures(analyser, (counted) => store.setState({ figures: counted }));
  const hints = createLiveHints(analyser, (found) => store.setState({ hints: found }));
  const ranking = createLiveAnalysis(analyser, (analysis, isFinal) =>
    store.setState({ analysis, ...(isFinal ? { analysing: false } : {}) }),
  );
  let tried: ((mappe: Mappe) => Mappe) | null = null;

  function rank() {
    const desk = parts.desk();
    if (desk === null) return;
    const { mappe } = store.getState();
    const shown = tried?.(mappe) ?? mappe;
    const { useCases, profile, answers, criteria } = shown;
    const pack = parts.rules();
    store.setState({ analysing: true });
    ranking.request({
      files: desk.countedFiles(),
      useCases,
      profile,
      answers,
      assignments: assignmentsOf(shown),
      criteria: criteria ?? DEFAULT_CRITERIA,
      today: parts.today(),
      oneDocument: true,
      ...(pack === undefined ? {} : { rules: pack }),
    });
  }

  function count() {
    const desk = parts.desk();
    if (desk !== null) figures.request(desk.analyseFiles());
  }

  function look() {
    const desk = parts.desk();
    const shown = desk?.current ?? null;
    if (desk !== null && shown !== null) hints.request(desk.analyseFiles(), shown.id, shown.diagram.nodeBoxes);
  }

  return {
    processChanged() {
      count();
      look();
      rank();
    },
    othersChanged() {
      count();
      rank();
    },
    processLeft() {
      hints.forget();
      store.setState({ hints: [] });
    },
    rank,
    preview(change) {
      if (change === null && tried === null) return;
      tried = change;
      rank();
    },
    endPreview() {
      const was = tried !== null;
      tried = null;
      return was;
    },
    forget() {
      tried = null;
      figures.forget();
      hints.forget();
      ranking.forget();
    },
  };
}
