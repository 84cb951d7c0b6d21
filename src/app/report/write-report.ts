import type { Language } from '#core/language.ts';
import type { Report } from '#core/report/report.ts';
import type { LoadAsset } from '#export/exporter.ts';
import { exporterOf } from '#export/exporters.ts';
import { stripHintsFrom, type PersonalHint } from '../privacy/personal-hints.ts';

export interface ExportedFile {
  readonly bytes: Uint8Array;
  /** Ending of the file's name, without the dot. */
  readonly extension: string;
}

export interface WriteRequest {
  /** Id of an exporter. */
  readonly format: string;
  readonly language: Language;
  /** Fonts and engines of the formats that need some. */
  readonly loadAsset: LoadAsset;
  /** What about persons is to be replaced by placeholders; absent = nothing. */
  readonly strip?: readonly PersonalHint[];
}

/** A report in one format: same numbers in all of them, same bytes for the same report. */
export async function writeReport(report: Report, { format, language, loadAsset, strip = [] }: WriteRequest): Promise<ExportedFile> {
  const exporter = exporterOf(format);
  if (exporter === null) throw new Error(`no exporter for ${format}`);
  const bytes = await exporter.write(stripHintsFrom(report, strip, language), { language, loadAsset });
  return { bytes, extension: exporter.extension };
}
