/**
 * Decides whether a window may close. The page decides while something is unsaved; once it agreed, the next attempt
 * goes through. Knows nothing of Electron: `ask` sends the page a numbered question, `close` tries again.
 */
export class CloseGuard {
  readonly #ask: (request: number) => void;
  readonly #close: () => void;
  #unsaved = false;
  #agreed = false;
  #request = 0;

  constructor(ask: (request: number) => void, close: () => void) {
    this.#ask = ask;
    this.#close = close;
  }

  setUnsaved(unsaved: boolean): void {
    this.#unsaved = unsaved;
    this.#agreed = false;
  }

  /** True = let it close now; false = the page was asked. */
  mayCloseNow(): boolean {
    if (!this.#unsaved || this.#agreed) return true;
    this.#request += 1;
    this.#ask(this.#request);
    return false;
  }

  /** The page's answer; an answer to an older question does not count. */
  answer(request: number, may: boolean): void {
    if (request !== this.#request || !may) return;
    this.#agreed = true;
    this.#close();
  }
}
