import type { Analysis, Criteria } from '#core/analysis.ts';
import type { Language } from '#core/language.ts';
import { buildReport, type ReportOptions } from '#core/report/build-report.ts';
import type { Report } from '#core/report/report.ts';
import type { LoadAsset } from '#export/exporter.ts';
import { stripHintsFrom, type PersonalHint } from './privacy/personal-hints.ts';

/** Ids of the lists the menu offers; the report view offers all formats. */
export type ListFormat = 'xlsx' | 'csv-use-cases' | 'csv';

export interface ExportedFile {
  readonly bytes: Uint8Array;
  /** Ending of the file's name, without the dot. */
  readonly extension: string;
}

export interface WriteRequest {
  /** Id of an exporter. */
  readonly format: string;
  readonly language: Language;
  /** Fonts and engines of the formats that need some; absent = those formats do without or are not offered. */
  readonly loadAsset?: LoadAsset;
  /** What about persons is to be replaced by placeholders; absent = nothing. */
  readonly strip?: readonly PersonalHint[];
}

export interface ExportRequest extends WriteRequest {
  readonly title: string;
  /** ISO 8601 (YYYY-MM-DD). */
  readonly date: string;
  readonly criteria: Criteria;
  /** What the report knows beyond the numbers; absent = nothing was said, nothing is drawn. */
  readonly about?: Pick<ReportOptions, 'plan' | 'settings' | 'drawings'>;
}

/** The ranked list as a file, with the same numbers as on screen: all formats render one report. */
export const exportAnalysis = (analysis: Analysis, { title, date, criteria, about, ...request }: ExportRequest): Promise<ExportedFile> =>
  writeReport(buildReport(analysis, { title, date, criteria, ...about }), request);

/** A report in one format. */
export async function writeReport(report: Report, { format, language, loadAsset, strip = [] }: WriteRequest): Promise<ExportedFile> {
  // the writers are needed by few and late: they stay out of the window's first load
  const { exporterOf } = await import('#export/exporters.ts');
  const exporter = exporterOf(format);
  if (exporter === null) throw new Error(`no exporter for ${format}`);
  const bytes = await exporter.write(stripHintsFrom(report, strip, language), {
    language,
    ...(loadAsset === undefined ? {} : { loadAsset }),
  });
  return { bytes, extension: exporter.extension };
}
