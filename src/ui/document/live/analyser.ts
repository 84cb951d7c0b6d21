import type { Analysis, AnalyseFile, AnalyseInput } from '#core/analysis.ts';
import type { CycleTime } from '#core/flow/cycle-time.ts';
import type { FlowResult } from '#core/flow/flow-result.ts';
import type { Bounds } from '#core/layout/geometry.ts';
import type { FoundHints } from '#core/modelling-hints/find-hints.ts';

export interface HintRequest {
  readonly files: readonly AnalyseFile[];
  /** Key of the process to look at. */
  readonly key: string;
  /** Where its nodes are drawn, px. */
  readonly boxes: ReadonlyMap<string, Bounds>;
}

/** Calculates beside the window; typing never waits for it. */
export interface Analyser {
  /** Resolves with null when a newer request made this one pointless. */
  run(input: AnalyseInput): Promise<Analysis | null>;
  /** The figures of every file, which people see change while they type; null as above. */
  count(files: readonly AnalyseFile[]): Promise<readonly FlowResult[] | null>;
  /** Cycle times of the processes in the file with this key, by process. Takes seconds, so only on demand. */
  cycleTimes(files: readonly AnalyseFile[], key: string, seed: number): Promise<ReadonlyMap<string, CycleTime | null>>;
  /** Modelling hints of one process, of every rule; null as above. */
  hints(request: HintRequest): Promise<FoundHints | null>;
  dispose(): void;
}

/** Keeps at most one request waiting: while one runs, only the newest of those that follow is calculated, the others get null. */
export function onlyNewest<I, O>(calculate: (input: I) => Promise<O>): (input: I) => Promise<O | null> {
  let running = false;
  let waiting: {
    readonly input: I;
    readonly resolve: (result: O | null) => void;
    readonly reject: (reason: unknown) => void;
  } | null = null;

  const start = async (input: I): Promise<O> => {
    running = true;
    try {
      return await calculate(input);
    } finally {
      running = false;
      const next = waiting;
      waiting = null;
      if (next !== null) void start(next.input).then(next.resolve, next.reject);
    }
  };

  return (input) => {
    if (!running) return start(input);
    waiting?.resolve(null);
    return new Promise((resolve, reject) => (waiting = { input, resolve, reject }));
  };
}
