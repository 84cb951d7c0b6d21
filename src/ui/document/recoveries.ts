import { compareDocuments } from '#app/compare-documents.ts';
import { openDocument, type OpenedDocument } from '#app/open-document.ts';
import type { Problem } from '#core/problem/problem.ts';
import type { FileToken, Platform, RecoveredFile } from '#platform/platform.ts';
import type { OfferedRecovery, SafetyStore } from './safety-store.ts';

/** Unsaved states that earlier sessions left behind. */
export interface Recoveries {
  /** Looks for them and offers them. */
  offerRecoveries(): Promise<void>;
  showRecoveries(shown: boolean): void;
  recover(id: string): Promise<void>;
  discardRecovery(id: string): Promise<void>;
}

/** An unsaved state that is being gone on with. */
export interface EnteredRecovery {
  readonly id: string;
  /** What the file says that this work began with; null = nobody knows, or there is no file. */
  readonly base: Uint8Array | null;
}

interface RecoveriesParts {
  readonly platform: Platform;
  readonly store: SafetyStore;
  readonly report: (problem: Problem) => void;
  /** Opens a document in place of the present one; false = the person stays. */
  readonly enter: (document: OpenedDocument, token: FileToken | null, recovery: EnteredRecovery) => Promise<boolean>;
}

export function createRecoveries({ platform, store, report, enter }: RecoveriesParts): Recoveries {
  const set = store.setState;

  const forget = (gone: string) =>
    set(({ recoveries, recoveriesShown }) => {
      const rest = recoveries.filter((recovery) => recovery.id !== gone);
      return { recoveries: rest, recoveriesShown: recoveriesShown && rest.length > 0 };
    });

  /** Reads one state after the other and says what is different; looking at files takes its time. */
  async function describe(recovery: OfferedRecovery) {
    const read = recovery.state === 'whole' ? await platform.readRecovery(recovery.id) : null;
    if (read?.ok !== true) return;
    const place = placeOf(read.value);
    const difference = differenceOf(read.value);
    set(({ recoveries }) => ({ recoveries: recoveries.map((one) => (one.id === recovery.id ? { ...one, place, difference } : one)) }));
  }

  return {
    async offerRecoveries() {
      const found = await platform.listRecoveries();
      const recoveries = found.map((recovery): OfferedRecovery => ({ ...recovery, difference: null, place: null }));
      set({ recoveries, recoveriesShown: recoveries.length > 0 });
      for (const recovery of recoveries) await describe(recovery);
    },
    showRecoveries: (shown) => set({ recoveriesShown: shown }),
    async recover(recovery) {
      const read = await platform.readRecovery(recovery);
      if (!read.ok) return report(read.problem);
      const { file, title, saved, savedElsewhere } = read.value;
      const opened = openDocument(file.name, file.bytes);
      if (!opened.ok) return report(opened.problem);
      const base = savedElsewhere === false ? saved : null;
      if (await enter({ ...opened.value, title }, file.token, { id: recovery, base })) forget(recovery);
    },
    async discardRecovery(recovery) {
      try {
        await platform.discardRecovery(recovery);
      } catch (error) {
        platform.noteFault('discard', error);
        return report({ code: 'FILE_NOT_WRITABLE', name: '', reason: '' });
      }
      forget(recovery);
    },
  };
}

const placeOf = ({ file, saved, savedElsewhere }: RecoveredFile): OfferedRecovery['place'] => {
  if (file.token === null) return 'untitled';
  if (saved === null) return 'unreachable';
  return savedElsewhere === true ? 'fileChanged' : 'file';
};

const differenceOf = ({ file, saved }: RecoveredFile): OfferedRecovery['difference'] => {
  const before = saved === null ? null : openDocument(file.name, saved);
  const after = openDocument(file.name, file.bytes);
  return before?.ok === true && after.ok ? compareDocuments(before.value, after.value) : null;
};
