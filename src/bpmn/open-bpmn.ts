import type { RawAnnotations } from '#core/annotation/annotation.ts';
import type { Issue } from '#core/problem/issue.ts';
import type { ProcessModel } from '#core/process/process-model.ts';

/** A BPMN file as it was opened. The original text stays, because saving patches it. */
export interface OpenBpmn {
  /** The file's text, decoded and otherwise untouched. */
  readonly source: SourceText;
  /** Text for bpmn-moddle and bpmn-js: ids illegal for moddle and duplicate ids rewritten. Same as source.text where nothing had to be. */
  readonly editableXml: string;
  /** Rewritten id -> id in the file, for saving. */
  readonly idsInFile: ReadonlyMap<string, string>;
  readonly model: ProcessModel;
  readonly annotations: RawAnnotations;
  readonly diagrams: readonly DiagramInfo[];
  /** The Importbericht: what was odd, what is not drawn, what was rewritten. */
  readonly issues: readonly Issue[];
  /** A file of a newer schema must not be written. */
  readonly readOnly: boolean;
}

export interface SourceText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-1' | 'windows-1252' | (string & {});
  readonly byteOrderMark: boolean;
}

export interface DiagramInfo {
  readonly id: string;
  readonly name: string | null;
  /** Id of the process, collaboration or sub-process the plane shows. */
  readonly plane: string;
  readonly shapes: number;
}

/**
 * Whose ids the text has: `editor` = only such as moddle and bpmn-js take; `file` = those of the file, for everything that draws nothing.
 * Duplicate and missing ids are settled for both: an id names one element.
 */
export type IdChoice = 'editor' | 'file';
