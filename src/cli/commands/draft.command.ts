import path from 'node:path';
import { draftDocument } from '#app/draft-document.ts';
import { decodeText } from '#bpmn/decode-text.ts';
import { faultText } from '#core/outline/fault-text.ts';
import { jsonFaultText } from '#core/outline/json-fault-text.ts';
import { outlineOfJson } from '#core/outline/outline-of-json.ts';
import type { CliCommand } from '../command.ts';
import { languageOption, outOption, textOption } from '../common-options.ts';
import { readInput, writeOutput } from '../node-files.ts';

/** Turns typed lines into a drawn process; lines that were not understood are named and kept as remarks in the file. */
export const draftCommand: CliCommand = {
  name: 'draft',
  summary: 'Getippte Zeilen in einen gezeichneten Prozess (BPMN) umwandeln.',
  argument: { syntax: '<datei>', description: 'Textdatei, eine Zeile je Schritt, oder JSON mit einer Liste „steps“' },
  options: [outOption('Datei für das Ergebnis', true), languageOption()],
  example: 'draft aufnahme.txt --out aufnahme.bpmn',
  async run([name = ''], options, session) {
    const out = textOption(options, 'out') ?? '';
    const full = path.resolve(session.io.cwd, name);
    const bytes = await readInput({ path: full, name, below: path.basename(full) });
    if (!bytes.ok) return session.problem(name, bytes.problem);
    const text = decodeText(bytes.value).source.text;
    if (text.trim() === '') return session.problem(name, { code: 'FILE_EMPTY' });
    const json = outlineOfJson(text, session.language);
    if (json !== null && 'fault' in json) return session.failed(name, jsonFaultText(json.fault, session.language));
    const { xml, faults } = draftDocument(json === null ? text : json.lines, session.language);
    const [line, column] = session.language === 'de' ? ['Zeile', 'Spalte'] : ['line', 'column'];
    for (const fault of faults)
      session.hint(`${name}: ${line} ${fault.line}, ${column} ${fault.column}: ${faultText(fault, session.language)}`);
    const written = await writeOutput(path.resolve(session.io.cwd, out), new TextEncoder().encode(xml));
    if (!written.ok) session.problem(out, written.problem);
  },
};
