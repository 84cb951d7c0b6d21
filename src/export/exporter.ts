import type { Language, Translated } from '#core/language.ts';
import type { Report } from '#core/report/report.ts';

/** One format. Adding one is adding one `<id>.exporter.ts` and its line in exporters.ts. */
export interface Exporter {
  /** Also the value of `--format`. */
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  readonly title: Translated;
  /** What is in it and what it is good for, one sentence. */
  readonly description: Translated;
  /** Same report, same options: same bytes. */
  write(report: Report, options: ExportOptions): Promise<Uint8Array>;
}

export interface ExportOptions {
  readonly language: Language;
}
