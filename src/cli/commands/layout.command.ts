import path from 'node:path';
import { Option } from 'commander';
import { layOutBytes } from '#app/lay-out-document.ts';
import type { Language } from '#core/language.ts';
import type { CliCommand } from '../command.ts';
import { FILE_ARGUMENT, INTO_FILE, languageOption, OFF, outOption, textOption } from '../common-options.ts';
import { readInput, writeOutput } from '../node-files.ts';

/** Draws a process; everything but the drawing stays as it is in the file. */
export const layoutCommand: CliCommand = {
  name: 'layout',
  summary: {
    de: 'Einen Prozess zeichnen, mit Pools und Bahnen; der Inhalt der Datei bleibt, wie er ist.',
    en: 'Draw a process, with pools and lanes; the content of the file stays as it is.',
  },
  argument: { syntax: FILE_ARGUMENT, description: { de: 'BPMN-Datei', en: 'BPMN file' } },
  options: (language) => [
    outOption(language, INTO_FILE, true),
    new Option('--force', TEXTS[language].force).default(false, OFF[language]).conflicts('keep'),
    new Option('--keep', TEXTS[language].keep).default(false, OFF[language]),
    languageOption(language),
  ],
  example: {
    de: 'layout aufnahme.bpmn --out aufnahme-neu.bpmn --force',
    en: 'layout admission.bpmn --out admission-new.bpmn --force',
  },
  async run([name = ''], options, session) {
    const out = textOption(options, 'out') ?? '';
    const full = path.resolve(session.io.cwd, name);
    const bytes = await readInput({ path: full, name, below: path.basename(full) });
    const drawn = bytes.ok ? layOutBytes(bytes.value, { replace: options['force'] === true, keep: options['keep'] === true }) : bytes;
    if (!drawn.ok) return session.problem(name, drawn.problem);
    if (drawn.value === null) {
      return session.failed(name, TEXTS[session.language].drawn);
    }
    const written = await writeOutput(path.resolve(session.io.cwd, out), drawn.value);
    if (!written.ok) session.problem(out, written.problem);
  },
};

const TEXTS = {
  de: {
    force: 'auch neu anordnen, was schon gezeichnet ist',
    keep: 'behalten, was gezeichnet ist, und nur ergänzen, was fehlt',
    drawn: 'Die Datei hat schon eine Zeichnung. Mit --force wird alles neu angeordnet, mit --keep nur ergänzt, was fehlt.',
  },
  en: {
    force: 'arrange anew what is already drawn, too',
    keep: 'keep what is drawn and only add what is missing',
    drawn: 'The file already has a drawing. --force arranges everything anew, --keep only adds what is missing.',
  },
} as const satisfies Record<Language, unknown>;
