import { PROBLEM_FIELD_WORDS } from '#core/annotation/annotation-words.ts';
import type { Language } from '#core/language.ts';
import { writeDocument } from '#core/report/document/write-document.ts';
import type { Report } from '#core/report/report.ts';
import { type Cell, figureCell, type Table } from '#core/report/table.ts';

/** Every problem somebody named, one row each: to filter, sort and count. */
export function problemTable({ steps }: Report, language: Language): Table {
  const t = TEXTS[language];
  return {
    title: t.problems,
    columns: [t.file, t.step, t.role, t.problem, t.severity, t.text, t.hours].map((title, index) => ({
      title,
      width: [26, 40, 22, 24, 10, 50, 12][index]!,
      decimals: index === 6 ? 1 : 0,
      oneLine: index === 0,
    })),
    rows: steps.flatMap(({ file, activity, role, annotation, figures }) =>
      annotation.problems.map(({ kind, severity, text }): readonly Cell[] => [
        file,
        activity.name ?? activity.id,
        role,
        PROBLEM_FIELD_WORDS[kind][language],
        severity,
        text === '' ? null : text,
        figureCell(figures.annualHours, language),
      ]),
    ),
  };
}

/** What guard rails ask and which answers are missing: the tables of the report as sheets. */
export function guardRailTables(report: Report, language: Language): readonly Table[] {
  const { chapters } = writeDocument({ ...report, settings: { ...report.settings, parts: ['guardRails'], detail: 'full' } }, language);
  return chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly Table[] => {
      if (block.kind !== 'table') return [];
      const titles = block.columns.map(({ title }) => title);
      return [
        {
          title: block.columns.length > 4 ? TEXTS[language].measures : TEXTS[language].questions,
          columns: block.columns.map(({ share }, index) => ({ title: titles[index]!, width: Math.max(14, share * 1.6), decimals: 0 })),
          rows: block.rows.map((row) => row.map(({ text }): Cell => (text === '' ? null : text))),
        },
      ];
    }),
  );
}

const TEXTS = {
  de: {
    problems: 'Problemfelder',
    measures: 'Leitplanken und Maßnahmen',
    questions: 'Offene Antworten',
    file: 'Datei',
    step: 'Schritt',
    role: 'Rolle',
    problem: 'Problemfeld',
    severity: 'Schwere',
    text: 'Beschreibung',
    hours: 'Stunden pro Jahr',
  },
  en: {
    problems: 'Problem fields',
    measures: 'Guard rails and measures',
    questions: 'Open answers',
    file: 'File',
    step: 'Step',
    role: 'Role',
    problem: 'Problem field',
    severity: 'Severity',
    text: 'Description',
    hours: 'Hours per year',
  },
} as const satisfies Record<Language, unknown>;
