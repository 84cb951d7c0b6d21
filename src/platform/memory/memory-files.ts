import { fail, ok, type Problem, type Result } from '#core/problem/problem.ts';
import type { FileState, FileToken, FileVersion, OpenedFile, PeekedFile, RecentFile } from '../platform.ts';
import { versionsToDrop } from '../versions-kept.ts';

type Written = Result<{ readonly token: FileToken; readonly name: string }>;

interface KeptVersion extends FileVersion {
  readonly content: Uint8Array;
}

/** Files as names with content; a file's token is its name. */
export class MemoryFiles {
  /** Content as it lies "on disk" now. */
  readonly disk: Map<string, Uint8Array>;
  /** Content both sides agree on, by name. */
  readonly agreed = new Map<string, Uint8Array>();
  /** Names that can be read and not written. */
  readonly protectedNames = new Set<string>();
  readonly recent = new Map<string, RecentFile>();
  /** Earlier states by name, newest first. */
  readonly versions = new Map<string, readonly KeptVersion[]>();
  /** What the next write ends with; null = it succeeds. */
  nextFailure: Problem | null = null;
  readonly #now: () => string;

  constructor(files: Readonly<Record<string, Uint8Array>>, now: () => string) {
    this.disk = new Map(Object.entries(files));
    this.#now = now;
  }

  open(name: string): Result<OpenedFile> {
    const bytes = this.disk.get(name);
    if (bytes === undefined) return fail({ code: 'FILE_NOT_FOUND', name });
    this.agreed.set(name, bytes);
    this.recent.set(name, { token: name as FileToken, name, place: 'memory', openedAt: this.#now() });
    return ok({ token: name as FileToken, name, bytes: bytes.slice(), readOnly: this.protectedNames.has(name) });
  }

  write(name: string, bytes: Uint8Array): Written {
    if (this.nextFailure !== null) {
      const problem = this.nextFailure;
      this.nextFailure = null;
      return fail(problem);
    }
    if (this.protectedNames.has(name)) return fail({ code: 'FILE_READ_ONLY', name });
    const copy = bytes.slice();
    this.disk.set(name, copy);
    this.agreed.set(name, copy);
    this.#keepVersion(name, copy);
    return ok({ token: name as FileToken, name });
  }

  /** Writes in place, unless somebody else did meanwhile. */
  save(name: string, bytes: Uint8Array, overwriteChanges: boolean): Written {
    if (!overwriteChanges && !this.disk.has(name) && this.agreed.has(name)) return fail({ code: 'FILE_NOT_FOUND', name });
    if (!overwriteChanges && !sameBytes(this.disk.get(name), this.agreed.get(name))) return fail({ code: 'FILE_CHANGED_ON_DISK', name });
    return this.write(name, bytes);
  }

  check(name: string): FileState {
    const present = this.disk.get(name);
    if (present === undefined) return { kind: 'gone' };
    return sameBytes(present, this.agreed.get(name)) ? { kind: 'same' } : { kind: 'changed', mark: markOf(present) };
  }

  peek(name: string): Result<PeekedFile> {
    const present = this.disk.get(name);
    const before = this.agreed.get(name);
    if (present === undefined) return fail({ code: 'FILE_NOT_FOUND', name });
    return ok({ bytes: present.slice(), mark: markOf(present), agreed: before === undefined ? null : markOf(before) });
  }

  agreeOn(name: string, from: string, to: string): void {
    const before = this.agreed.get(name);
    if (before !== undefined && markOf(before) === from) this.agreed.set(name, new TextEncoder().encode(to));
  }

  #keepVersion(name: string, content: Uint8Array): void {
    const savedAt = this.#now();
    const kept = [{ id: savedAt, savedAt, bytes: content.length, content }, ...(this.versions.get(name) ?? [])];
    const dropped = versionsToDrop(kept);
    this.versions.set(
      name,
      kept.filter((version) => !dropped.includes(version)),
    );
  }
}

/** A file of this world is known by its whole content. */
const markOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

export const sameBytes = (left: Uint8Array | undefined, right: Uint8Array | undefined): boolean =>
  left === right ||
  (left !== undefined && right !== undefined && left.length === right.length && left.every((byte, index) => byte === right[index]));
