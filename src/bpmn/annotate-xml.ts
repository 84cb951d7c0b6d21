import type { RawAnnotations } from '#core/annotation/annotation.ts';
import type { Issue } from '#core/problem/issue.ts';
import { BPMN_NAMESPACE } from './element-view.ts';
import type { OpenBpmn } from './open-bpmn.ts';
import { FLOW_NODE_TYPES } from './process/element-types.ts';
import { readRawAnnotation } from './process/read-raw-annotation.ts';
import { TextEdits } from './text/text-edits.ts';
import { isEmptyAnnotation, isSameAnnotation } from './writing/annotation-text.ts';
import { declare, rootPrefixOf, undeclare } from './writing/pk-declaration.ts';
import { scanReadable } from './writing/scan-readable.ts';
import { annotationOf, removeAnnotation, type SplicePlace, writeAnnotation } from './writing/splice-annotation.ts';
import { textStyleOf } from './writing/text-style.ts';

export interface WrittenText {
  /** Text for the file; `encodeText` makes bytes of it. */
  readonly text: string;
  readonly issues: readonly Issue[];
}

/**
 * The file's text with exactly these annotations, by editable id: others are taken out, equal ones are not touched.
 * Outside of our elements not a byte changes. Elements the file does not have are issues.
 */
export function annotateXml(open: OpenBpmn, raw: RawAnnotations): WrittenText {
  const file = scanReadable(open.source.text);
  const editable = open.editableXml === open.source.text ? file : scanReadable(open.editableXml);
  const edits = new TextEdits(file.text);
  const place: SplicePlace = { edits, style: textStyleOf(file.root), rootPrefix: rootPrefixOf(file.root) };
  const missing = new Set(raw.keys());
  let remaining = 0;
  for (let index = 0; index < file.size; index += 1) {
    const tag = file.columns.tags[index]!;
    if (tag.namespace !== BPMN_NAMESPACE || !ANNOTATED.has(tag.name)) continue;
    const id = editable.element(index).attribute('id') ?? '';
    const wanted = missing.delete(id) ? raw.get(id)! : null;
    const owner = file.element(index);
    const present = annotationOf(owner);
    if (wanted !== null && !isEmptyAnnotation(wanted)) {
      remaining += 1;
      if (present === null || !isSameAnnotation(wanted, readRawAnnotation(owner))) writeAnnotation(owner, wanted, place);
    } else if (present !== null) removeAnnotation(present, place);
  }
  if (!edits.isEmpty) {
    if (remaining > 0) declare(file.root, place.rootPrefix, edits);
    else undeclare(file.root, edits);
  }
  const issues = [...missing].map((id): Issue => ({ code: 'ELEMENT_ID_UNKNOWN', element: null, params: { id } }));
  return { text: edits.apply(), issues };
}

/** Elements that may carry an annotation (docs/file-format.md, section 1). */
const ANNOTATED: ReadonlySet<string> = new Set([...FLOW_NODE_TYPES.keys(), 'sequenceFlow', 'process', 'lane']);
