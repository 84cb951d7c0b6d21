import path from 'node:path';
import { Option } from 'commander';
import { layOutBytes } from '#app/lay-out-document.ts';
import type { CliCommand } from '../command.ts';
import { languageOption, outOption, textOption } from '../common-options.ts';
import { readInput, writeOutput } from '../node-files.ts';

/** Draws a process; everything but the drawing stays as it is in the file. */
export const layoutCommand: CliCommand = {
  name: 'layout',
  summary: 'Einen Prozess zeichnen, mit Pools und Bahnen; der Inhalt der Datei bleibt, wie er ist.',
  argument: { syntax: '<datei>', description: 'BPMN-Datei' },
  options: [
    outOption('Datei für das Ergebnis', true),
    new Option('--force', 'auch neu anordnen, was schon gezeichnet ist').default(false, 'nein').conflicts('keep'),
    new Option('--keep', 'behalten, was gezeichnet ist, und nur ergänzen, was fehlt').default(false, 'nein'),
    languageOption(),
  ],
  example: 'layout aufnahme.bpmn --out aufnahme-neu.bpmn --force',
  async run([name = ''], options, session) {
    const out = textOption(options, 'out') ?? '';
    const full = path.resolve(session.io.cwd, name);
    const bytes = await readInput({ path: full, name, below: path.basename(full) });
    const drawn = bytes.ok ? layOutBytes(bytes.value, { replace: options['force'] === true, keep: options['keep'] === true }) : bytes;
    if (!drawn.ok) return session.problem(name, drawn.problem);
    if (drawn.value === null) {
      return session.failed(
        name,
        'Die Datei hat schon eine Zeichnung. Mit --force wird alles neu angeordnet, mit --keep nur ergänzt, was fehlt.',
      );
    }
    const written = await writeOutput(path.resolve(session.io.cwd, out), drawn.value);
    if (!written.ok) session.problem(out, written.problem);
  },
};
