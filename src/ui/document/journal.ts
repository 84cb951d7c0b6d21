/**
 * Between a change and its writing, and between two writings, lies ten times what the last writing took: journaling costs at most a
 * tenth of the time. Within these limits a change is on disk well below a second after it was made.
 */
const SHORTEST_WAIT_MILLISECONDS = 120;
const LONGEST_WAIT_MILLISECONDS = 400;
/** Between attempts while writing fails (assumption). */
const RETRY_MILLISECONDS = 5_000;

export interface JournalParts {
  /** Writes the newest state; false = it could not be kept. */
  readonly write: () => Promise<boolean>;
  /** Removes what was written. */
  readonly remove: () => Promise<void>;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/** Keeps a document's newest state outside of the page: at most a second after a change, however long changes keep coming. */
export interface Journal {
  /** Something changed. */
  touch(): void;
  /** Writes now what is not written yet. */
  flush(): Promise<void>;
  /** There is nothing to lose any more: proven save, or the person's word. */
  drop(): Promise<void>;
}

/** `taken` = there is something written already, by an earlier session. */
export function createJournal({ write, remove, now }: JournalParts, taken = false): Journal {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  /** Something changed that is not being written yet. */
  let pending = false;
  let written = taken;
  let touches = 0;
  let wait = SHORTEST_WAIT_MILLISECONDS;

  const schedule = (milliseconds: number) => {
    if (timer === null && running === null) timer = setTimeout(() => void start(), milliseconds);
  };

  const unschedule = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  /** One thing at a time; what changed meanwhile is written afterwards. */
  const busyWith = (work: Promise<boolean>): Promise<void> => {
    running = work
      .catch(() => false)
      .then((done) => {
        running = null;
        if (!done) pending = true;
        if (pending) schedule(done ? wait : RETRY_MILLISECONDS);
      });
    return running;
  };

  function start() {
    unschedule();
    pending = false;
    written = true;
    const began = now();
    return busyWith(
      write().finally(() => {
        wait = Math.min(LONGEST_WAIT_MILLISECONDS, Math.max(SHORTEST_WAIT_MILLISECONDS, 10 * (now() - began)));
      }),
    );
  }

  return {
    touch() {
      touches += 1;
      pending = true;
      schedule(wait);
    },
    async flush() {
      await running;
      if (pending) await start();
    },
    async drop() {
      const before = touches;
      pending = false;
      unschedule();
      await running;
      if (touches !== before) return; // there is something new to keep, and it replaces what was written
      pending = false; // a writing that failed needs no second attempt
      unschedule();
      if (!written) return;
      written = false;
      await busyWith(remove().then(() => true));
    },
  };
}
