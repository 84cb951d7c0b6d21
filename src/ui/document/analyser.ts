import type { Analysis, AnalyseInput } from '#core/analysis.ts';

/** Runs the analysis beside the window; typing never waits for it. */
export interface Analyser {
  /** Resolves with null when a newer request made this one pointless. */
  run(input: AnalyseInput): Promise<Analysis | null>;
  dispose(): void;
}

/** Keeps at most one request waiting: while one runs, only the newest of those that follow is calculated. */
export function createAnalyser(analyse: (input: AnalyseInput) => Promise<Analysis>, onDispose: () => void): Analyser {
  let running = false;
  let waiting: {
    readonly input: AnalyseInput;
    readonly resolve: (analysis: Analysis | null) => void;
    readonly reject: (reason: unknown) => void;
  } | null = null;

  const start = async (input: AnalyseInput): Promise<Analysis> => {
    running = true;
    try {
      return await analyse(input);
    } finally {
      running = false;
      const next = waiting;
      waiting = null;
      if (next !== null) void start(next.input).then(next.resolve, next.reject);
    }
  };

  return {
    run(input) {
      if (!running) return start(input);
      waiting?.resolve(null);
      return new Promise((resolve, reject) => (waiting = { input, resolve, reject }));
    },
    dispose: onDispose,
  };
}
