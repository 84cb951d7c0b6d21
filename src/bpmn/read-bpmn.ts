import type { Issue } from '#core/problem/issue.ts';
import { fail, ok, type Problem, type Result } from '#core/problem/problem.ts';
import { decodeText, type DecodedText } from './decode-text.ts';
import { BPMN_NAMESPACE, PK_NAMESPACE, PK_SCHEMA_VERSION } from './element-view.ts';
import { whatModdleReads } from './moddle/what-moddle-reads.ts';
import type { IdChoice, OpenBpmn } from './open-bpmn.ts';
import { reportImport } from './opening/import-report.ts';
import { listDiagrams } from './opening/list-diagrams.ts';
import { makeEditable } from './opening/make-editable.ts';
import { readProcessModel } from './process/read-process-model.ts';
import { scanXml } from './xml/scan-xml.ts';
import { type LegalText, stripIllegalCharacters } from './xml/xml-characters.ts';
import { XML_LIMITS } from './xml/xml-limits.ts';
import { rememberScan, scanReadable } from './writing/scan-readable.ts';

/** Twice the limit of the text: UTF-16 takes two bytes for each of its units. */
const BYTE_LIMIT = 2 * XML_LIMITS.length;

/** Opens a BPMN file, whatever its encoding. Everything odd is an issue of the opened file; a Problem says why there is none. */
export function openBpmn(input: Uint8Array | string, ids: IdChoice = 'editor'): Result<OpenBpmn> {
  if (input.length > (typeof input === 'string' ? XML_LIMITS.length : BYTE_LIMIT)) return fail(tooLarge(input.length));
  const decoded = typeof input === 'string' ? fromString(input) : decodeText(input);
  if (decoded.source.text.length > XML_LIMITS.length) return fail(tooLarge(decoded.source.text.length));
  const legal = stripIllegalCharacters(decoded.source.text);
  const source = { ...decoded.source, text: legal.text };
  const scanned = scanXml(source.text);
  if (!scanned.ok) return scanned;
  const { root } = rememberScan(scanned.value);
  if (root.namespace !== BPMN_NAMESPACE || root.name !== 'definitions') return fail({ code: 'NOT_BPMN', root: root.tagName.slice(0, 100) });

  const roles = whatModdleReads(scanned.value);
  const editable = makeEditable(scanned.value, roles, ids);
  const document = editable.text === source.text ? scanned.value : scanReadable(editable.text);
  const reading = readProcessModel(document.root);
  const drawings = listDiagrams(document);
  return ok({
    source,
    editableXml: editable.text,
    idsInFile: editable.idsInFile,
    model: reading.model,
    annotations: reading.annotations,
    diagrams: drawings.diagrams,
    issues: [
      ...decoded.issues,
      ...(legal.removed > 0 ? [charactersRemoved(legal)] : []),
      ...editable.issues,
      ...reading.issues,
      ...reportImport(document, roles, reading.model, drawings),
    ],
    readOnly: Number(root.attribute('schemaVersion', PK_NAMESPACE) ?? PK_SCHEMA_VERSION) > PK_SCHEMA_VERSION,
  });
}

/** `openBpmn` as the library promises it. */
export function readBpmn(input: string | Uint8Array): Promise<Result<OpenBpmn, Problem>> {
  return Promise.resolve(openBpmn(input));
}

function fromString(input: string): DecodedText {
  const byteOrderMark = input.startsWith('\uFEFF');
  return { source: { text: byteOrderMark ? input.slice(1) : input, encoding: 'utf-8', byteOrderMark }, issues: [] };
}

function charactersRemoved({ removed, first }: LegalText): Issue {
  const which = first === null ? '&#…;' : `U+${first.toString(16).toUpperCase().padStart(4, '0')}`;
  return { code: 'IMPORT_WARNING', element: null, params: { detail: `${which} × ${removed}` } };
}

const tooLarge = (length: number): Problem => ({
  code: 'FILE_TOO_LARGE',
  megabytes: Math.ceil(length / 1e6),
  limitMegabytes: XML_LIMITS.length / 1e6,
});
