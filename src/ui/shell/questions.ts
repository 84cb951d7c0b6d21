import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OfferedMerge } from '#app/merge-document.ts';
import type { PersonalHint } from '#app/privacy/personal-hints.ts';
import type { MergeChoices } from '#bpmn/merge-bpmn.ts';
import type { SessionParts } from '../document/document-session.ts';
import type { MergeOffer } from '../document/merging.ts';
import type { SavingParts } from '../document/saving.ts';

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
      readonly merge: MergeOffer;
      readonly answer: (answer: 'reload' | 'merge' | 'copy' | 'stay') => void;
    }
  | {
      readonly kind: 'merge';
      readonly name: string;
      readonly merge: OfferedMerge;
      readonly answer: (choices: MergeChoices | null) => void;
    }
  | {
      readonly kind: 'overwrite';
      readonly name: string;
      /** What became of the file since it was opened. */
      readonly what: 'changed' | 'gone';
      readonly merge: MergeOffer;
      readonly answer: (answer: 'overwrite' | 'merge' | 'copy' | 'stay') => void;
    };

export interface Questions {
  readonly store: StoreApi<{ readonly open: Question | null }>;
  readonly askUnsaved: (title: string) => Promise<'save' | 'discard' | 'stay'>;
  readonly askOverwrite: SavingParts['askOverwrite'];
  readonly askPersonal: (hints: readonly PersonalHint[]) => Promise<'keep' | 'strip' | 'stay'>;
  readonly askLoss: (losses: readonly string[]) => Promise<'write' | 'stay'>;
  readonly askReplace: (names: readonly string[], folder: string) => Promise<'replace' | 'beside' | 'stay'>;
  readonly askReload: SessionParts['askReload'];
  readonly askMerge: SessionParts['askMerge'];
}

/** One question at a time. A second one is answered at once so that nothing happens that nobody agreed to. */
export function createQuestions(): Questions {
  const store = createStore<{ readonly open: Question | null }>(() => ({ open: null }));

  const askOr = <A>(otherwise: A, question: (answer: (given: A) => void) => Question): Promise<A> =>
    new Promise((resolve) => {
      if (store.getState().open !== null) return resolve(otherwise);
      store.setState({
        open: question((given) => {
          store.setState({ open: null });
          resolve(given);
        }),
      });
    });

  const ask = <A extends string>(question: (answer: (given: A | 'stay') => void) => Question): Promise<A | 'stay'> =>
    askOr<A | 'stay'>('stay', question);

  return {
    store,
    askUnsaved: (title) => ask<'save' | 'discard'>((answer) => ({ kind: 'unsaved', title, answer })),
    askPersonal: (hints) => ask<'keep' | 'strip'>((answer) => ({ kind: 'personal', hints, answer })),
    askLoss: (losses) => ask<'write'>((answer) => ({ kind: 'loss', losses, answer })),
    askReplace: (names, folder) => ask<'replace' | 'beside'>((answer) => ({ kind: 'replace', names, folder, answer })),
    askReload: (name, unsaved, merge) => ask<'reload' | 'merge' | 'copy'>((answer) => ({ kind: 'reload', name, unsaved, merge, answer })),
    askOverwrite: (name, what, merge) =>
      ask<'overwrite' | 'merge' | 'copy'>((answer) => ({ kind: 'overwrite', name, what, merge, answer })),
    askMerge: (name, merge) => askOr<MergeChoices | null>(null, (answer) => ({ kind: 'merge', name, merge, answer })),
  };
}
