/**
 * An XML element as the reader of processes sees it. Two things can serve it: the offset-keeping scanner
 * (fast, loss-free, CLI and folder analysis) and the moddle tree inside bpmn-js (the document being edited).
 */
export interface ElementView {
  /** Namespace URI; '' = none. */
  readonly namespace: string;
  /** Local name as written in the file, e.g. `userTask`. */
  readonly name: string;
  /** Attribute by local name; namespace '' (default) = unprefixed. Entities are resolved. null = absent. */
  attribute(name: string, namespace?: string): string | null;
  /** All attributes of one namespace, local name -> value. */
  attributes(namespace: string): ReadonlyMap<string, string>;
  /** Child elements in document order. */
  children(): readonly ElementView[];
  /** Own text content, entities resolved, CDATA included. */
  text(): string;
}

export const BPMN_NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
export const BPMNDI_NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/DI';
/** Our annotations (docs/file-format.md). */
export const PK_NAMESPACE = 'urn:prozesskompass:bpmn';
/** Stands for "no namespace" in the editable text: moddle cannot write a file that says `xmlns=""`. */
export const NO_NAMESPACE = 'urn:prozesskompass:no-namespace';
/** Number of the annotation schema this program writes (pk:schemaVersion). */
export const PK_SCHEMA_VERSION = 1;
