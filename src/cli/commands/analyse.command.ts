import path from 'node:path';
import { Option } from 'commander';
import { type AnnotationSource, readAnnotationSource } from '#app/batch/annotation-source.ts';
import { analyseBatch, type BatchFile } from '#app/batch/analyse-batch.ts';
import { writeReport } from '#app/report/write-report.ts';
import { reportSettingsOf } from '#app/mappe/report-settings-of.ts';
import type { Language } from '#core/language.ts';
import { issueText } from '#core/problem/issue-text.ts';
import { reportFileName } from '#app/report/report-format.ts';
import { buildReport } from '#core/report/build-report.ts';
import { titleOfReport } from '#core/report/document/title-of-file.ts';
import { EXPORTERS, exporterOf } from '#export/exporters.ts';
import { safeFileName } from '#platform/safe-file-name.ts';
import type { CliCommand } from '../command.ts';
import {
  annotationsOption,
  BPMN_OR_MAPPE,
  INTO_OUTPUT,
  languageOption,
  outOption,
  PATHS_ARGUMENT,
  seedOption,
  textOption,
} from '../common-options.ts';
import { EMPTY_FOLDER, findInputs, kindOf, readInput, writeOutput } from '../node-files.ts';
import { loadAsset } from '../load-asset.ts';
import { readReportOptions, reportOptions } from '../report-options.ts';
import type { Session } from '../session.ts';

/** In a folder only these count; a file named by itself is opened whatever it is called. */
const ENDINGS = /\.(?:bpmn2?|bpmn20\.xml|kompass)$/i;

/** Every format there is, one file each. */
const ALL = 'all';
const EXPORT_FORMATS: readonly string[] = EXPORTERS.map(({ id }) => id);

/** Numbers, findings and ranked use cases of any number of files. */
export const analyseCommand: CliCommand = {
  name: 'analyse',
  summary: {
    de: 'Prozesse auswerten: Häufigkeiten, Stunden, Befunde, gereihte Use Cases.',
    en: 'Analyse processes: frequencies, hours, findings, ranked use cases.',
  },
  argument: { syntax: PATHS_ARGUMENT, description: BPMN_OR_MAPPE },
  options: (language) => [
    annotationsOption(language),
    new Option('--format <FORMAT>', TEXTS[language].format).choices([...EXPORT_FORMATS, ALL]),
    outOption(language, INTO_OUTPUT),
    languageOption(language),
    seedOption(language),
    ...reportOptions(language),
  ],
  example: {
    de: 'analyse aufnahme.bpmn --format xlsx --out aufnahme.xlsx',
    en: 'analyse admission.bpmn --format xlsx --out admission.xlsx',
  },
  async run(paths, options, session) {
    const out = textOption(options, 'out');
    const t = TEXTS[session.language];
    const format = textOption(options, 'format') ?? formatOf(out) ?? 'json';
    if (out === null && (format === ALL || (session.io.resultsOnTerminal && !isText(format)))) {
      session.wrongUsage(format === ALL ? t.allNeedsFolder : t.notForScreen);
      return;
    }
    const place = out === null ? null : path.resolve(session.io.cwd, out);
    const kind = place === null ? 'none' : await kindOf(place);
    if (format === ALL && (kind === 'file' || kind === 'device')) {
      session.wrongUsage(t.folderIsFile);
      return;
    }
    const wishes = await readReportOptions(options, session);
    const annotations = wishes === null ? undefined : await readAnnotations(textOption(options, 'annotations'), session);
    if (wishes === null || annotations === undefined) return;
    const files = await readAll(paths, session);
    if (files.length === 0) return;

    const batch = analyseBatch(files, {
      annotations,
      seed: typeof options['seed'] === 'number' ? options['seed'] : null,
      today: session.io.today,
      onProgress: (done, of, name) => session.progress(done, of, name),
    });
    for (const { file, problems } of batch.analysis.files) for (const problem of problems) session.problem(file, problem);
    for (const issue of batch.issues) session.hint(issueText(issue, session.language));

    const title = titleOf(paths);
    const report = buildReport(batch.analysis, {
      title: titleOfReport(batch.analysis.files, title),
      date: session.io.today,
      criteria: batch.criteria,
      plan: batch.plan,
      drawings: batch.drawings,
      targets: batch.targets,
      settings: wishes(reportSettingsOf(batch.report)),
    });
    const wanted = format === ALL ? EXPORT_FORMATS : [format];
    for (const [done, one] of wanted.entries()) {
      const exporter = exporterOf(one)!;
      const name = safeFileName(
        format === ALL ? reportFileName(title, exporter, session.resultLanguage) : `${title}.${exporter.extension}`,
      );
      session.progress(done, wanted.length, name);
      const { bytes } = await writeReport(report, { format: one, language: session.resultLanguage, loadAsset });
      if (place === null) {
        session.done();
        session.io.write(bytes);
        return;
      }
      const written = await writeOutput(format === ALL || kind === 'folder' ? path.join(place, name) : place, bytes);
      if (!written.ok) session.problem(format === ALL ? name : out!, written.problem);
    }
  },
};

const isText = (format: string): boolean => /^(?:text\/|application\/json$)/.test(EXPORTERS.find(({ id }) => id === format)?.mime ?? '');

/** The format a file name asks for. */
const formatOf = (out: string | null): string | null => EXPORT_FORMATS.find((format) => out?.toLowerCase().endsWith(`.${format}`)) ?? null;

/** undefined = the source itself cannot be read; it was said, nothing is analysed. */
export async function readAnnotations(name: string | null, session: Session): Promise<AnnotationSource | null | undefined> {
  if (name === null) return null;
  const full = path.resolve(session.io.cwd, name);
  const bytes = await readInput({ path: full, name, below: name });
  const source = bytes.ok ? await readAnnotationSource(bytes.value) : bytes;
  if (source.ok) return source.value;
  session.problem(name, source.problem);
  return undefined;
}

async function readAll(paths: readonly string[], session: Session): Promise<readonly BatchFile[]> {
  const { files, emptyFolders } = await findInputs(paths, session.io.cwd, ENDINGS);
  for (const folder of emptyFolders) session.failed(folder, EMPTY_FOLDER[session.language]);
  const read: BatchFile[] = [];
  for (const file of files) read.push({ name: file.name, content: await readInput(file) });
  return read;
}

const titleOf = (paths: readonly string[]): string => {
  const [first = ''] = paths;
  return paths.length === 1 ? path.basename(path.resolve(first)).replace(ENDINGS, '') : 'Prozesskompass';
};

const TEXTS = {
  de: {
    format: 'Form der Ausgabe, all = alle in einen Ordner; ohne Angabe nach der Endung von --out, sonst json',
    allNeedsFolder: 'Für alle Formate wird ein Ordner gebraucht. Bitte --out angeben.',
    notForScreen: 'Dieses Format lässt sich nicht auf dem Bildschirm zeigen. Bitte --out angeben.',
    folderIsFile: 'Für alle Formate wird ein Ordner gebraucht; unter --out liegt schon eine Datei.',
  },
  en: {
    format: 'form of the result, all = every one into a folder; without it, as the ending of --out says, else json',
    allNeedsFolder: 'All formats need a folder. Please give --out.',
    notForScreen: 'This format cannot be shown on the screen. Please give --out.',
    folderIsFile: 'All formats need a folder; under --out there is a file already.',
  },
} as const satisfies Record<Language, unknown>;
