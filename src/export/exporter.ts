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
  /** Where fonts and engines come from; the room itself has no disk and no network. */
  readonly loadAsset?: LoadAsset;
}

/** Files that come with the program and are needed by some formats only. */
export type AssetName = 'resvg.wasm' | 'typst.wasm' | 'Arimo-Regular.ttf' | 'Arimo-SemiBold.ttf' | 'Arimo-Bold.ttf' | 'Arimo-Italic.ttf';

/** Bytes of one asset; fails by throwing, because a program without its own files is broken. */
export type LoadAsset = (name: AssetName) => Promise<Uint8Array>;
