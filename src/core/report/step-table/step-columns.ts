import type { ProblemNote } from '../../annotation/annotation.ts';
import { BASIS_WORDS, PROBLEM_FIELD_WORDS, TAG_SIGNS, TAG_WORDS } from '../../annotation/annotation-words.ts';
import { editQuantity } from '../../annotation/number-format.ts';
import type { Quantity } from '../../annotation/quantity.ts';
import type { Figure } from '../../flow/flow-result.ts';
import type { Language, Translated } from '../../language.ts';
import type { ReportStep } from '../report.ts';
import { type Cell, figureCell } from '../table.ts';

/**
 * A column of the step list. The titles are a contract: a list that was exported, edited in a spreadsheet and
 * imported again is understood by them. Only columns with `edits` are read back.
 */
export interface StepColumn {
  readonly title: Translated;
  readonly width: number;
  readonly decimals?: number;
  readonly oneLine?: boolean;
  readonly cell: (step: ReportStep, language: Language) => Cell;
  readonly edits?: StepEdit;
}

/** What a changed cell changes. A quantity may be spread over three columns and its basis. */
export type StepEdit =
  | { readonly kind: 'tag' }
  | { readonly kind: 'flag'; readonly attribute: 'rethink' | 'coreService' }
  | { readonly kind: 'note' }
  | { readonly kind: 'quantity'; readonly attribute: StepQuantity; readonly part: 'value' | 'min' | 'max' | 'basis' }
  | { readonly kind: 'problems' }
  | { readonly kind: 'names'; readonly child: 'system' | 'document' };

export type StepQuantity =
  | 'handlingMinutes'
  | 'waitingHours'
  | 'persons'
  | 'executionsPerCase'
  | 'repetitions'
  | 'costPerExecution'
  | 'hourlyRate';

export const YES_NO: Translated<readonly [string, string]> = { de: ['ja', 'nein'], en: ['yes', 'no'] };

const quantityOf = (step: ReportStep, attribute: StepQuantity): Quantity => step.annotation[attribute];

const flag = (attribute: 'rethink' | 'coreService', title: Translated): StepColumn => ({
  title,
  width: 13,
  cell: ({ annotation }, language) => YES_NO[language][annotation[attribute] ? 0 : 1],
  edits: { kind: 'flag', attribute },
});

/** One column: a number stays a number, three points are a text with en dashes (a hyphen would become a date in a spreadsheet). */
const quantity = (attribute: StepQuantity, title: Translated, width = 14): StepColumn => ({
  title,
  width,
  decimals: 2,
  cell: (step, language) => {
    const value = quantityOf(step, attribute);
    if (value.kind === 'unknown') return null;
    return value.kind === 'exact' ? value.value : editQuantity(value, language);
  },
  edits: { kind: 'quantity', attribute, part: 'value' },
});

/** Four columns, for the two quantities people most often estimate with a range. */
const spread = (attribute: 'handlingMinutes' | 'waitingHours', title: Translated, unit: string): readonly StepColumn[] => {
  const part = (which: 'value' | 'min' | 'max', suffix: Translated): StepColumn => ({
    title: { de: `${title.de}${suffix.de} (${unit})`, en: `${title.en}${suffix.en} (${unit})` },
    width: 14,
    decimals: 2,
    cell: (step) => {
      const value = quantityOf(step, attribute);
      if (value.kind === 'threePoint') return which === 'value' ? value.likely : value[which];
      return value.kind === 'exact' && which === 'value' ? value.value : null;
    },
    edits: { kind: 'quantity', attribute, part: which },
  });
  return [
    part('value', { de: '', en: '' }),
    part('min', { de: ' mindestens', en: ' at least' }),
    part('max', { de: ' höchstens', en: ' at most' }),
    {
      title: { de: `Grundlage ${title.de}`, en: `Basis of ${title.en.toLowerCase()}` },
      width: 14,
      cell: (step, language) => {
        const value = quantityOf(step, attribute);
        return value.kind === 'unknown' || value.basis === null ? null : BASIS_WORDS[value.basis][language];
      },
      edits: { kind: 'quantity', attribute, part: 'basis' },
    },
  ];
};

/** A computed figure; nothing typed over it is read back. */
const figure = (title: Translated, decimals: number, width: number, of: (step: ReportStep) => Figure): StepColumn => ({
  title,
  width,
  decimals,
  cell: (step, language) => figureCell(of(step), language),
});

