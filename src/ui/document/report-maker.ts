import type { PackedFile, ReportDesk, ReportPreview, ReportSource, ReportWish } from '#app/report/report-desk.ts';
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

export class Stopped extends Error {}

/** The desk in this very thread, where there are no workers. */
export const reportMakerOf = (desk: ReportDesk, formats: readonly ReportFormat[]): ReportMaker => ({
  formats: async () => formats,
  take: async (source) => desk.take(source),
  preview: async (wish) => desk.preview(wish),
  write: async (format, wish, strip) => desk.write(format, wish, strip),
  readLogo: async (bytes, alt) => desk.readLogo(bytes, alt),
  pack: async (files, date) => desk.pack(files, date),
  stop: () => undefined,
});
