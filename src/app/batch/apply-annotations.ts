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

/** Lays a source over what a file says by itself; the source wins attribute by attribute. */
export function applyAnnotations(
  source: AnnotationSource,
  file: string,
  model: ProcessModel,
  raw: RawAnnotations,
): Result<AppliedAnnotations> {
  return source.kind === 'json' ? applyJson(source.input.raw, model, raw) : applyTable(source.rows, file, model, raw);
}

function applyJson(over: RawAnnotations, model: ProcessModel, raw: RawAnnotations): Result<AppliedAnnotations> {
  const known = new Set([...model.processes, ...model.flowNodes, ...model.sequenceFlows, ...model.lanes].map(({ id }) => id));
  const here = new Map([...over].filter(([id]) => known.has(id)));
  return ok({ raw: mergeRaw(raw, here), issues: [], unknown: [...over.keys()].filter((id) => !known.has(id)) });
}

function applyTable(
  rows: Extract<AnnotationSource, { kind: 'table' }>['rows'],
  file: string,
  model: ProcessModel,
  raw: RawAnnotations,
): Result<AppliedAnnotations> {
  const { annotations } = readAnnotations(model, raw);
  const read = readStepTable(rows, file, reportStepsOf({ file, model, annotations }), raw);
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
