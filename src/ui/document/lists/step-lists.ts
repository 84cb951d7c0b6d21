import { compareStepList, patchesOf, type StepListComparison } from '#app/compare-step-list.ts';
import type { Problem } from '#core/problem/problem.ts';
import type { Platform } from '#platform/platform.ts';
import { readStepListInWorker } from './read-step-list.ts';
import type { Language } from '../../language/use-texts.ts';
import type { DocumentStore } from '../document-store.ts';
import type { ProcessDesk } from '../process-desk.ts';

/** Taking an edited list of steps back into the document: first compared, then taken over as far as chosen. */
export interface StepLists {
  /** Asks for a list and compares it; null = none chosen, or it cannot be read (then that has been reported). */
  compare(): Promise<ComparedList | null>;
  /** Takes over the differences for which `isChosen` says so, as one step of undo. */
  takeOver(list: ComparedList, isChosen: (key: string) => boolean): Promise<void>;
}

export interface ComparedList extends StepListComparison {
  /** Name of the file it was read from. */
  readonly name: string;
}

/** Names one difference of a list: process, step and what of it. */
export const keyOfDifference = (process: string, step: string, what: string): string => JSON.stringify([process, step, what]);

export function createStepLists(parts: {
  readonly platform: Platform;
  readonly store: DocumentStore;
  readonly desk: () => ProcessDesk | null;
  readonly language: () => Language;
  readonly report: (problem: Problem) => void;
}): StepLists {
  const { platform, store, desk, language, report } = parts;
  return {
    async compare() {
      const picked = await platform.openFiles(['xlsx', 'csv']);
      if (!picked.ok) {
        if (picked.problem.code !== 'CANCELLED') report(picked.problem);
        return null;
      }
      const [file] = picked.value;
      const open = desk();
      const { current } = store.getState();
      if (file === undefined || open === null || current === null) return null;
      const rows = await readStepListInWorker(file.bytes);
      const compared = rows.ok ? compareStepList(rows.value, open.comparedProcesses(), current, language()) : rows;
      if (compared.ok) return { ...compared.value, name: file.name };
      report(compared.problem);
      return null;
    },
    async takeOver({ processes }, isChosen) {
      const patches = processes.map(
        ({ id, steps }) => [id, patchesOf(steps, (step, { what }) => isChosen(keyOfDifference(id, step.id, what)))] as const,
      );
      await desk()?.annotateAll(new Map(patches.filter(([, steps]) => steps.size > 0)));
    },
  };
}
