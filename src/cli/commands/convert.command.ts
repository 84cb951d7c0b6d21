import path from 'node:path';
import { checkBpmn } from '#app/batch/check-bpmn.ts';
import type { CliCommand } from '../command.ts';
import type { Language } from '#core/language.ts';
import { INTO_PLACE, languageOption, outOption, PATHS_ARGUMENT, textOption } from '../common-options.ts';
import { findInputs, kindOf, readInput, writeOutput } from '../node-files.ts';

const ENDINGS = /\.(?:bpmn2?|bpmn20\.xml)$/i;

/** Opens and saves unchanged: what comes out is what went in, and what cannot be read is named. */
export const convertCommand: CliCommand = {
  name: 'convert',
  summary: {
    de: 'BPMN-Dateien öffnen und unverändert speichern; was sich nicht lesen lässt, wird genannt.',
    en: 'Open BPMN files and save them unchanged; what cannot be read is named.',
  },
  argument: {
    syntax: PATHS_ARGUMENT,
    description: {
      de: 'BPMN-Dateien oder Ordner; Ordner behalten ihren Aufbau',
      en: 'BPMN files or folders; folders keep their structure',
    },
  },
  options: (language) => [outOption(language, INTO_PLACE, true), languageOption(language)],
  example: { de: 'convert prozesse/ --out geprueft/', en: 'convert processes/ --out checked/' },
  async run(paths, options, session) {
    const out = textOption(options, 'out') ?? '';
    const t = TEXTS[session.language];
    const place = path.resolve(session.io.cwd, out);
    const { files, emptyFolders, fromFolder } = await findInputs(paths, session.io.cwd, ENDINGS);
    for (const folder of emptyFolders) session.failed(folder, t.emptyFolder);

    const intoFolder = paths.length > 1 || fromFolder || (await kindOf(place)) === 'folder';
    if (intoFolder && (await kindOf(place)) === 'file') {
      session.wrongUsage(t.needsFolder(out));
      return;
    }
    const taken = new Set<string>();
    for (const [index, file] of files.entries()) {
      session.progress(index, files.length, file.name);
      const target = intoFolder ? path.join(place, file.below) : place;
      if (taken.has(target)) {
        session.failed(file.name, t.taken(path.join(out, file.below)));
        continue;
      }
      taken.add(target);
      const bytes = await readInput(file);
      const checked = bytes.ok ? checkBpmn(bytes.value) : bytes;
      const written = checked.ok ? await writeOutput(target, checked.value) : checked;
      if (!written.ok) session.problem(file.name, written.problem);
    }
    session.done();
  },
};

const TEXTS = {
  de: {
    emptyFolder: 'In diesem Ordner gibt es keine BPMN-Datei.',
    needsFolder: (out: string) => `Hier braucht es einen Ordner; „${out}“ ist eine Datei.`,
    taken: (place: string) => `Eine andere Datei wird schon nach „${place}“ geschrieben. Bitte einzeln umwandeln.`,
  },
  en: {
    emptyFolder: 'There is no BPMN file in this folder.',
    needsFolder: (out: string) => `A folder is needed here; “${out}” is a file.`,
    taken: (place: string) => `Another file is already written to “${place}”. Please convert them one by one.`,
  },
} as const satisfies Record<Language, unknown>;
