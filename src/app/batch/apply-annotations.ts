import type { IdChoice, OpenBpmn } from '#bpmn/open-bpmn.ts';
import { otherIds } from '#bpmn/other-ids.ts';
import type { RawAnnotation, RawAnnotations } from '#core/annotation/annotation.ts';
import { EMPTY_RAW } from '#core/annotation/empty-annotation.ts';
import { mergeRaw, patchRaw } from '#core/annotation/merge-raw.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import type { Issue } from '#core/problem/issue.ts';
import { ok, type Result } from '#core/problem/problem.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { reportStepsOf } from '#core/report/build-report.ts';
import { readStepTable } from '#core/report/step-table/read-step-table.ts';
import type { AnnotationSource } from './annotation-source.ts';

export interface AppliedAnnotations {
  /** Everything said about this file afterwards. */
  readonly raw: RawAnnotations;
  readonly issues: readonly Issue[];
  /** Ids the source speaks about and this file does not have; with several files they may belong to another. */
  readonly unknown: readonly string[];
}

/**
 * Lays a source over what a file says by itself; the source wins attribute by attribute. It may also name elements by the ids
 * the file has under the `other` choice: lists come from the window and from here.
 */
export function applyAnnotations(source: AnnotationSource, file: string, bpmn: OpenBpmn, other: IdChoice): Result<AppliedAnnotations> {
  const asNamed = apply(source, file, bpmn, (id) => id);
  if (!asNamed.ok || asNamed.value.unknown.length === 0) return asNamed;
  const known = otherIds(bpmn, other);
  const own = idsOf(bpmn.model);
  return known.size === 0 ? asNamed : apply(source, file, bpmn, (id) => (own.has(id) ? id : (known.get(id) ?? id)));
}

type IdOf = (named: string) => string;

const apply = (source: AnnotationSource, file: string, bpmn: OpenBpmn, idOf: IdOf): Result<AppliedAnnotations> =>
  source.kind === 'json' ? applyJson(source.input.raw, bpmn, idOf) : applyTable(source.rows, file, bpmn, idOf);

const idsOf = ({ processes, flowNodes, sequenceFlows, lanes }: ProcessModel): ReadonlySet<string> =>
  new Set([...processes, ...flowNodes, ...sequenceFlows, ...lanes].map(({ id }) => id));

function applyJson(over: RawAnnotations, { model, annotations }: OpenBpmn, idOf: IdOf): Result<AppliedAnnotations> {
  const known = idsOf(model);
  const here = new Map([...over].map(([id, raw]) => [idOf(id), raw] as const).filter(([id]) => known.has(id)));
  return ok({ raw: mergeRaw(annotations, here), issues: [], unknown: [...over.keys()].filter((id) => !known.has(idOf(id))) });
}

function applyTable(
  rows: Extract<AnnotationSource, { kind: 'table' }>['rows'],
  file: string,
  { model, annotations: raw }: OpenBpmn,
  idOf: IdOf,
): Result<AppliedAnnotations> {
  const { annotations } = readAnnotations(model, raw);
  const read = readStepTable(rows, file, reportStepsOf({ file, model, annotations }), raw, idOf);
  if (!read.ok) return read;
  const merged = new Map<string, RawAnnotation>(raw);
  for (const [id, patch] of read.value.patches) merged.set(id, patchRaw(raw.get(id) ?? EMPTY_RAW, patch));
  return ok({
    raw: merged,
    issues: read.value.issues.filter((issue) => !isUnknown(issue)),
    unknown: read.value.issues.filter(isUnknown).flatMap(({ element }) => element ?? []),
  });
}

const isUnknown = ({ code }: Issue): boolean => code === 'ELEMENT_ID_UNKNOWN';
