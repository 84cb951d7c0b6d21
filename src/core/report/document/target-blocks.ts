import { EMPTY_NODE } from '../../annotation/empty-annotation.ts';
import { formatQuantity } from '../../annotation/number-format.ts';
import type { AnalyseFile } from '../../analysis.ts';
import type { Figure } from '../../flow/flow-result.ts';
import type { Language } from '../../language.ts';
import type { Activity } from '../../process/process-model.ts';
import { describePicture } from '../../picture/describe-picture.ts';
import { drawPieces } from '../../picture/draw-pieces.ts';
import { drawProcess } from '../../picture/draw-process.ts';
import type { ProcessDrawing } from '../../picture/process-drawing.ts';
import type { ComparedMeasure, TargetComparison } from '../target-comparison.ts';
import { type DraftBlock, figure, figureText, heading, oneLine, paragraph, table, tagCell, tagText } from './blocks.ts';
import type { DocumentCell } from './report-document.ts';
import { titleOfFile } from './title-of-file.ts';

/** A process of today beside the one it shall become: figures, what changes, and the drawing of the latter. */
export function targetBlocks(
  { today, target, figures, steps }: TargetComparison,
  id: string,
  drawings: readonly ProcessDrawing[],
  full: boolean,
  language: Language,
): readonly DraftBlock[] {
  const t = TEXTS[language];
  const title = titleOfFile(target);
  const counts = t.counts(steps.same, steps.changed.length, steps.added.length, steps.removed.length);
  return [
    heading(3, id, t.heading(title)),
    paragraph(counts),
    table(
      t.figures(title),
      [
        [t.measure, 46],
        [t.today, 18, 'right'],
        [t.target, 18, 'right'],
        [t.difference, 18, 'right'],
      ],
      figures.map(({ measure, today: before, target: after, complete }) => [
        t.measures[measure],
        boundText(before, complete.today, language),
        boundText(after, complete.target, language),
        differenceText(before, after, language),
      ]),
    ),
    paragraph([...(figures.every(({ complete }) => complete.today && complete.target) ? [] : [t.incomplete]), t.legend].join(' '), 'small'),
    ...(full ? stepRows(today, target, steps, title, language) : []),
    ...drawings.map((drawing) => {
      const name = oneLine(drawing.name, title);
      const picture = drawProcess(target.model, target.annotations, drawing, language);
      const alt = describePicture(target.model, target.annotations, drawing, language);
      return figure(t.drawing(name), alt, picture, drawPieces(picture, target.model, target.annotations, drawing, language));
    }),
  ];
}

/** Nothing where no step changes: an empty table says less than the sentence above it. */
function stepRows(
  today: AnalyseFile,
  target: AnalyseFile,
  { changed, added, removed }: TargetComparison['steps'],
  title: string,
  language: Language,
): readonly DraftBlock[] {
  const t = TEXTS[language];
  const row = (before: Activity | null, after: Activity | null): readonly (string | DocumentCell)[] => {
    const notes = [noteOf(today, before), noteOf(target, after)].filter((note) => note !== null);
    const tags = [...new Set(notes.map(({ tag }) => tag))];
    const minutes = [...new Set(notes.map(({ handlingMinutes }) => formatQuantity(handlingMinutes, language) ?? '?'))];
    return [
      before === null ? NONE : oneLine(before.name, before.id),
      after === null ? NONE : oneLine(after.name, after.id),
      tags.length === 1 ? tagCell(tags[0]!, language) : tags.map((tag) => tagText(tag, language)).join(ARROW),
      minutes.join(ARROW),
    ];
  };
  const rows = [
    ...changed.map((step) => row(step.today, step.target)),
    ...added.map((step) => row(null, step)),
    ...removed.map((step) => row(step, null)),
  ];
  if (rows.length === 0) return [];
  return [
    table(
      t.steps(title),
      [
        [t.today, 33],
        [t.target, 33],
        [t.tag, 20],
        [t.minutes, 14, 'right'],
      ],
      rows,
    ),
  ];
}

const noteOf = (file: AnalyseFile, step: Activity | null) => (step === null ? null : (file.annotations.nodes.get(step.id) ?? EMPTY_NODE));

