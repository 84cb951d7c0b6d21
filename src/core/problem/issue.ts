/**
 * Something odd that did not stop the action: the value is there, and this says what was done with it.
 * `code` names the kind, `element` the BPMN id concerned, `params` what the sentence needs.
 * Sentences: issue-text.ts.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly element: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is odd; each has a sentence in issue-text.ts. */
export type IssueCode =
  // reading the file
  | 'ENCODING_GUESSED'
  | 'ID_REWRITTEN'
  | 'ID_DUPLICATE'
  | 'ID_MISSING'
  | 'REFERENCE_UNRESOLVED'
  | 'ELEMENT_UNKNOWN'
  | 'ELEMENT_MISPLACED'
  | 'NOT_DRAWN'
  | 'NO_DIAGRAM'
  | 'DIAGRAM_EMPTY'
  | 'PROCESS_OUTSIDE_PARTICIPANTS'
  | 'FLOW_DANGLING'
  | 'IMPORT_WARNING'
  // saving the file
  | 'WRITTEN_ANEW'
  // what people wrote about a step
  | 'QUANTITY_UNREADABLE'
  | 'QUANTITY_ORDER'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'TAG_UNKNOWN'
  | 'PROBLEM_FIELD_UNKNOWN'
  | 'ATTRIBUTE_UNKNOWN'
  | 'ELEMENT_ID_UNKNOWN'
  // a rule failed on its own; the others went on
  | 'RULE_FAILED';
