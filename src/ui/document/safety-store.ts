import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DocumentDifference } from '#app/compare-documents.ts';
import type { Problem } from '#core/problem/problem.ts';
import type { ConflictCopy, FileHolder, FileVersion, Recovery } from '#platform/platform.ts';

/** An unsaved state an earlier session left behind, with what is known about it so far. */
export interface OfferedRecovery extends Recovery {
  /** null = not looked at yet, or there is nothing to compare with. */
  readonly difference: DocumentDifference | null;
  /** Where the work belongs: an existing file, one that is gone or cannot be reached, none yet; null = not looked at yet. */
  readonly place: 'file' | 'fileChanged' | 'unreachable' | 'untitled' | null;
}

/** What stands between the work and its loss; the shell shows it. */
export interface SafetyState {
  readonly recoveries: readonly OfferedRecovery[];
  readonly recoveriesShown: boolean;
  /** The running protection against crashes is out of order; null = it works. */
  readonly journalProblem: Problem | null;
  /** Who else works on the open file. */
  readonly holder: FileHolder | null;
  /** What a sync program laid beside the open file, less what was put aside. */
  readonly conflictCopies: readonly ConflictCopy[];
  /** The open file is no longer where it was. */
  readonly fileGone: boolean;
  /** Earlier states of the open file, while they are being looked at. */
  readonly versions: readonly FileVersion[] | null;
}

export type SafetyStore = StoreApi<SafetyState>;

export const createSafetyStore = (): SafetyStore =>
  createStore<SafetyState>(() => ({
    recoveries: [],
    recoveriesShown: false,
    journalProblem: null,
    holder: null,
    conflictCopies: [],
    fileGone: false,
    versions: null,
  }));
