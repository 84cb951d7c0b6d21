import type { ReportWish } from '#app/report/report-desk.ts';
import { type ReportFormat, reportFileName } from '#app/report/report-format.ts';
import { textsOfBpmn } from '#app/privacy/personal-bpmn.ts';
import { type PersonalHint, stripHints, textsOfMappe } from '#app/privacy/personal-hints.ts';
import type { RulePack } from '#core/guard-rails/rule-pack.ts';
import { fail, type Result } from '#core/problem/problem.ts';
import type { Platform } from '#platform/platform.ts';
import type { Language } from '../language/use-texts.ts';
import type { StateWriter } from './current-state.ts';
import type { DocumentStore } from './document-store.ts';
import type { PrivacyCheck } from './privacy-check.ts';
import { type ReportMaker, Stopped } from './report-maker.ts';

/** The open document on the report desk: brought there when it has changed, and only then. */
export interface ReportedDocument {
  /** Languages, sender and parts somebody wants. */
  wish(): ReportWish;
  /** What is to be left out of what leaves the program; null = nothing leaves it. */
  askAbout(): Promise<readonly PersonalHint[] | null>;
  /** The document's name without what is left out. */
  titleWithout(strip: readonly PersonalHint[]): string;
  nameOf(format: ReportFormat, strip: readonly PersonalHint[]): string;
  /** Makes something of the document. A bug in one thing does not take the others along; `name` = what could not be made. */
  make<T>(what: string, name: string, from: () => Promise<T>): Promise<Result<T>>;
  bytesOf(format: ReportFormat, name: string, strip: readonly PersonalHint[]): Promise<Result<Uint8Array>>;
  /** The desk was stopped: what lies on it is gone. */
  forget(): void;
}

export interface ReportedDocumentParts {
  readonly platform: Platform;
  readonly document: DocumentStore;
  readonly maker: ReportMaker;
  readonly writeState: StateWriter['writeForReport'];
  readonly rules: () => RulePack | undefined;
  readonly whatToStrip: PrivacyCheck;
  readonly language: () => Language;
  /** Today as YYYY-MM-DD. */
  readonly today: () => string;
}

export function createReportedDocument(parts: ReportedDocumentParts): ReportedDocument {
  const { platform, document, maker } = parts;
  /** What lies on the desk beside the window, and what it is about. */
  let taken: { readonly key: readonly unknown[]; readonly texts: readonly string[]; readonly result: Result<null> } | null = null;

  const languageOf = (): Language => document.getState().mappe.report?.language ?? parts.language();
  const wish = (): ReportWish => ({ language: languageOf(), report: document.getState().mappe.report });
  const titleWithout = (strip: readonly PersonalHint[]): string => stripHints(document.getState().title, strip, languageOf());

  /** Brings the document to the desk unless it lies there already; null = there is none. */
  async function bring(): Promise<typeof taken> {
    const { snapshot, mappe, file, title } = document.getState();
    const { report, ...rest } = mappe;
    const without = report?.withoutProcesses ?? [];
    const rules = parts.rules();
    const date = parts.today();
    const key = [snapshot, file?.name, title, rules, date, without.join('\n'), ...Object.values(rest)];
    if (taken !== null && taken.key.length === key.length && taken.key.every((part, at) => part === key[at])) return taken;
    const state = await parts.writeState();
    if (state === null || file === null) return null;
    const { bytes, texts } = state;
    const result = await maker.take({ name: file.name, bytes, title, date, without, ...(rules === undefined ? {} : { rules }) });
    taken = { key, texts, result };
    return taken;
  }

  /** What is to be left out of what leaves the program; null = nothing leaves it. */
  async function askAbout(): Promise<readonly PersonalHint[] | null> {
    const { mappe, title } = document.getState();
    const there = await bring();
    if (there === null) return null;
    return parts.whatToStrip([title, ...there.texts.flatMap(textsOfBpmn), ...textsOfMappe(mappe)]);
  }

  const nameOf = (format: ReportFormat, strip: readonly PersonalHint[]): string =>
    platform.fileNameFor(reportFileName(titleWithout(strip), format, languageOf()));

  /** Makes something of the document on the desk. A bug in one thing does not take the others along; `name` = what could not be made. */
  async function make<T>(what: string, name: string, from: () => Promise<T>): Promise<Result<T>> {
    try {
      const there = await bring();
      if (there === null) return fail({ code: 'CANCELLED' });
      return there.result.ok ? { ok: true, value: await from() } : there.result;
    } catch (error) {
      taken = null;
      if (error instanceof Stopped) return fail({ code: 'CANCELLED' });
      platform.noteFault(what, error);
      maker.stop(); // an engine that failed once is not asked again
      return fail({ code: 'EXPORT_FAILED', name });
    }
  }

  /** One format as bytes. */
  const bytesOf = (format: ReportFormat, name: string, strip: readonly PersonalHint[]): Promise<Result<Uint8Array>> =>
    make(`report ${format.id}`, name, async () => (await maker.write(format.id, wish(), strip)).bytes);

  return {
    wish,
    askAbout,
    titleWithout,
    nameOf,
    make,
    bytesOf,
    forget() {
      taken = null;
    },
  };
}
