import path from 'node:path';
import { checkBpmn } from '#app/batch/check-bpmn.ts';
import type { CliCommand } from '../command.ts';
import { languageOption, outOption, textOption } from '../common-options.ts';
import { findInputs, kindOf, readInput, writeOutput } from '../node-files.ts';

const ENDINGS = /\.(?:bpmn2?|bpmn20\.xml)$/i;

/** Opens and saves unchanged: what comes out is what went in, and what cannot be read is named. */
export const convertCommand: CliCommand = {
  name: 'convert',
  summary: 'BPMN-Dateien öffnen und unverändert speichern; was sich nicht lesen lässt, wird genannt.',
  argument: { syntax: '<pfade...>', description: 'BPMN-Dateien oder Ordner; Ordner behalten ihren Aufbau' },
  options: [outOption('Datei oder Ordner für das Ergebnis', true), languageOption()],
  example: 'convert prozesse/ --out geprueft/',
  async run(paths, options, session) {
    const out = textOption(options, 'out') ?? '';
    const place = path.resolve(session.io.cwd, out);
    const { files, emptyFolders, fromFolder } = await findInputs(paths, session.io.cwd, ENDINGS);
    for (const folder of emptyFolders) session.failed(folder, 'In diesem Ordner gibt es keine BPMN-Datei.');

    const intoFolder = paths.length > 1 || fromFolder || (await kindOf(place)) === 'folder';
    if (intoFolder && (await kindOf(place)) === 'file') {
      session.wrongUsage(`Hier braucht es einen Ordner; „${out}“ ist eine Datei.`);
      return;
    }
    const taken = new Set<string>();
    for (const [index, file] of files.entries()) {
      session.progress(index, files.length, file.name);
      const target = intoFolder ? path.join(place, file.below) : place;
      if (taken.has(target)) {
        session.failed(
          file.name,
          `Eine andere Datei wird schon nach „${path.join(out, file.below)}“ geschrieben. Bitte einzeln umwandeln.`,
        );
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
