import { expose, transfer } from 'comlink';
import type { ExportedFile } from '#app/report/write-report.ts';
import { picturePng, posterPdf, type PosterWords } from '#app/picture/write-picture.ts';
import type { PersonalHint } from '#app/privacy/personal-hints.ts';
import { createReportDesk, type PackedFile, REPORT_FORMATS, type ReportSource, type ReportWish } from '#app/report/report-desk.ts';
import type { PosterOrder } from '#core/picture/poster-plan.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import { loadAsset } from './load-asset.ts';

const reports = createReportDesk(loadAsset);

/** The door of the one place in the window that runs the engines of pictures and pages; its content policy alone allows them. */
const door = {
  /** A picture as PNG, `scale` pixels per px. */
  async png(picture: Svg, scale: number): Promise<Uint8Array> {
    return handOver(await picturePng(picture, scale, loadAsset));
  },
  /** A picture on paper, as PDF. */
  async poster(picture: Svg, order: PosterOrder, words: PosterWords): Promise<Uint8Array> {
    return handOver(await posterPdf(picture, order, words, loadAsset));
  },
  reportFormats: () => REPORT_FORMATS,
  takeReport: (source: ReportSource) => reports.take(source),
  previewReport: (wish: ReportWish) => reports.preview(wish),
  async writeReport(format: string, wish: ReportWish, strip: readonly PersonalHint[]): Promise<ExportedFile> {
    const { bytes, extension } = await reports.write(format, wish, strip);
    return { bytes: handOver(bytes), extension };
  },
  readLogo: (bytes: Uint8Array, alt: string) => reports.readLogo(bytes, alt),
  packFiles: (files: readonly PackedFile[], date: string) => handOver(reports.pack(files, date)),
};
export type ExportDoor = typeof door;

/** The window takes the bytes over instead of copying them. */
const handOver = (bytes: Uint8Array): Uint8Array => transfer(bytes, [bytes.buffer]);

expose(door);
