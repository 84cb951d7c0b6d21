/** How long after the first change, or after the last writing, the next one begins. A change is on disk this long plus one writing later. */
const WAIT_MILLISECONDS = 400;
/** Between attempts while writing fails (assumption). */
const RETRY_MILLISECONDS = 5_000;

export interface JournalParts {
  /** Writes the newest state; false = it could not be kept. */
  readonly write: () => Promise<boolean>;
  /** Removes what was written. */
  readonly remove: () => Promise<void>;
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
export function createJournal({ write, remove }: JournalParts, taken = false): Journal {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  /** Something changed that is not being written yet. */
  let pending = false;
  let written = taken;
  let touches = 0;

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
        if (pending) schedule(done ? WAIT_MILLISECONDS : RETRY_MILLISECONDS);
      });
    return running;
  };

  function start() {
    unschedule();
    pending = false;
    written = true;
    return busyWith(write());
  }

  return {
    touch() {
      touches += 1;
      pending = true;
      schedule(WAIT_MILLISECONDS);
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
