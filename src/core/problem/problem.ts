import type { EditRefusal } from '../editing/edit-refusal.ts';

/** Something expected that stops an action and that the user can act on. Sentences: problem-text.ts. */
export type Problem =
  | { readonly code: 'FILE_EMPTY' }
  | { readonly code: 'FILE_TOO_LARGE'; readonly megabytes: number; readonly limitMegabytes: number }
  | { readonly code: 'FILE_NOT_FOUND'; readonly name: string }
  | { readonly code: 'FILE_NOT_READABLE'; readonly name: string; readonly reason: string }
  | { readonly code: 'FILE_NOT_WRITABLE'; readonly name: string; readonly reason: string }
  | { readonly code: 'FILE_READ_ONLY'; readonly name: string }
  | { readonly code: 'DISK_FULL'; readonly name: string }
  | { readonly code: 'FILE_BUSY'; readonly name: string }
  | { readonly code: 'FILE_CHANGED_ON_DISK'; readonly name: string }
  /** The folder or drive a file lay in is no longer there. */
  | { readonly code: 'PLACE_GONE'; readonly name: string }
  /** A state kept against crashes is not what was once written. */
  | { readonly code: 'RECOVERY_DAMAGED' }
  | { readonly code: 'FILE_KIND_UNKNOWN'; readonly name: string }
  /** A picture chosen as a logo is none, or not one every format can show. */
  | { readonly code: 'PICTURE_NOT_USABLE'; readonly name: string }
  /** A format could not be written; the fault is noted for support. */
  | { readonly code: 'EXPORT_FAILED'; readonly name: string }
  | { readonly code: 'XML_BROKEN'; readonly line: number; readonly column: number; readonly detail: string }
  | {
      readonly code: 'XML_TOO_COMPLEX';
      readonly what: 'elements' | 'depth' | 'attributes' | 'prefixes' | 'length';
      readonly limit: number;
      readonly line: number;
    }
  | { readonly code: 'XML_DOCTYPE'; readonly line: number }
  | { readonly code: 'NOT_BPMN'; readonly root: string }
  | { readonly code: 'BPMN_NOT_READABLE'; readonly detail: string }
  | { readonly code: 'NEWER_SCHEMA'; readonly found: number; readonly supported: number }
  | { readonly code: 'MAPPE_BROKEN'; readonly detail: string }
  | { readonly code: 'MAPPE_NEWER'; readonly found: number; readonly supported: number }
  | { readonly code: 'ANNOTATIONS_BROKEN'; readonly detail: string }
  /** A list of steps as JSON; `entry` counts from 1, null = the whole. */
  | { readonly code: 'STEPS_BROKEN'; readonly entry: number | null; readonly detail: string }
  /** A file of guard rails that cannot be used; `detail` is a whole sentence in the language of the window. */
  | { readonly code: 'RULE_PACK_BROKEN'; readonly detail: string }
  /** The rules in use are of a later day (YYYY-MM-DD) than those of the file. */
  | { readonly code: 'RULE_PACK_OLDER'; readonly found: string; readonly present: string }
  /** A change to the flow that cannot be made as wished. */
  | { readonly code: 'EDIT_REFUSED'; readonly refusal: EditRefusal }
  /** System or browser do not let a picture onto the clipboard, now or ever. */
  | { readonly code: 'CLIPBOARD_REFUSED'; readonly isPossible: boolean }
  | { readonly code: 'TIMED_OUT'; readonly seconds: number }
  | { readonly code: 'CANCELLED' };

export type ProblemCode = Problem['code'];

/** The expected ways an action ends. Bugs are thrown, never returned. */
export type Result<T, P = Problem> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <P>(problem: P): Result<never, P> => ({ ok: false, problem });
