import type { ReportMaker } from '#ui/document/report-maker.ts';

const refuse = () => Promise.reject(new Error('no report is made here'));

/** For sessions that make no report. */
export const noReportMaker: ReportMaker = {
  formats: refuse,
  take: refuse,
  preview: refuse,
  write: refuse,
  readLogo: refuse,
  pack: refuse,
  stop: () => undefined,
};
