import type { Analysis, Criteria } from '#core/analysis.ts';
import type { Language } from '#core/language.ts';
import { buildReport, type ReportOptions } from '#core/report/build-report.ts';
import type { LoadAsset } from '#export/exporter.ts';
import { stripHintsFrom, type PersonalHint } from './privacy/personal-hints.ts';

/** Ids of the exporters the window offers. */
export const LIST_FORMATS = ['xlsx', 'csv-use-cases', 'csv'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export interface ExportedFile {
  readonly bytes: Uint8Array;
  /** Ending of the file's name, without the dot. */
  readonly extension: string;
}

export interface ExportRequest {
  /** Id of an exporter; the window offers ListFormat. */
  readonly format: string;
  readonly language: Language;
  readonly title: string;
  /** ISO 8601 (YYYY-MM-DD). */
  readonly date: string;
  readonly criteria: Criteria;
  /** What the report knows beyond the numbers; absent = nothing was said, nothing is drawn. */
  readonly about?: Pick<ReportOptions, 'plan' | 'settings' | 'drawings'>;
  /** Fonts and engines of the formats that need some; absent = those formats do without or are not offered. */
  readonly loadAsset?: LoadAsset;
  /** What about persons is to be replaced by placeholders; absent = nothing. */
  readonly strip?: readonly PersonalHint[];
}

/** The ranked list as a file, with the same numbers as on screen: all formats render one report. */
export async function exportAnalysis(
  analysis: Analysis,
  { format, language, title, date, criteria, about, loadAsset, strip = [] }: ExportRequest,
): Promise<ExportedFile> {
  // the writers are needed by few and late: they stay out of the window's first load
  const { exporterOf } = await import('#export/exporters.ts');
  const exporter = exporterOf(format);
  if (exporter === null) throw new Error(`no exporter for ${format}`);
  const report = stripHintsFrom(buildReport(analysis, { title, date, criteria, ...about }), strip, language);
  const bytes = await exporter.write(report, {
    language,
    ...(loadAsset === undefined ? {} : { loadAsset }),
  });
  return { bytes, extension: exporter.extension };
}
