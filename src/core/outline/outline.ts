import type { ProblemField, ProblemNote, Tag } from '../annotation/annotation.ts';
import type { Quantity } from '../annotation/quantity.ts';
import type { Language } from '../language.ts';

/** A process as typed: one line per step, indented lines below a question are its branches (grammar: README). Lines keep their text. */
export interface Outline {
  /** Language numbers were read in. */
  readonly language: Language;
  /** The lines at the left border; deeper ones are their children. Blank lines are left out. */
  readonly lines: readonly OutlineLine[];
}

export interface OutlineLine {
  /** Counted from 1. */
  readonly at: number;
  /** As typed, without the indentation and white space at the end. */
  readonly text: string;
  /** Column of the first character of `text`, counted from 1. */
  readonly column: number;
  readonly content: LineContent;
  readonly children: readonly OutlineLine[];
}

/** Which of the three kinds of blocks. */
export type BlockKind = 'exclusive' | 'parallel' | 'inclusive';

export type LineContent =
  | { readonly kind: 'process'; readonly name: string | null; readonly casesPerYear: Quantity }
  | { readonly kind: 'start' | 'end'; readonly role: string | null; readonly name: string | null }
  | ({ readonly kind: 'step'; readonly jump: Jump | null } & StepWords)
  /** Hours of waiting; `name` null = named after its duration. */
  | { readonly kind: 'wait'; readonly role: string | null; readonly name: string | null; readonly waitingHours: Quantity }
  | { readonly kind: 'block'; readonly block: BlockKind; readonly role: string | null; readonly name: string | null }
  /** A way out of a question: `nein 40%: Absage senden -> Ende Absage`. Everything may be missing. */
  | {
      readonly kind: 'branch';
      readonly label: string | null;
      readonly share: Quantity;
      readonly first: StepWords | null;
      readonly jump: Jump | null;
    }
  | { readonly kind: 'back'; readonly jump: Extract<Jump, { kind: 'to' }>; readonly share: Quantity }
  /** `Rolle:` alone: the lines from here on. */
  | { readonly kind: 'role'; readonly role: string }
  /** A remark, or a line that was not understood: it is kept as a text beside the step above. */
  | { readonly kind: 'note'; readonly note: string };

/** A step with everything said about it in its line. */
export interface StepWords {
  readonly role: string | null;
  readonly name: string;
  readonly handlingMinutes: Quantity;
  readonly tag: Tag;
  readonly rethink: boolean;
  readonly problems: readonly (Pick<ProblemNote, 'severity'> & { readonly kind: ProblemField })[];
}

/** `-> Ende Absage` or `-> Fallprofil lesen`; `column` is where the name begins. */
export type Jump =
  | { readonly kind: 'end'; readonly name: string | null; readonly column: number }
  | { readonly kind: 'to'; readonly name: string; readonly column: number };

/** What is wrong with a line, and where. Sentences: fault-text.ts. `line` and `column` count from 1. */
export interface OutlineFault {
  readonly code: OutlineFaultCode;
  readonly line: number;
  readonly column: number;
  /** Characters concerned, at least 1. */
  readonly length: number;
  /** The piece of the line concerned. */
  readonly text: string;
}

/** What is wrong with a line; each has a sentence in fault-text.ts. */
export type OutlineFaultCode =
  | 'INDENT'
  | 'NAME_MISSING'
  | 'SECOND_PROCESS'
  | 'CASES_UNREADABLE'
  | 'TIME_UNREADABLE'
  | 'TIME_TWO_NUMBERS'
  | 'TIME_ORDER'
  | 'WAIT_UNREADABLE'
  | 'SHARE_UNREADABLE'
  | 'SHARES_ABOVE_ALL'
  | 'TAG_UNKNOWN'
  | 'PROBLEM_UNKNOWN'
  | 'TARGET_MISSING'
  | 'TARGET_UNKNOWN'
  | 'TARGET_AMBIGUOUS'
  | 'BRANCHES_MISSING'
  | 'NOTHING_BEFORE'
  | 'UNREACHABLE';
