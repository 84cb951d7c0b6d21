import type { Result } from '#core/problem/problem.ts';
import type { OpenedFile } from '#platform/platform.ts';

/** Files from the command line, the file manager and second starts: they wait until the page is ready for them. */
export class ArrivingFiles {
  readonly #open: (paths: readonly string[]) => Promise<readonly Result<OpenedFile>[]>;
  readonly #send: (files: readonly Result<OpenedFile>[]) => void;
  #waiting: string[] = [];
  #ready = false;

  constructor(
    open: (paths: readonly string[]) => Promise<readonly Result<OpenedFile>[]>,
    send: (files: readonly Result<OpenedFile>[]) => void,
  ) {
    this.#open = open;
    this.#send = send;
  }

  arrive(paths: readonly string[]): void {
    this.#waiting.push(...paths);
    if (this.#ready) void this.#deliver();
  }

  ready(): void {
    this.#ready = true;
    void this.#deliver();
  }

  /** The page is being loaded anew; files wait again. */
  reset(): void {
    this.#ready = false;
  }

  async #deliver(): Promise<void> {
    const paths = this.#waiting;
    this.#waiting = [];
    if (paths.length > 0) this.#send(await this.#open(paths));
  }
}
