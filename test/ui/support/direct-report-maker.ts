import type { ReportDesk } from '#app/report/report-desk.ts';
import type { ReportFormat } from '#app/report/report-format.ts';
import type { ReportMaker } from '#ui/document/report-maker.ts';

/** The report desk in the test's own thread. */
export const directReportMaker = (desk: ReportDesk, formats: readonly ReportFormat[]): ReportMaker => ({
  formats: async () => formats,
  take: async (source) => desk.take(source),
  preview: async (wish) => desk.preview(wish),
  write: async (format, wish, strip) => desk.write(format, wish, strip),
  readLogo: async (bytes, alt) => desk.readLogo(bytes, alt),
  pack: async (files, date) => desk.pack(files, date),
  stop: () => undefined,
});
