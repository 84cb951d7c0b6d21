/**
 * After taking the state of the document, which holds the window up, the next taking waits ten times as long: journaling costs at most
 * a tenth of the time. Within these limits a change is on disk well below a second after it was made.
 */
const SHORTEST_WAIT_MILLISECONDS = 100;
const LONGEST_WAIT_MILLISECONDS = 400;
/** Between attempts while writing or removing fails (assumption). */
const RETRY_MILLISECONDS = 5_000;

export interface JournalParts {
  /** Takes the newest state, says when it has it, and writes it; false = it could not be kept. */
  readonly write: (taken: () => void) => Promise<boolean>;
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
  /** The same, and nothing comes after it: no further attempts. */
  end(): Promise<void>;
}

/** `taken` = there is something written already, by an earlier session. */
export function createJournal({ write, remove, now }: JournalParts, taken = false): Journal {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  /** Something changed that is not being written yet. */
  let pending = false;
  /** Something may lie outside. */
  let written = taken;
  /** What lies outside is no longer needed. */
  let dropped = false;
  /** The last writing failed: protection is out of order until one succeeds. */
  let broken = false;
  let ended = false;
  /** The window is not held up again before. */
  let notBefore = 0;

  const schedule = (milliseconds: number) => {
    if (!ended && timer === null && running === null) timer = setTimeout(() => void attempt(), milliseconds);
  };
  const unschedule = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  async function writeOnce(): Promise<void> {
    pending = false;
    written = true;
    const began = now();
    const taken = () => {
      notBefore = now() + Math.min(LONGEST_WAIT_MILLISECONDS, Math.max(SHORTEST_WAIT_MILLISECONDS, 10 * (now() - began)));
    };
    broken = !(await write(taken).catch(() => false));
    if (broken && !dropped) pending = true;
  }

  async function removeOnce(): Promise<void> {
    written = await remove().then(
      () => false,
      () => true,
    );
  }

  /** One thing at a time. With nothing to keep, a broken protection is tried out all the same: its warning goes when it works again. */
  function attempt(): Promise<void> {
    unschedule();
    running = (async () => {
      if (!dropped || (broken && !ended)) await writeOnce();
      if (dropped && written) await removeOnce();
    })().then(() => {
      running = null;
      if (pending) schedule(broken ? RETRY_MILLISECONDS : Math.max(0, notBefore - now()));
      else if (broken || (dropped && written)) schedule(RETRY_MILLISECONDS);
    });
    return running;
  }

  async function drop(): Promise<void> {
    dropped = true;
    pending = false;
    unschedule();
    await running;
    // a change may have come meanwhile: it is to be kept, and it replaces what was written
    if (dropped && (written || broken)) await attempt();
  }

  return {
    touch() {
      dropped = false;
      pending = true;
      // one change seldom comes alone
      schedule(Math.max(SHORTEST_WAIT_MILLISECONDS, notBefore - now()));
    },
    async flush() {
      await running;
      if (pending) await attempt();
    },
    drop,
    async end() {
      ended = true;
      await drop();
      unschedule();
    },
  };
}
