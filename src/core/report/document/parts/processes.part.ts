import type { FileAnalysis } from '../../../analysis.ts';
import { PROBLEM_FIELD_WORDS } from '../../../annotation/annotation-words.ts';
import { formatQuantity } from '../../../annotation/number-format.ts';
import type { Language } from '../../../language.ts';
import { drawProcess } from '../../../picture/draw-process.ts';
import { drawPieces } from '../../../picture/draw-pieces.ts';
import { describePicture } from '../../../picture/describe-picture.ts';
import { problemText } from '../../../problem/problem-text.ts';
import type { Report, ReportStep } from '../../report.ts';
import { type DraftBlock, facts, figure, figureText, heading, notice, oneLine, paragraph, table, tagCell } from '../blocks.ts';
import type { PartDefinition } from '../part.ts';
import { targetBlocks } from '../target-blocks.ts';
import { titleOfFile } from '../title-of-file.ts';

/** Every process: its key figures, its drawings and its steps with what is known about them. */
export const processesPart: PartDefinition = {
  part: 'processes',
  title: { de: 'Prozesse und Schritte', en: 'Processes and steps' },
  write: (report, language) => report.analysis.files.flatMap((file, index) => writeFile(file, index, report, language)),
};

function writeFile(file: FileAnalysis, index: number, report: Report, language: Language): readonly DraftBlock[] {
  const t = TEXTS[language];
  const steps = report.steps.filter((step) => step.file === file.file);
  const title = titleOfFile(file);
  return [
    heading(2, `process-${index + 1}`, title, index > 0),
    ...file.problems.map((problem) => notice(problemText(problem, language), t.notRead)),
    ...file.model.processes.flatMap((process) => {
      const figures = file.flow.processes.get(process.id);
      if (figures === undefined) return [];
      const cycle = report.cycleTimes.get(file.file)?.get(process.id) ?? null;
      const { totals } = figures;
      return [
        facts(
          ...(file.model.processes.length === 1 ? [] : [{ label: t.process, value: oneLine(process.name, process.id) }]),
          { label: t.cases, value: figureText(figures.casesPerYear, language, Number.isInteger(figures.casesPerYear) ? 0 : 1) },
          {
            label: t.hours,
            value: `${totals.complete ? '' : t.atLeast}${figureText(totals.annualHours, language)}${totals.complete ? '' : t.gap(totals.known, totals.needed)}`,
          },
          ...(cycle === null
            ? []
            : [
                {
                  label: t.cycle,
                  value: t.cycleValue(
                    figureText(cycle.p50Minutes / 60, language),
                    figureText(cycle.p90Minutes / 60, language),
                    cycle.complete,
                  ),
                },
              ]),
        ),
      ];
    }),
    ...(report.drawings.get(file.file) ?? []).map((drawing) => {
      const name = oneLine(drawing.name ?? file.model.flowNodes.find(({ id }) => id === drawing.shows)?.name, title);
      const picture = drawProcess(file.model, file.annotations, drawing, language);
      const alt = describePicture(file.model, file.annotations, drawing, language);
      return figure(t.drawing(name), alt, picture, drawPieces(picture, file.model, file.annotations, drawing, language));
    }),
    ...(steps.length === 0 ? [] : [stepsTable(steps, title, report.settings.detail === 'full', language)]),
    ...(steps.length === 0 ? [] : [paragraph(t.legend, 'small')]),
    ...report.comparisons
      .filter(({ today }) => today.file === file.file)
      .flatMap((comparison, at) => {
        const { file: target } = comparison.target;
        const id = `process-${index + 1}-target-${at + 1}`;
        return targetBlocks(comparison, id, report.drawings.get(target) ?? [], report.settings.detail === 'full', language);
      }),
  ];
}

function stepsTable(steps: readonly ReportStep[], title: string, full: boolean, language: Language): DraftBlock {
  const t = TEXTS[language];
  return table(
    t.steps(title),
    [
      [t.number, 6, 'right'],
      [t.step, 26],
      [t.role, 17],
      [t.tag, 19],
      [t.executions, 8.5, 'right'],
      [t.minutes, 10, 'right'],
      [t.hoursColumn, 9, 'right'],
      ...(full ? ([[t.problems, 17]] as const) : []),
    ],
    steps.map(({ activity, role, annotation, figures }, index) => [
      String(index + 1),
      oneLine(activity.name, activity.id),
      role === null ? '' : oneLine(role, ''),
      {
        ...tagCell(annotation.tag, language),
        ...(annotation.rethink ? { text: `${tagCell(annotation.tag, language).text}, ${t.rethink}` } : {}),
      },
      figureText(figures.executionsPerCase, language, 2),
      formatQuantity(annotation.handlingMinutes, language) ?? '?',
      figureText(figures.annualHours, language),
      ...(full ? [annotation.problems.map(({ kind }) => PROBLEM_FIELD_WORDS[kind][language]).join(', ')] : []),
    ]),
  );
}

const TEXTS = {
  de: {
    notRead: 'Diese Datei wurde nicht gelesen',
    process: 'Prozess',
    cases: 'Fälle pro Jahr',
    hours: 'Stunden pro Jahr',
    atLeast: 'mindestens ',
    gap: (known: number, needed: number) => ` (bekannt bei ${known} von ${needed} Schritten)`,
    cycle: 'Durchlaufzeit',
    cycleValue: (half: string, most: string, complete: boolean) =>
      `${complete ? '' : 'mindestens, weil Zeiten fehlen: '}die Hälfte der Fälle bis ${half} h, neun von zehn bis ${most} h`,
    drawing: (name: string) => `Prozess „${name}“ mit Einordnung der Schritte`,
    steps: (name: string) => `Schritte von „${name}“`,
    legend:
      '„?“ heißt unbekannt und zählt nie als 0. Minuten je Ausführung und Person; drei Zahlen sind mindestens, wahrscheinlich, höchstens.',
    number: 'Nr.',
    step: 'Schritt',
    role: 'Rolle',
    tag: 'Einordnung',
    executions: 'je Fall',
    minutes: 'Minuten',
    hoursColumn: 'h/Jahr',
    problems: 'Problemfelder',
    rethink: 'neu denken',
  },
  en: {
    notRead: 'This file was not read',
    process: 'Process',
    cases: 'Cases per year',
    hours: 'Hours per year',
    atLeast: 'at least ',
    gap: (known: number, needed: number) => ` (known for ${known} of ${needed} steps)`,
    cycle: 'Cycle time',
    cycleValue: (half: string, most: string, complete: boolean) =>
      `${complete ? '' : 'at least, because times are missing: '}half of the cases within ${half} h, nine of ten within ${most} h`,
    drawing: (name: string) => `Process “${name}” with the tags of its steps`,
    steps: (name: string) => `Steps of “${name}”`,
    legend: '“?” means unknown and never counts as 0. Minutes per execution and person; three numbers are at least, likely, at most.',
    number: 'No.',
    step: 'Step',
    role: 'Role',
    tag: 'Tag',
    executions: 'per case',
    minutes: 'Minutes',
    hoursColumn: 'h/year',
    problems: 'Problem fields',
    rethink: 'rethink',
  },
} as const satisfies Record<Language, unknown>;
