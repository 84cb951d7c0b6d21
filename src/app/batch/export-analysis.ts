import type { Language } from '#core/language.ts';
import { buildReport } from '#core/report/build-report.ts';
import { EXPORTERS, exporterOf } from '#export/exporters.ts';
import { safeFileName } from '#platform/safe-file-name.ts';
import type { Batch } from './analyse-batch.ts';

export interface ExportRequest {
  /** Id of an exporter. */
  readonly format: string;
  readonly title: string;
  /** ISO 8601 (YYYY-MM-DD). */
  readonly date: string;
  readonly language: Language;
}

export interface Exported {
  readonly bytes: Uint8Array;
  /** What to call it where nobody said. */
  readonly fileName: string;
}

export const EXPORT_FORMATS: readonly string[] = EXPORTERS.map(({ id }) => id);

/** An analysis in one of the formats; an unknown format is a bug of the caller, who offers EXPORT_FORMATS. */
export async function exportAnalysis(
  { analysis, criteria }: Pick<Batch, 'analysis' | 'criteria'>,
  request: ExportRequest,
): Promise<Exported> {
  const exporter = exporterOf(request.format);
  if (exporter === null) throw new Error(`No exporter "${request.format}"`);
  const report = buildReport(analysis, { title: request.title, date: request.date, criteria });
  const bytes = await exporter.write(report, { language: request.language });
  return { bytes, fileName: safeFileName(`${request.title}.${exporter.extension}`) };
}
