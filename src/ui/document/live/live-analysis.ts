import type { Analysis, AnalyseInput } from '#core/analysis.ts';
import type { Analyser } from './analyser.ts';

/** Draws while somebody is typing: standard error of a probability at most 0.022, the order itself needs no draws. Assumption. */
export const COARSE_DRAWS = 500;
/** Quiet time after which the stability is worked out with all draws, milliseconds. Assumption: longer than between two keystrokes. */
export const IDLE_MILLISECONDS = 350;

/** Answers every change at once with few draws, and with all of them as soon as nothing changes any more. */
export interface LiveAnalysis {
  request(input: AnalyseInput): void;
  /** Results still under way belong to a document that is gone. */
  forget(): void;
}

/** `publish` gets the newest result known; `isFinal` = no better one will follow by itself. */
export function createLiveAnalysis(analyser: Pick<Analyser, 'run'>, publish: (analysis: Analysis, isFinal: boolean) => void): LiveAnalysis {
  let newest = 0;
  /** Requests up to this one belong to a closed document. */
  let forgotten = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function answer(input: AnalyseInput, request: number) {
    const coarse = await analyser.run({ ...input, draws: COARSE_DRAWS });
    if (coarse === null || request <= forgotten) return;
    const isFinal = coarse.ranking.order.length === 0;
    publish(coarse, isFinal && request === newest);
    if (isFinal || request !== newest) return;
    timer = setTimeout(() => void refine(input, request), IDLE_MILLISECONDS);
  }

  async function refine(input: AnalyseInput, request: number) {
    const fine = await analyser.run(input);
    if (fine !== null && request === newest) publish(fine, true);
  }

  return {
    request(input) {
      clearTimeout(timer);
      newest += 1;
      void answer(input, newest);
    },
    forget() {
      clearTimeout(timer);
      newest += 1;
      forgotten = newest;
    },
  };
}
