import type { Language } from '#core/language.ts';
import type { Problem } from '#core/problem/problem.ts';
import { problemText } from '#core/problem/problem-text.ts';
import type { CliIo, ExitCode } from './cli-io.ts';
import type { RunLanguages } from './languages-of.ts';

/** One run of the program: collects what failed and speaks to the person. */
export class Session {
  readonly io: CliIo;
  /** What is said to the person. */
  readonly language: Language;
  /** What results are written in. */
  readonly resultLanguage: Language;
  #exitCode: ExitCode = 0;

  constructor(io: CliIo, { spoken, results }: RunLanguages) {
    this.io = io;
    this.language = spoken;
    this.resultLanguage = results;
  }

  get exitCode(): ExitCode {
    return this.#exitCode;
  }

  /** One line, and the run ends with 1; what is left goes on. */
  problem(name: string, problem: Problem): void {
    this.failed(name, problemText(problem, this.language));
  }

  failed(name: string, sentence: string): void {
    this.hint(`${name}: ${sentence}`);
    if (this.#exitCode === 0) this.#exitCode = 1;
  }

  /** Wrong usage: nothing was done. */
  wrongUsage(sentence: string): void {
    this.hint(sentence);
    this.#exitCode = 2;
  }

  /** Something worth saying that is no failure. */
  hint(sentence: string): void {
    this.#clearProgress();
    // a name from a foreign file must not move the cursor or break the line
    this.io.writeError(`${sentence.replaceAll(/\p{Cc}+/gu, ' ')}\n`);
  }

  /** Overwrites itself on a terminal; anywhere else it would only be noise. */
  progress(done: number, of: number, name: string): void {
    if (!this.io.errorsOnTerminal || of < 2) return;
    this.#clearProgress();
    this.io.writeError(`[${done + 1}/${of}] ${name.replaceAll(/\p{Cc}+/gu, ' ').slice(-60)}`);
    this.#progressShown = true;
  }

  #progressShown = false;

  #clearProgress(): void {
    if (this.#progressShown) this.io.writeError('\r\u001B[K');
    this.#progressShown = false;
  }

  done(): void {
    this.#clearProgress();
  }
}
