import { readAnnotations } from '#core/annotation/read-annotation.ts';
import type { RawAnnotations } from '#core/annotation/annotation.ts';
import type { AnalyseFile } from '#core/analysis.ts';
import type { Issue } from '#core/problem/issue.ts';
import type { ProcessModel } from '#core/process/process-model.ts';

/** One process of a document in the form analyse() wants. */
export function analyseFileOf(file: string, model: ProcessModel, raw: RawAnnotations, issues: readonly Issue[]): AnalyseFile {
  const { annotations, issues: annotationIssues } = readAnnotations(model, raw);
  return { file, model, annotations, issues: [...issues, ...annotationIssues], problems: [] };
}
