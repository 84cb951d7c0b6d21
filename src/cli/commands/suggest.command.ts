import path from 'node:path';
import { Option } from 'commander';
import { writeSuggestions } from '#app/batch/write-suggestions.ts';
import { suggestDocument } from '#app/batch/suggest-document.ts';
import type { CliCommand } from '../command.ts';
import { languageOption, outOption, textOption } from '../common-options.ts';
import { kindOf, readInput, writeOutput } from '../node-files.ts';

const FORMATS = ['json', 'csv'] as const;

/** Proposes how each step may be done; nothing is written into the file. */
export const suggestCommand: CliCommand = {
  name: 'suggest',
  summary: 'Einordnung der Schritte vorschlagen, mit Gründen; die Datei bleibt, wie sie ist.',
  argument: { syntax: '<datei>', description: 'BPMN-Datei, Mappe (.kompass) oder Liste von Schritten (JSON)' },
  options: [
    new Option('--format <FORMAT>', 'Form der Ausgabe').choices(FORMATS).default('json'),
    outOption('Datei oder Ordner für das Ergebnis; ohne Angabe auf die Standardausgabe'),
    languageOption(),
  ],
  example: 'suggest aufnahme.bpmn --format csv --out vorschlaege.csv',
  async run([name = ''], options, session) {
    const full = path.resolve(session.io.cwd, name);
    const bytes = await readInput({ path: full, name, below: path.basename(full) });
    const suggested = bytes.ok ? suggestDocument(name, bytes.value) : bytes;
    if (!suggested.ok) {
      session.problem(name, suggested.problem);
      return;
    }
    const format = textOption(options, 'format') === 'csv' ? 'csv' : 'json';
    const text = writeSuggestions(suggested.value, format, session.language);
    const out = textOption(options, 'out');
    if (out === null) {
      session.io.write(text);
      return;
    }
    const place = path.resolve(session.io.cwd, out);
    const target = (await kindOf(place)) === 'folder' ? path.join(place, `${path.parse(full).name}-vorschlaege.${format}`) : place;
    const written = await writeOutput(target, new TextEncoder().encode(text));
    if (!written.ok) session.problem(out, written.problem);
  },
};
