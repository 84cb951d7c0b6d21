import path from 'node:path';
import { annotateBpmn } from '#app/batch/annotate-bpmn.ts';
import { issueText } from '#core/problem/issue-text.ts';
import type { CliCommand } from '../command.ts';
import { annotationsOption, FILE_ARGUMENT, INTO_PLACE, languageOption, outOption, textOption } from '../common-options.ts';
import { kindOf, readInput, writeOutput } from '../node-files.ts';
import { readAnnotations } from './analyse.command.ts';

/** Writes what is said about the steps into a BPMN file; everything else in it stays as it is. */
export const annotateCommand: CliCommand = {
  name: 'annotate',
  summary: {
    de: 'Angaben zu den Schritten in eine BPMN-Datei schreiben, ohne sonst etwas zu ändern.',
    en: 'Write what is known about the steps into a BPMN file and change nothing else.',
  },
  argument: { syntax: FILE_ARGUMENT, description: { de: 'BPMN-Datei', en: 'BPMN file' } },
  options: (language) => [annotationsOption(language, true), outOption(language, INTO_PLACE, true), languageOption(language)],
  example: {
    de: 'annotate aufnahme.bpmn --annotations schritte.csv --out aufnahme-neu.bpmn',
    en: 'annotate admission.bpmn --annotations steps.csv --out admission-new.bpmn',
  },
  async run([name = ''], options, session) {
    const out = textOption(options, 'out') ?? '';
    const source = await readAnnotations(textOption(options, 'annotations'), session);
    if (source === undefined || source === null) return;
    const full = path.resolve(session.io.cwd, name);
    const bytes = await readInput({ path: full, name, below: path.basename(full) });
    const annotated = bytes.ok ? annotateBpmn(name, bytes.value, source) : bytes;
    if (!annotated.ok) {
      session.problem(name, annotated.problem);
      return;
    }
    for (const issue of annotated.value.issues) session.hint(issueText(issue, session.language));
    const place = path.resolve(session.io.cwd, out);
    const written = await writeOutput(
      (await kindOf(place)) === 'folder' ? path.join(place, path.basename(full)) : place,
      annotated.value.bytes,
    );
    if (!written.ok) session.problem(out, written.problem);
  },
};
