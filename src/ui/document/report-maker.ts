import type { PackedFile, ReportPreview, ReportSource, ReportWish } from '#app/report/report-desk.ts';
import type { ReportFormat } from '#app/report/report-format.ts';
import type { ExportedFile } from '#app/report/write-report.ts';
import type { MappeReport } from '#app/mappe/mappe.ts';
import type { PersonalHint } from '#app/privacy/personal-hints.ts';
import type { Result } from '#core/problem/problem.ts';

/** The report desk beside the window. What was under way when it is stopped rejects with `Stopped`. */
export interface ReportMaker {
  formats(): Promise<readonly ReportFormat[]>;
  take(source: ReportSource): Promise<Result<null>>;
  preview(wish: ReportWish): Promise<ReportPreview>;
  write(format: string, wish: ReportWish, strip: readonly PersonalHint[]): Promise<ExportedFile>;
  readLogo(bytes: Uint8Array, alt: string): Promise<NonNullable<MappeReport['logo']> | null>;
  pack(files: readonly PackedFile[], date: string): Promise<Uint8Array>;
  /** Ends at once whatever is under way; the document has to be taken anew. */
  stop(): void;
}

/** What was being made is not wanted any more, or took too long. */
export class Stopped extends Error {}
