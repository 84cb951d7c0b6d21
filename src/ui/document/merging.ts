import { type AppliedMerge, mergeDocument, type MergeHindrance, type OfferedMerge, type OwnState } from '#app/merge-document.ts';
import type { Mappe } from '#app/mappe/mappe.ts';
import type { OpenedDocument } from '#app/open-document.ts';
import { bytesOfProcess } from '#app/save-document.ts';
import type { MergeChoices } from '#bpmn/merge-bpmn.ts';
import type { Problem } from '#core/problem/problem.ts';
import type { FileToken, Platform } from '#platform/platform.ts';
import type { DocumentStore } from './document-store.ts';
import { asOne, type HistoryEntry } from './history.ts';
import type { ProcessDesk } from './process-desk.ts';

/** Whether somebody else's changes can be put together with the own ones; null = there is nothing of one's own. */
export type MergeOffer = 'possible' | MergeHindrance | null;

/** Puts somebody else's changes to the open file and the own work together. */
export interface Merging {
  offer(): MergeOffer;
  /** Shows what would come of it and does it as one step if the person agrees; `back` = they want to choose again. */
  merge(token: FileToken): Promise<'merged' | 'back' | MergeHindrance>;
  /** Resolves when nothing that was agreed to is still being put together: whoever saves right afterwards saves both. */
  settled(): Promise<void>;
  /** The file holds this: opened, saved, or both states that were put together; null = nobody knows. */
  setBase(bytes: Uint8Array | null): void;
}

interface Parts {
  readonly platform: Platform;
  readonly store: DocumentStore;
  readonly opened: () => OpenedDocument | null;
  readonly desk: () => ProcessDesk | null;
  readonly showProcess: (id: string) => Promise<void>;
  readonly replaceMappe: (mappe: Mappe) => void;
  readonly pushStep: (entry: HistoryEntry) => void;
  /** Shows both sides and asks whose counts where they contradict each other; null = back. */
  readonly askMerge: (name: string, merge: OfferedMerge) => Promise<MergeChoices | null>;
  readonly report: (problem: Problem) => void;
}

/** A state of the file, and how the outside calls it. */
interface FileContent {
  readonly bytes: Uint8Array;
  readonly mark: string;
}

export function createMerging(parts: Parts): Merging {
  const { platform, store, opened, desk, askMerge, report } = parts;
  let base: Uint8Array | null = null;
  let settled: Promise<void> = Promise.resolve();

  const stateNow = async (): Promise<OwnState> => {
    const texts = new Map<string, string>();
    for (const { entry, bpmn } of opened()!.processes) {
      const work = desk()!.inWork(entry.id);
      texts.set(entry.id, work === null ? bpmn.source.text : bytesOfProcess(work.bpmn, await work.diagram.serialise()).text);
    }
    return { mappe: store.getState().mappe, texts };
  };

  /** Saving compares the file with another state from now on, and the next merge begins there. */
  const agree = (token: FileToken, from: FileContent, to: FileContent): Promise<void> => {
    if (base === from.bytes) base = to.bytes;
    return platform.agreeOn(token, from.mark, to.mark);
  };

  /** One step: undo brings back the own work and the file it began with, so that saving it would ask before it overwrites theirs. */
  async function apply(token: FileToken, { files, mappe }: AppliedMerge, before: FileContent, after: FileContent): Promise<void> {
    const steps: HistoryEntry[] = [{ undo: () => void agree(token, after, before), redo: () => void agree(token, before, after) }];
    await agree(token, before, after);
    if (mappe !== null) {
      const { mappe: own, current } = store.getState();
      const left = mappe.processes.find(({ id }) => own.processes.some((entry) => entry.id === id));
      if (left !== undefined && mappe.processes.every(({ id }) => id !== current)) await parts.showProcess(left.id);
      const replace = { undo: () => parts.replaceMappe(own), redo: () => parts.replaceMappe(mappe) };
      replace.redo();
      steps.push(replace);
    }
    steps.push(await desk()!.exchangeFiles(files));
    parts.pushStep(asOne(steps));
  }

  /** Once more from the beginning where somebody saved while the person was reading: what they agreed to is not what would happen. */
  async function applyIfStill(
    token: FileToken,
    merge: OfferedMerge,
    choices: MergeChoices,
    before: FileContent,
    after: FileContent,
  ): Promise<'merged' | 'changed' | MergeHindrance> {
    const now = await platform.peekFile(token);
    if (!now.ok || now.value.mark !== after.mark) return 'changed';
    const merged = merge.apply(choices);
    if (!merged.ok) return merged.problem;
    await apply(token, merged.value, before, after);
    return 'merged';
  }

  return {
    offer() {
      const { unsaved, file } = store.getState();
      if (!unsaved || file === null) return null;
      return base === null ? 'noBase' : 'possible';
    },
    settled: () => settled,
    setBase(bytes) {
      base = bytes;
    },
    async merge(token) {
      const { file } = store.getState();
      if (base === null || file === null) return 'noBase';
      for (;;) {
        const now = await platform.peekFile(token);
        if (!now.ok) {
          report(now.problem);
          return 'back';
        }
        const { bytes, mark, agreed } = now.value;
        if (agreed === null) return 'noBase';
        const merge = mergeDocument(file.name, base, await stateNow(), bytes);
        if (!merge.ok) return merge.problem;
        const choices = await askMerge(file.name, merge.value);
        if (choices === null) return 'back';
        const applying = applyIfStill(token, merge.value, choices, { bytes: base, mark: agreed }, { bytes, mark });
        settled = applying.then(
          () => undefined,
          () => undefined,
        );
        const outcome = await applying;
        if (outcome !== 'changed') return outcome;
      }
    },
  };
}
