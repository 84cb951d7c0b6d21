import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PersonalHint } from '#app/privacy/personal-hints.ts';

/** A question that waits for an answer; the shell shows it as a dialog. */
export type Question =
  | { readonly kind: 'unsaved'; readonly title: string; readonly answer: (answer: 'save' | 'discard' | 'stay') => void }
  | { readonly kind: 'personal'; readonly hints: readonly PersonalHint[]; readonly answer: (answer: 'keep' | 'strip' | 'stay') => void }
  | {
      readonly kind: 'replace';
      readonly names: readonly string[];
      readonly folder: string;
      readonly answer: (answer: 'replace' | 'beside' | 'stay') => void;
    }
  | { readonly kind: 'loss'; readonly losses: readonly string[]; readonly answer: (answer: 'write' | 'stay') => void }
  | {
      readonly kind: 'reload';
      readonly name: string;
      readonly unsaved: boolean;
      readonly answer: (answer: 'reload' | 'copy' | 'stay') => void;
    }
  | {
      readonly kind: 'overwrite';
      readonly name: string;
      /** What became of the file since it was opened. */
      readonly what: 'changed' | 'gone';
      readonly answer: (answer: 'overwrite' | 'copy' | 'stay') => void;
    };

export interface Questions {
  readonly store: StoreApi<{ readonly open: Question | null }>;
  readonly askUnsaved: (title: string) => Promise<'save' | 'discard' | 'stay'>;
  readonly askOverwrite: (name: string, what: 'changed' | 'gone') => Promise<'overwrite' | 'copy' | 'stay'>;
  readonly askPersonal: (hints: readonly PersonalHint[]) => Promise<'keep' | 'strip' | 'stay'>;
  readonly askLoss: (losses: readonly string[]) => Promise<'write' | 'stay'>;
  readonly askReplace: (names: readonly string[], folder: string) => Promise<'replace' | 'beside' | 'stay'>;
  readonly askReload: (name: string, unsaved: boolean) => Promise<'reload' | 'copy' | 'stay'>;
}

/** One question at a time. A second one is answered with "stay" at once: nothing happens that nobody agreed to. */
export function createQuestions(): Questions {
  const store = createStore<{ readonly open: Question | null }>(() => ({ open: null }));

  const ask = <A extends string>(question: (answer: (given: A | 'stay') => void) => Question): Promise<A | 'stay'> =>
    new Promise((resolve) => {
      if (store.getState().open !== null) return resolve('stay');
      store.setState({
        open: question((given) => {
          store.setState({ open: null });
          resolve(given);
        }),
      });
    });

  return {
    store,
    askUnsaved: (title) => ask<'save' | 'discard'>((answer) => ({ kind: 'unsaved', title, answer })),
    askPersonal: (hints) => ask<'keep' | 'strip'>((answer) => ({ kind: 'personal', hints, answer })),
    askLoss: (losses) => ask<'write'>((answer) => ({ kind: 'loss', losses, answer })),
    askReplace: (names, folder) => ask<'replace' | 'beside'>((answer) => ({ kind: 'replace', names, folder, answer })),
    askReload: (name, unsaved) => ask<'reload' | 'copy'>((answer) => ({ kind: 'reload', name, unsaved, answer })),
    askOverwrite: (name, what) => ask<'overwrite' | 'copy'>((answer) => ({ kind: 'overwrite', name, what, answer })),
  };
}
