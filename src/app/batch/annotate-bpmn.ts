import { annotateXml } from '#bpmn/annotate-xml.ts';
import { encodeText } from '#bpmn/decode-text.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import type { Issue } from '#core/problem/issue.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import { newerBpmn } from '../newer-than-program.ts';
import type { AnnotationSource } from './annotation-source.ts';
import { applyAnnotations } from './apply-annotations.ts';

export interface AnnotatedBpmn {
  /** In the encoding the file came in; what nobody spoke about is unchanged to the byte. */
  readonly bytes: Uint8Array;
  /** What of the source was not understood or has no place in the file. */
  readonly issues: readonly Issue[];
}

/** Lays a source over a BPMN file. A file of a newer schema is never written. */
export function annotateBpmn(name: string, bytes: Uint8Array, source: AnnotationSource): Result<AnnotatedBpmn> {
  const opened = openBpmn(bytes, 'file');
  if (!opened.ok) return opened;
  const bpmn = opened.value;
  if (bpmn.readOnly) return fail(newerBpmn(bpmn));
  const applied = applyAnnotations(source, name, bpmn, 'editor');
  if (!applied.ok) return applied;
  const { raw, issues, unknown } = applied.value;
  const written = annotateXml(bpmn, raw);
  return ok({
    bytes: encodeText(bpmn.source, written.text),
    issues: [
      ...(source.kind === 'json' ? source.input.issues : []),
      ...issues,
      ...unknown.map((id): Issue => ({ code: 'ELEMENT_ID_UNKNOWN', element: id, params: { id } })),
      ...readAnnotations(bpmn.model, raw).issues,
      ...written.issues,
    ],
  });
}
