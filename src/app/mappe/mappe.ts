import type { Criteria } from '#core/ranking/criteria.ts';
import type { UseCaseEdit } from '#core/use-cases/use-case-edit.ts';
import type { Language } from '#core/language.ts';
import type { DocumentControl, ReportDetail } from '#core/report/report-settings.ts';

/** Number of the Mappe format this program writes. */
export const MAPPE_FORMAT_VERSION = 1;

/**
 * The document of the program: processes as BPMN text and what people decided about them.
 * Objects may carry properties of a later format at run time. Change them by spreading (`{ ...entry, title }`)
 * and these survive; they are written back.
 */
export interface Mappe {
  /** As found in the file; above MAPPE_FORMAT_VERSION the Mappe must not be written. */
  readonly formatVersion: number;
  readonly processes: readonly MappeProcess[];
  /** Answers about the organisation, by attribute of the rule pack. */
  readonly profile: ReadonlyMap<string, string>;
  /** null = nobody changed the defaults of the method. */
  readonly criteria: Criteria | null;
  /** Edits and estimates by candidate id. */
  readonly useCases: ReadonlyMap<string, UseCaseEdit>;
  /** Answers about the Mappe as a whole, by name of the question. */
  readonly answers: ReadonlyMap<string, string>;
  readonly votes: readonly Vote[];
  readonly decisions: readonly Decision[];
  readonly minutes: readonly MinutesEntry[];
  readonly measures: readonly Measure[];
  /** How the report is put together; absent = everything, in full, for nobody in particular. */
  readonly report?: MappeReport;
  /** Modelling hints people have looked at and do not want to be told again; absent = none. */
  readonly ignoredHints?: readonly IgnoredHint[];
}

/** One modelling hint at one element of one process. */
export interface IgnoredHint {
  /** Id of the process in the Mappe. */
  readonly process: string;
  /** Kind of the hint, as in #core/modelling-hints; kinds of a later version stay. */
  readonly code: string;
  /** BPMN id. */
  readonly element: string;
}

export interface MappeProcess {
  /** Unique within the Mappe. */
  readonly id: string;
  /** As it is today, or as it shall become. */
  readonly role: 'ist' | 'soll';
  /** `soll` only: id of the process it grew out of. */
  readonly of?: string;
  readonly fileName: string;
  /** Plain BPMN 2.0 with our annotations. */
  readonly bpmn: string;
}

/** What one person said in a workshop before the group decided. */
export interface Vote {
  /** Id of a step, a use case or a criterion. */
  readonly about: string;
  /** What was asked: `tag`, or the name of an estimate. */
  readonly question: string;
  /** Name or pseudonym as the group chose it. */
  readonly voter: string;
  readonly value: string;
}

export interface Decision {
  readonly id: string;
  readonly text: string;
  /** Id of a step or a use case; absent = the Mappe as a whole. */
  readonly about?: string;
  /** ISO 8601 date. */
  readonly decidedOn?: string;
  readonly decidedBy?: string;
}

export interface MinutesEntry {
  readonly id: string;
  readonly text: string;
  /** ISO 8601 date-time. */
  readonly at?: string;
  readonly about?: string;
}

/** Who does something until when. One measure may be asked of several use cases, so `id` and `about` together name it. */
export interface Measure {
  /** `rule:<id>` of a guard rail, id of an open item of the Kompass, or an own one. */
  readonly id: string;
  /** Id of a use case; absent = the Mappe as a whole. */
  readonly about?: string;
  /** Of an own measure; the others are named by the rule pack and the Kompass. */
  readonly title?: string;
  readonly state: 'open' | 'started' | 'done';
  readonly owner?: string;
  /** ISO 8601 date. */
  readonly due?: string;
}

/** Wishes about the report, as they stand in the file; what is absent was not decided. */
export interface MappeReport {
  /** Chapters in any order; absent = all. Names of later versions may be among them. */
  readonly parts?: readonly string[];
  /** Ids of processes the report leaves out. */
  readonly withoutProcesses?: readonly string[];
  /** Absent = that of the window. */
  readonly language?: Language;
  readonly detail?: ReportDetail;
  readonly organisation?: string;
  /** PNG or JPEG as base64. */
  readonly logo?: { readonly data: string; readonly alt: string };
  /** Present = a controlled document; what is missing in it is filled in by hand. */
  readonly control?: { readonly [Field in keyof DocumentControl]?: string };
}

/** A newer program wrote it: it can be looked at, never written. */
export const isReadOnlyMappe = (mappe: Mappe): boolean => mappe.formatVersion > MAPPE_FORMAT_VERSION;
