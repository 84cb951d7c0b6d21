import type { FindingSeverity } from '../../../flow/findings/finding-definition.ts';
import { writeFinding } from '../../../flow/findings/write-finding.ts';
import type { Language } from '../../../language.ts';
import { issueText } from '../../../problem/issue-text.ts';
import { heading, paragraph, strong, table } from '../blocks.ts';
import type { PartDefinition } from '../part.ts';
import { titleOfFile } from '../title-of-file.ts';

const ORDER: readonly FindingSeverity[] = ['error', 'warning', 'note'];

/** What the calculation noticed in the processes, gravest first. */
export const findingsPart: PartDefinition = {
  part: 'findings',
  title: { de: 'Befunde', en: 'Findings' },
  write: ({ analysis }, language) => {
    const t = TEXTS[language];
    const files = analysis.files.flatMap((file, index) => {
      const findings = file.flow.findings
        .map((finding) => writeFinding(finding, file.model, file.annotations, language))
        .toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
        .map(({ severity, title, sentence }) => [strong(t[severity]), title, sentence]);
      const issues = file.issues.map((issue) => [{ text: t.issue }, '', issueText(issue, language)]);
      const rows = [...findings, ...issues];
      if (rows.length === 0) return [];
      const name = titleOfFile(file);
      return [
        heading(2, `findings-${index + 1}`, name),
        table(
          t.caption(name),
          [
            [t.kind, 16],
            [t.what, 26],
            [t.sentence, 58],
          ],
          rows,
        ),
      ];
    });
    return files.length === 0 ? [] : [paragraph(t.intro), ...files];
  },
};

const TEXTS = {
  de: {
    intro: 'Was beim Lesen und Rechnen aufgefallen ist. Annahmen sind kein Fehler; wer sie kennt, liest die Zahlen richtig.',
    caption: (name: string) => `Befunde in „${name}“`,
    kind: 'Art',
    what: 'Was',
    sentence: 'Was das heißt',
    error: 'Fehler im Ablauf',
    warning: 'Bitte prüfen',
    note: 'Annahme',
    issue: 'Beim Lesen',
  },
  en: {
    intro: 'What was noticed while reading and calculating. Assumptions are no faults; who knows them reads the figures rightly.',
    caption: (name: string) => `Findings in “${name}”`,
    kind: 'Kind',
    what: 'What',
    sentence: 'What it means',
    error: 'Error in the flow',
    warning: 'Please check',
    note: 'Assumption',
    issue: 'While reading',
  },
} as const satisfies Record<Language, unknown>;
