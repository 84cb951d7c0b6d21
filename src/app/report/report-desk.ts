import type { RulePack } from '#core/guard-rails/rule-pack.ts';
import type { Language } from '#core/language.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import { buildReport, withSettings } from '#core/report/build-report.ts';
import { titleOfReport } from '#core/report/document/title-of-file.ts';
import { writeDocument } from '#core/report/document/write-document.ts';
import type { Report } from '#core/report/report.ts';
import type { LoadAsset } from '#export/exporter.ts';
import { EXPORTERS } from '#export/exporters.ts';
import { bodyOf } from '#export/html/page.ts';
import { STYLE } from '#export/html/style.ts';
import { packFiles, type PackedFile } from '#export/pack-files.ts';
import { toBase64 } from '#core/report/base64.ts';
import { analyseBatch } from '../batch/analyse-batch.ts';
import { type ExportedFile, writeReport } from './write-report.ts';
import type { PersonalHint } from '../privacy/personal-hints.ts';
import type { MappeReport } from '../mappe/mappe.ts';
import { reportSettingsOf } from '../mappe/report-settings-of.ts';
import { readLogo } from './read-logo.ts';
import type { ReportFormat } from './report-format.ts';

export type { PackedFile };

/** A document to report on, as it would be saved. */
export interface ReportSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly title: string;
  /** Day of the report, YYYY-MM-DD. */
  readonly date: string;
  /** Ids of processes to leave out. */
  readonly without: readonly string[];
  /** Absent = those the program ships with. */
  readonly rules?: RulePack;
}

/** How it is to be put together this time. */
export interface ReportWish {
  readonly language: Language;
  /** What the Mappe says about its report. */
  readonly report: MappeReport | undefined;
}

/** The report as a page to look at: its style, and its content in pieces that can be shown one after the other. */
export interface ReportPreview {
  readonly style: string;
  readonly pieces: readonly string[];
}

/** Reports on one document at a time; what is calculated once serves every format and every change of wishes. */
export interface ReportDesk {
  /** Puts a document on the desk: analysis, simulation of cycle times, drawings. The command line does exactly the same. */
  take(source: ReportSource): Result<null>;
  preview(wish: ReportWish): ReportPreview;
  write(format: string, wish: ReportWish, strip: readonly PersonalHint[]): Promise<ExportedFile>;
  /** A picture from outside as a Mappe keeps it: PNG or JPEG without what is no picture, SVG as pixels; null = none of them. */
  readLogo(bytes: Uint8Array, alt: string): Promise<NonNullable<MappeReport['logo']> | null>;
  /** Several files as one, for those who cannot write into a folder. */
  pack(files: readonly PackedFile[], date: string): Uint8Array;
}

/** Every format there is, in the order in which they are offered. */
export const REPORT_FORMATS: readonly ReportFormat[] = EXPORTERS.map(({ id, extension, title, description }) => ({
  id,
  extension,
  title,
  description,
}));

/** A page under the content policy sets styles itself: the attribute is handed over as data. In texts a quotation mark is escaped, so only attributes match. */
const withoutStyles = (markup: string): string => markup.replaceAll(' style="', ' data-style="');

export function createReportDesk(loadAsset: LoadAsset): ReportDesk {
  let taken: Report | null = null;
  const reportFor = (report: MappeReport | undefined): Report => {
    if (taken === null) throw new Error('no document on the desk');
    return withSettings(taken, reportSettingsOf(report));
  };
  return {
    take({ name, bytes, title, date, without, rules }) {
      taken = null;
      const options = { annotations: null, seed: null, today: date, without, ...(rules === undefined ? {} : { rules }) };
      const { analysis, criteria, plan, drawings, targets } = analyseBatch([{ name, content: ok(bytes) }], options);
      const [problem] = analysis.files.flatMap(({ problems }) => problems);
      if (problem !== undefined) return fail(problem);
      taken = buildReport(analysis, { title: titleOfReport(analysis.files, title), date, criteria, plan, drawings, targets });
      return ok(null);
    },
    preview: ({ language, report }) => ({ style: STYLE, pieces: bodyOf(writeDocument(reportFor(report), language)).map(withoutStyles) }),
    write: (format, { language, report }, strip) => writeReport(reportFor(report), { format, language, loadAsset, strip }),
    async readLogo(bytes, alt) {
      const logo = await readLogo(bytes, alt, loadAsset);
      return logo === null ? null : { data: toBase64(logo.bytes), alt };
    },
    pack: packFiles,
  };
}
