/** Why the flow cannot be changed as wished. Names are those of steps; '' = without a name. Sentences: refusal-text.ts. */
export type EditRefusal =
  /** Nothing of the step can be drawn, so nothing can be placed beside it. */
  | { readonly code: 'NOT_DRAWN' }
  | { readonly code: 'NOTHING_SELECTED' }
  | { readonly code: 'BOUNDARY_EVENTS'; readonly name: string; readonly events: readonly string[] }
  /** Several ways lead to the step and several lead on. */
  | { readonly code: 'CROSSROADS'; readonly name: string }
  /** Several ways begin after the step, and the decision before it would have to choose among them. */
  | { readonly code: 'SPLIT_AFTER_DECISION'; readonly name: string }
  /** Without the step a loop would run from an element straight back to itself. */
  | { readonly code: 'EMPTY_LOOP'; readonly name: string }
  | { readonly code: 'NO_FURTHER'; readonly name: string; readonly direction: Direction; readonly border: SequenceBorder }
  | { readonly code: 'OTHER_SEQUENCE'; readonly name: string; readonly target: string }
  | { readonly code: 'NOT_TOGETHER'; readonly between: readonly string[] }
  | { readonly code: 'SEVERAL_SCOPES' }
  | { readonly code: 'SEVERAL_LANES' }
  | { readonly code: 'SEVERAL_ENTRIES' }
  | { readonly code: 'SEVERAL_EXITS' }
  | { readonly code: 'HOLDS_ENDS'; readonly names: readonly string[] }
  | { readonly code: 'NO_SUB_PROCESS'; readonly name: string }
  | { readonly code: 'SUB_PROCESS_COLLAPSED'; readonly name: string }
  /** Events at its border, a loop marker, ad hoc, an event sub-process: leaving it would lose what that says. */
  | { readonly code: 'SUB_PROCESS_SPECIAL'; readonly name: string }
  | { readonly code: 'LANE_WITHOUT_NAME' }
  | { readonly code: 'LANE_OF_SUB_PROCESS'; readonly name: string };

export type Direction = 'before' | 'after';

/** What ends a sequence of steps at one side. */
export type SequenceBorder = 'start' | 'end' | 'gateway' | 'event' | 'join' | 'split' | 'nothing';
