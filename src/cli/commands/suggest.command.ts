import path from 'node:path';
import { Option } from 'commander';
import { writeSuggestions } from '#app/batch/write-suggestions.ts';
import { suggestDocument } from '#app/batch/suggest-document.ts';
import type { Translated } from '#core/language.ts';
import type { CliCommand } from '../command.ts';
import { FILE_ARGUMENT, INTO_OUTPUT, languageOption, outOption, textOption } from '../common-options.ts';
import { kindOf, readInput, writeOutput } from '../node-files.ts';

const FORMATS = ['json', 'csv'] as const;
const FORMAT: Translated = { de: 'Form der Ausgabe', en: 'form of the result' };
/** What is added to the name of the file in a folder. */
const SUFFIX: Translated = { de: 'vorschlaege', en: 'suggestions' };

/** Proposes how each step may be done; nothing is written into the file. */
export const suggestCommand: CliCommand = {
  name: 'suggest',
  summary: {
    de: 'Einordnung der Schritte vorschlagen, mit Gründen; die Datei bleibt, wie sie ist.',
    en: 'Suggest tags for the steps, with reasons; the file stays as it is.',
  },
  argument: {
    syntax: FILE_ARGUMENT,
    description: {
      de: 'BPMN-Datei, Mappe (.kompass) oder Liste von Schritten (JSON)',
      en: 'BPMN file, Mappe (.kompass) or list of steps (JSON)',
    },
  },
  options: (language) => [
    new Option('--format <FORMAT>', FORMAT[language]).choices(FORMATS).default('json'),
    outOption(language, INTO_OUTPUT),
    languageOption(language),
  ],
  example: {
    de: 'suggest aufnahme.bpmn --format csv --out vorschlaege.csv',
    en: 'suggest admission.bpmn --format csv --out suggestions.csv',
  },
  async run([name = ''], options, session) {
    const full = path.resolve(session.io.cwd, name);
    const bytes = await readInput({ path: full, name, below: path.basename(full) });
    const suggested = bytes.ok ? suggestDocument(name, bytes.value) : bytes;
    if (!suggested.ok) {
      session.problem(name, suggested.problem);
      return;
    }
    const format = textOption(options, 'format') === 'csv' ? 'csv' : 'json';
    const text = writeSuggestions(suggested.value, format, session.resultLanguage);
    const out = textOption(options, 'out');
    if (out === null) {
      session.io.write(text);
      return;
    }
    const place = path.resolve(session.io.cwd, out);
    const target =
      (await kindOf(place)) === 'folder' ? path.join(place, `${path.parse(full).name}-${SUFFIX[session.resultLanguage]}.${format}`) : place;
    const written = await writeOutput(target, new TextEncoder().encode(text));
    if (!written.ok) session.problem(out, written.problem);
  },
};
