import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MappeReport } from '#app/mappe/mappe.ts';
import type { ReportPreview } from '#app/report/report-desk.ts';
import { type ReportFormat } from '#app/report/report-format.ts';
import { type Problem, type Result } from '#core/problem/problem.ts';
import type { FileKind } from '#platform/platform.ts';
import { onlyNewest } from './live/analyser.ts';
import { Stopped } from './report-maker.ts';
import { createReportedDocument, type ReportedDocumentParts } from './reported-document.ts';
import { type AskReplace, type PlacedFile, placeInFolder, placeInOneFile, type ReportPlace } from './report-places.ts';

/** Ids of the lists the menu offers; the report view offers all formats. */
export type ListFormat = 'xlsx' | 'csv-use-cases' | 'csv';

/** What became of "Alles ausgeben". */
export interface ReportOutcome {
  /** Folder or packed file, as people know it. */
  readonly place: string;
  readonly kind: ReportPlace['kind'];
  /** null = written, and proven. */
  readonly files: readonly { readonly name: string; readonly problem: Problem | null }[];
  readonly stopped: boolean;
}

export interface ReportingState {
  /** null = not asked for yet. */
  readonly formats: readonly ReportFormat[] | null;
  /** Format in work; null = none. */
  readonly writing: string | null;
  /** null = "Alles ausgeben" is not under way. */
  readonly progress: { readonly done: number; readonly of: number; readonly name: string } | null;
  readonly outcome: ReportOutcome | null;
}

/** The report of the open document: to look at, in one format, in all. */
export interface Reporting {
  readonly store: StoreApi<ReportingState>;
  /** False = "Alles ausgeben" leaves as one packed file. */
  readonly writesFolders: boolean;
  loadFormats(): Promise<readonly ReportFormat[]>;
  /** The report as it is now; null = a newer request makes this one pointless. */
  preview(): Promise<Result<ReportPreview> | null>;
  write(format: string): Promise<boolean>;
  /** One format as bytes, without asking anybody anything: for the self test of the program. */
  make(format: ReportFormat): Promise<Result<Uint8Array>>;
  /** All formats into one folder, or one packed file where this edition has no folders. */
  writeAll(): Promise<boolean>;
  /** Ends what is being written; files already written stay. */
  stop(): void;
  dismissOutcome(): void;
  /** Asks for a picture and makes it the logo of the report. */
  pickLogo(): Promise<void>;
}

interface ReportingParts extends ReportedDocumentParts {
  readonly askReplace: AskReplace;
  readonly report: (problem: Problem) => void;
  readonly setLogo: (logo: NonNullable<MappeReport['logo']>) => void;
}

export function createReporting(parts: ReportingParts): Reporting {
  const { platform, document, maker } = parts;
  const store = createStore<ReportingState>(() => ({ formats: null, writing: null, progress: null, outcome: null }));
  const reported = createReportedDocument(parts);

  async function formats(): Promise<readonly ReportFormat[]> {
    const known = store.getState().formats ?? (await maker.formats());
    store.setState({ formats: known });
    return known;
  }

  const isBusy = (): boolean => store.getState().writing !== null;

  const refused = (problem: Problem): false => {
    if (problem.code !== 'CANCELLED') parts.report(problem);
    return false;
  };

  async function writeOne(id: string): Promise<boolean> {
    const strip = await reported.askAbout();
    if (strip === null) return false;
    const format = (await formats()).find((one) => one.id === id);
    if (format === undefined) throw new Error(`no format ${id}`);
    const name = reported.nameOf(format, strip);
    const bytes = await reported.bytesOf(format, name, strip);
    if (!bytes.ok) return refused(bytes.problem);
    const saved = await platform.saveAs(name, [format.extension as FileKind], bytes.value);
    return saved.ok || refused(saved.problem);
  }

  /** Somebody does not want the rest any more. */
  let stopped = false;

  async function writeEvery(): Promise<boolean> {
    const strip = await reported.askAbout();
    if (strip === null) return false;
    const all = await formats();
    const date = parts.today();
    const names = all.map((format) => reported.nameOf(format, strip));
    const place = platform.canWriteFolders
      ? await placeInFolder(platform, names, parts.askReplace)
      : placeInOneFile(platform, `${reported.titleWithout(strip)}.zip`, (files) => maker.pack(files, date));
    if (!place.ok) return refused(place.problem);

    const files: PlacedFile[] = [];
    for (const [at, format] of all.entries()) {
      if (stopped) break;
      const name = place.value.nameOf(names[at]!);
      store.setState({ progress: { done: at, of: all.length, name } });
      const bytes = await reported.bytesOf(format, name, strip);
      if (stopped) break;
      const placed = bytes.ok ? await place.value.put(name, bytes.value) : bytes;
      files.push({ name, problem: placed.ok ? null : placed.problem });
    }
    const finished = stopped && place.value.kind === 'zip' ? null : await place.value.finish(files);
    if (finished !== null) {
      store.setState({ outcome: { place: place.value.name, kind: place.value.kind, files: finished, stopped } });
    }
    return !stopped && finished !== null && finished.every(({ problem }) => problem === null);
  }

  const showNewest = onlyNewest((): Promise<Result<ReportPreview>> =>
    reported.make('report preview', document.getState().title, () => maker.preview(reported.wish())),
  );

  return {
    store,
    writesFolders: platform.canWriteFolders,
    loadFormats: formats,
    preview: () => showNewest(undefined),
    make: (format) => reported.bytesOf(format, reported.nameOf(format, []), []),
    async write(format) {
      if (isBusy()) return false;
      store.setState({ writing: format });
      try {
        return await writeOne(format);
      } finally {
        store.setState({ writing: null });
      }
    },
    async writeAll() {
      if (isBusy()) return false;
      store.setState({ writing: '', outcome: null });
      stopped = false;
      try {
        return await writeEvery();
      } finally {
        store.setState({ writing: null, progress: null });
      }
    },
    stop() {
      stopped = true;
      store.setState({ progress: null });
      reported.forget();
      maker.stop();
    },
    dismissOutcome: () => store.setState({ outcome: null }),
    async pickLogo() {
      const picked = await platform.openFiles(['png', 'jpeg', 'svg']);
      if (!picked.ok) return void refused(picked.problem);
      const [file] = picked.value;
      if (file === undefined) return;
      const alt = document.getState().mappe.report?.organisation ?? 'Logo';
      const logo = await inTime(maker.readLogo(file.bytes, alt)).catch(() => {
        maker.stop();
        reported.forget();
        return null;
      });
      if (logo === null) return parts.report({ code: 'PICTURE_NOT_USABLE', name: file.name });
      parts.setLogo(logo);
    },
  };
}

/** A drawing can be made so that it takes for ever (nested references). Assumption: no logo takes this long. */
const LOGO_MILLISECONDS = 20_000;

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<never>((_, reject) => setTimeout(() => reject(new Stopped('too slow')), LOGO_MILLISECONDS))]);
