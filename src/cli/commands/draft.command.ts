import path from 'node:path';
import { draftDocument } from '#app/draft-document.ts';
import { decodeText } from '#bpmn/decode-text.ts';
import { faultText } from '#core/outline/fault-text.ts';
import { jsonFaultText } from '#core/outline/json-fault-text.ts';
import { outlineOfJson } from '#core/outline/outline-of-json.ts';
import type { CliCommand } from '../command.ts';
import { FILE_ARGUMENT, INTO_FILE, languageOption, outOption, textOption } from '../common-options.ts';
import { readInput, writeOutput } from '../node-files.ts';

/** Turns typed lines into a drawn process; lines that were not understood are named and kept as remarks in the file. */
export const draftCommand: CliCommand = {
  name: 'draft',
  summary: {
    de: 'Getippte Zeilen in einen gezeichneten Prozess (BPMN) umwandeln.',
    en: 'Turn typed lines into a drawn process (BPMN).',
  },
  argument: {
    syntax: FILE_ARGUMENT,
    description: {
      de: 'Textdatei, eine Zeile je Schritt, oder JSON mit einer Liste „steps“',
      en: 'text file, one line per step, or JSON with a list “steps”',
    },
  },
  options: (language) => [outOption(language, INTO_FILE, true), languageOption(language)],
  example: { de: 'draft aufnahme.txt --out aufnahme.bpmn', en: 'draft admission.txt --out admission.bpmn --lang en' },
  async run([name = ''], options, session) {
    const out = textOption(options, 'out') ?? '';
    const full = path.resolve(session.io.cwd, name);
    const bytes = await readInput({ path: full, name, below: path.basename(full) });
    if (!bytes.ok) return session.problem(name, bytes.problem);
    const text = decodeText(bytes.value).source.text;
    if (text.trim() === '') return session.problem(name, { code: 'FILE_EMPTY' });
    const json = outlineOfJson(text, session.resultLanguage);
    if (json !== null && 'fault' in json) return session.failed(name, jsonFaultText(json.fault, session.language));
    const { xml, faults } = draftDocument(json === null ? text : json.lines, session.resultLanguage);
    const [line, column] = session.language === 'de' ? ['Zeile', 'Spalte'] : ['line', 'column'];
    for (const fault of faults)
      session.hint(`${name}: ${line} ${fault.line}, ${column} ${fault.column}: ${faultText(fault, session.language)}`);
    const written = await writeOutput(path.resolve(session.io.cwd, out), new TextEncoder().encode(xml));
    if (!written.ok) session.problem(out, written.problem);
  },
};