const NONE = '–';
const ARROW = ' → ';

const boundText = (value: Figure, isComplete: boolean, language: Language): string =>
  `${isComplete || value === null ? '' : '≥ '}${figureText(value, language)}`;

/** With its sign; unknown where one side is. */
function differenceText(today: Figure, target: Figure, language: Language): string {
  if (today === null || target === null || !Number.isFinite(today) || !Number.isFinite(target)) return '?';
  const difference = target - today;
  const text = figureText(difference, language);
  return difference > 0 && /[1-9]/u.test(text) ? `+${text}` : text.replace(/^−(?=[0.,]*$)/u, '');
}

const TEXTS = {
  de: {
    heading: (title: string) => `Ist und Soll: ${title}`,
    counts: (same: number, changed: number, added: number, removed: number) =>
      `Schritte vom Ist zum Soll: ${same} unverändert, ${changed} geändert, ${added} neu, ${removed} entfallen.`,
    figures: (title: string) => `Ist und Soll im Vergleich: „${title}“`,
    steps: (title: string) => `Schritte, die sich ändern: „${title}“`,
    drawing: (title: string) => `Soll-Prozess „${title}“ mit Einordnung der Schritte`,
    measure: 'Größe',
    today: 'Ist',
    target: 'Soll',
    difference: 'Unterschied',
    tag: 'Einordnung',
    minutes: 'Minuten',
    incomplete: '„≥“ heißt mindestens, weil Angaben fehlen; der Unterschied gilt dann nur für das, was auf beiden Seiten bekannt ist.',
    legend:
      'Zahlen des Soll sind Erwartungen, keine Messungen, und zählen in keiner Summe und in keinem Use Case. Die Liegezeit ist die Summe über alle Schritte, auch über gleichzeitige; ob es schneller geht, sagt die Durchlaufzeit.',
    measures: {
      annualHours: 'Stunden pro Jahr',
      humanOnlyHours: 'davon in menschlichen Schritten',
      aiSupportedHours: 'davon in KI-gestützten Schritten',
      automatableHours: 'davon in automatisierbaren Schritten',
      openHours: 'davon in offenen Schritten',
      reworkHours: 'davon Wiederholung',
      waitingHoursPerCase: 'Liegezeit je Fall in Stunden',
      cycleHalf: 'Durchlaufzeit in Stunden: die Hälfte der Fälle bis',
      cycleNineOfTen: 'Durchlaufzeit in Stunden: neun von zehn bis',
    },
  },
  en: {
    heading: (title: string) => `As is and to be: ${title}`,
    counts: (same: number, changed: number, added: number, removed: number) =>
      `Steps from as is to to be: ${same} unchanged, ${changed} changed, ${added} new, ${removed} gone.`,
    figures: (title: string) => `As is and to be compared: “${title}”`,
    steps: (title: string) => `Steps that change: “${title}”`,
    drawing: (title: string) => `To-be process “${title}” with the tags of its steps`,
    measure: 'Figure',
    today: 'As is',
    target: 'To be',
    difference: 'Difference',
    tag: 'Tag',
    minutes: 'Minutes',
    incomplete: '“≥” means at least, because something is not said; the difference then holds only for what is known on both sides.',
    legend:
      'Figures of the to-be process are expectations, not measurements, and count in no sum and in no use case. Waiting is the sum over all steps, simultaneous ones included; whether it gets faster is told by the cycle time.',
    measures: {
      annualHours: 'Hours per year',
      humanOnlyHours: 'of these in human steps',
      aiSupportedHours: 'of these in AI-supported steps',
      automatableHours: 'of these in automatable steps',
      openHours: 'of these in open steps',
      reworkHours: 'of these rework',
      waitingHoursPerCase: 'Waiting per case in hours',
      cycleHalf: 'Cycle time in hours: half of the cases within',
      cycleNineOfTen: 'Cycle time in hours: nine of ten within',
    },
  },
} as const satisfies Record<Language, { readonly measures: Readonly<Record<ComparedMeasure, string>> } & Record<string, unknown>>;
