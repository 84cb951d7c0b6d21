import { scanXml } from '../xml/scan-xml.ts';
import type { XmlDocument } from '../xml/xml-document.ts';
import { XML_LIMITS } from '../xml/xml-limits.ts';

/** Our own additions may lift a text that was just inside the limits above them. */
const OWN_LIMITS = {
  ...XML_LIMITS,
  length: 2 * XML_LIMITS.length,
  elements: 2 * XML_LIMITS.elements,
  attributes: XML_LIMITS.attributes + 2,
  depth: XML_LIMITS.depth + 3,
  prefixes: XML_LIMITS.prefixes + 2,
};

/** Longest text whose tree is remembered: some ten megabytes of memory (assumption: more is worth scanning again). */
const REMEMBERED_LENGTH = 2_000_000;

let last: XmlDocument | null = null;

/**
 * Scans a text that has been opened or written before; that it cannot be read now is a bug. The last tree is remembered, because opening
 * and writing follow each other.
 */
export function scanReadable(text: string): XmlDocument {
  if (last?.text === text) return last;
  const scanned = scanXml(text, OWN_LIMITS);
  if (!scanned.ok) throw new Error(`a text that was readable is not any more: ${JSON.stringify(scanned.problem)}`);
  return rememberScan(scanned.value);
}

/** For whoever scanned a text with stricter limits. */
export function rememberScan(document: XmlDocument): XmlDocument {
  last = document.text.length <= REMEMBERED_LENGTH ? document : null;
  return document;
}