/** "Medienbruch (3); Papier": severity in brackets where somebody rated it. */
const problemsText = (problems: readonly ProblemNote[], language: Language): string =>
  problems.map(({ kind, severity }) => PROBLEM_FIELD_WORDS[kind][language] + (severity === null ? '' : ` (${severity})`)).join('; ');

/** The columns in their order; those with `edits` come back when the list does. */
export const STEP_COLUMNS: readonly StepColumn[] = [
  { title: { de: 'Datei', en: 'File' }, width: 26, oneLine: true, cell: ({ file }) => file },
  { title: { de: 'Prozess', en: 'Process' }, width: 26, cell: ({ process }) => process },
  { title: { de: 'Schritt-ID', en: 'Step ID' }, width: 16, cell: ({ activity }) => activity.id },
  { title: { de: 'Schritt', en: 'Step' }, width: 40, cell: ({ activity }) => activity.name },
  { title: { de: 'Rolle', en: 'Role' }, width: 20, cell: ({ role }) => role },
  {
    title: { de: 'Einordnung', en: 'Tag' },
    width: 18,
    cell: ({ annotation: { tag } }, language) => ({ tag, text: `${TAG_SIGNS[tag]} ${TAG_WORDS[tag][language]}` }),
    edits: { kind: 'tag' },
  },
  flag('rethink', { de: 'neu denken', en: 'Rethink' }),
  flag('coreService', { de: 'Kernleistung', en: 'Core service' }),
  ...spread('handlingMinutes', { de: 'Bearbeitungszeit', en: 'Handling time' }, 'min'),
  quantity('persons', { de: 'Personen', en: 'Persons' }, 10),
  ...spread('waitingHours', { de: 'Liegezeit davor', en: 'Waiting before' }, 'h'),
  quantity('executionsPerCase', { de: 'Häufigkeit je Fall (von Hand)', en: 'Executions per case (by hand)' }),
  quantity('repetitions', { de: 'Wiederholungen', en: 'Repetitions' }),
  quantity('costPerExecution', { de: 'Sachkosten je Ausführung (EUR)', en: 'Material cost per execution (EUR)' }),
  quantity('hourlyRate', { de: 'Stundensatz (EUR)', en: 'Hourly rate (EUR)' }),
  {
    title: { de: 'Problemfelder', en: 'Problem fields' },
    width: 34,
    cell: ({ annotation }, language) => problemsText(annotation.problems, language) || null,
    edits: { kind: 'problems' },
  },
  {
    title: { de: 'Systeme', en: 'Systems' },
    width: 24,
    cell: ({ annotation }) => annotation.systems.map(({ name }) => name).join('; ') || null,
    edits: { kind: 'names', child: 'system' },
  },
  {
    title: { de: 'Dokumente', en: 'Documents' },
    width: 24,
    cell: ({ annotation }) => annotation.documents.map(({ name }) => name).join('; ') || null,
    edits: { kind: 'names', child: 'document' },
  },
  { title: { de: 'Notiz', en: 'Note' }, width: 34, cell: ({ annotation }) => annotation.note, edits: { kind: 'note' } },
  figure(
    { de: 'Ausführungen je Fall (berechnet)', en: 'Executions per case (computed)' },
    2,
    14,
    ({ figures }) => figures.executionsPerCase,
  ),
  figure({ de: 'Ausführungen pro Jahr', en: 'Executions per year' }, 0, 14, ({ figures }) => figures.annualExecutions),
  figure({ de: 'Stunden pro Jahr', en: 'Hours per year' }, 1, 12, ({ figures }) => figures.annualHours),
  figure(
    { de: 'Stunden pro Jahr mindestens', en: 'Hours per year at least' },
    1,
    12,
    ({ figures }) => figures.annualHoursRange?.[0] ?? null,
  ),
  figure({ de: 'Stunden pro Jahr höchstens', en: 'Hours per year at most' }, 1, 12, ({ figures }) => figures.annualHoursRange?.[1] ?? null),
  figure({ de: 'davon Wiederholung (h/Jahr)', en: 'of which rework (h/year)' }, 1, 12, ({ figures }) => figures.reworkHours),
  figure({ de: 'Liegezeit je Fall (h)', en: 'Waiting per case (h)' }, 1, 12, ({ figures }) => figures.waitingHoursPerCase),
  figure({ de: 'Kosten pro Jahr (EUR)', en: 'Cost per year (EUR)' }, 2, 14, ({ figures }) => figures.annualCost),
];
