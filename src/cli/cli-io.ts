/** What the command line touches of the outside; tests hand in their own. Files go through `node-files.ts`. */
export interface CliIo {
  /** Relative paths start here. */
  readonly cwd: string;
  /** Results. */
  readonly write: (chunk: string | Uint8Array) => void;
  /** Problems, hints and progress. */
  readonly writeError: (text: string) => void;
  readonly resultsOnTerminal: boolean;
  readonly errorsOnTerminal: boolean;
  /** ISO 8601 (YYYY-MM-DD). */
  readonly today: string;
  /** What the machine says about its language ("en_GB.UTF-8"); absent = it says nothing. */
  readonly locale?: string;
}

/** 0 all fine, 1 some inputs failed, 2 wrong usage (contract 3). */
export type ExitCode = 0 | 1 | 2;
