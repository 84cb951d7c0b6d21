import type { Analysis, Criteria } from '#core/analysis.ts';
import type { Language } from '#core/language.ts';
import { buildReport } from '#core/report/build-report.ts';

export type ListFormat = 'xlsx' | 'csv' | 'json';

export interface ExportRequest {
  /** Id of an exporter; the window offers ListFormat. */
  readonly format: string;
  readonly language: Language;
  readonly title: string;
  /** ISO 8601 (YYYY-MM-DD). */
  readonly date: string;
  readonly criteria: Criteria;
}

/** The ranked list as a file, with the same numbers as on screen: all formats render one report. */
export async function exportAnalysis(analysis: Analysis, { format, language, title, date, criteria }: ExportRequest): Promise<Uint8Array> {
  // the writers are needed by few and late: they stay out of the window's first load
  const { exporterOf } = await import('#export/exporters.ts');
  const exporter = exporterOf(format);
  if (exporter === null) throw new Error(`no exporter for ${format}`);
  return exporter.write(buildReport(analysis, { title, date, criteria }), { language });
}
