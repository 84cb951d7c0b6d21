import type { AnnotationPatch, ProblemField, ProblemNote, RawChild, Tag } from '#core/annotation/annotation.ts';
import { PROBLEM_FIELDS, TAGS } from '#core/annotation/annotation.ts';
import { editQuantity } from '#core/annotation/number-format.ts';
import { UNKNOWN } from '#core/annotation/quantity.ts';
import { readProblemWord, readTagWord } from '#core/outline/outline-words.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import type { ActivityType } from '#core/process/process-model.ts';
import type { StepEdit } from '#diagram/step-edit.ts';
import { problemsPatch, quantityPatch, tagPatch } from '../../document/annotation-patches.ts';
import { domainTexts } from '../../language/domain-texts.ts';
import { stepTypeTexts } from '../../language/step-type-texts.ts';
import type { Language } from '../../language/use-texts.ts';
import { readTypedQuantity, type TypedQuantityFault } from '../../parts/typed-quantity.ts';
import { boundsOfColumn, isNumberColumn, NUMBER_COLUMNS, type RowColumn } from './columns.ts';
import type { StepRow } from './step-rows.ts';

/** What a cell says about a step, ready to be written. */
export type CellChange =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'lane'; readonly lane: string }
  | { readonly kind: 'type'; readonly type: ActivityType }
  | { readonly kind: 'said'; readonly patch: AnnotationPatch };

/** Why a cell is not understood. */
export type CellFault = TypedQuantityFault | 'tag' | 'type' | 'problem' | 'calculated' | 'empty';

/** Types one may choose in the table; a sub-process with steps inside is not a row. */
export const CHOSEN_TYPES = [
  'Task',
  'UserTask',
  'ManualTask',
  'ServiceTask',
  'ScriptTask',
  'BusinessRuleTask',
  'SendTask',
  'ReceiveTask',
  'CallActivity',
] as const satisfies readonly ActivityType[];

const CALCULATED: readonly RowColumn[] = ['index', 'executions', 'hours'];
export const isEditable = (column: RowColumn): boolean => !CALCULATED.includes(column);

/** Columns whose cells can be emptied; a step without a name, a type or a lane would be less than before. */
export const isClearable = (column: RowColumn): boolean =>
  isEditable(column) && column !== 'name' && column !== 'type' && column !== 'lane';

/** A cell as text, as it is copied and as it can be pasted again. */
export function cellText(row: StepRow, column: RowColumn, language: Language): string {
  const { annotation } = row;
  const words = domainTexts[language];
  if (isNumberColumn(column)) return editQuantity(annotation[NUMBER_COLUMNS[column]], language);
  switch (column) {
    case 'index':
      return String(row.index);
    case 'name':
      return row.name;
    case 'lane':
      return row.lane;
    case 'type':
      return stepTypeTexts[language][row.type];
    case 'tag':
      return words.tag[annotation.tag];
    case 'executions':
      return numberText(row.annualExecutions, language);
    case 'hours':
      return numberText(row.annualHours, language);
    case 'problems':
      return annotation.problems.map(({ kind }) => words.problemField[kind]).join(', ');
    case 'systems':
      return annotation.systems.map(({ name }) => name).join(', ');
    case 'documents':
      return annotation.documents.map(({ name }) => name).join(', ');
    case 'note':
      return annotation.note ?? '';
  }
}

/** Reads a typed or pasted cell. An empty one says "nothing" where a cell can be emptied, and nothing at all (null) elsewhere. */
export function readCell(text: string, column: RowColumn, row: StepRow | null, language: Language): Result<CellChange | null, CellFault> {
  const typed = text
    .normalize('NFC')
    .replaceAll(/[ \t]+/gu, ' ')
    .trim();
  if (!isEditable(column)) return typed === '' ? ok(null) : fail('calculated');
  if (typed === '' && !isClearable(column)) return ok(null);
  if (isNumberColumn(column)) {
    const attribute = NUMBER_COLUMNS[column];
    const read = readTypedQuantity(typed, language, { bounds: boundsOfColumn(column), before: row?.annotation[attribute] ?? UNKNOWN });
    return read.ok ? said(quantityPatch(attribute, read.value)) : read;
  }
  switch (column) {
    case 'name':
      return ok(typed === row?.name ? null : { kind: 'name', name: typed });
    case 'lane':
      return ok(typed === row?.lane ? null : { kind: 'lane', lane: typed });
    case 'type': {
      const type = readType(typed);
      if (type === null) return typed === (row && stepTypeTexts[language][row.type]) ? ok(null) : fail('type');
      return ok(type === row?.type ? null : { kind: 'type', type });
    }
    case 'tag': {
      const tag = readTag(typed);
      return tag === null ? fail('tag') : said(tagPatch(tag));
    }
    case 'problems':
      return readProblems(typed, row?.annotation.problems ?? []);
    case 'systems':
      return said({ children: { system: namesOf(typed).map((name) => child('system', name, row?.annotation.systems, 'access')) } });
    case 'documents':
      return said({
        children: { document: namesOf(typed).map((name) => child('document', name, row?.annotation.documents, 'direction')) },
      });
    case 'note':
      return said({ attributes: { note: typed === '' ? null : text.trim() } });
    default:
      return fail('calculated');
  }
}

/** Many changes of many steps as edits of one step of undo. */
export function editsOfChanges(changes: ReadonlyMap<string, readonly CellChange[]>): readonly StepEdit[] {
  const names = new Map<string, string>();
  const patches = new Map<string, AnnotationPatch>();
  const lanes = new Map<string, string[]>();
  const types = new Map<ActivityType, string[]>();
  for (const [id, list] of changes) {
    for (const change of list) {
      if (change.kind === 'name') names.set(id, change.name);
      else if (change.kind === 'lane') lanes.set(change.lane, [...(lanes.get(change.lane) ?? []), id]);
      else if (change.kind === 'type') types.set(change.type, [...(types.get(change.type) ?? []), id]);
      else patches.set(id, mergePatches(patches.get(id) ?? {}, change.patch));
    }
  }
  return [
    ...(names.size > 0 ? [{ kind: 'rename', names } as const] : []),
    ...(patches.size > 0 ? [{ kind: 'annotate', patches } as const] : []),
    ...[...types].map(([type, ids]) => ({ kind: 'changeType', ids, type }) as const),
    ...[...lanes].map(([lane, ids]) => ({ kind: 'setLane', ids, lane }) as const),
  ];
}

export const mergePatches = (a: AnnotationPatch, b: AnnotationPatch): AnnotationPatch => ({
  ...(a.attributes || b.attributes ? { attributes: { ...a.attributes, ...b.attributes } } : {}),
  ...(a.children || b.children ? { children: { ...a.children, ...b.children } } : {}),
});

const said = (patch: AnnotationPatch): Result<CellChange, never> => ok({ kind: 'said', patch });

function readTag(typed: string): Tag | null {
  // the signs of exported lists stand before the word
  const word = typed.replace(/^[■◆●◌]\s*/u, '').toLowerCase();
  if (/^(?:\?|weiß nicht|weiss nicht|unbekannt|don[’']t know|unknown|)$/u.test(word)) return 'open';
  const exact = TAGS.find((tag) => (['de', 'en'] as const).some((language) => domainTexts[language].tag[tag].toLowerCase() === word));
  if (exact !== undefined) return exact;
  const outlined = readTagWord(word);
  return outlined === 'rethink' ? null : outlined;
}

function readType(typed: string): ActivityType | null {
  const word = typed.toLowerCase();
  return (
    CHOSEN_TYPES.find(
      (type) =>
        type.toLowerCase() === word || stepTypeTexts.de[type].toLowerCase() === word || stepTypeTexts.en[type].toLowerCase() === word,
    ) ?? null
  );
}

function readProblems(typed: string, before: readonly ProblemNote[]): Result<CellChange, 'problem'> {
  const kinds: ProblemField[] = [];
  for (const word of namesOf(typed)) {
    const kind = PROBLEM_FIELDS.find((field) => field === word) ?? readProblemWord(word);
    if (kind === null) return fail('problem');
    if (!kinds.includes(kind)) kinds.push(kind);
  }
  return said(problemsPatch(kinds.map((kind) => before.find((problem) => problem.kind === kind) ?? { kind, severity: null, text: '' })));
}

/** What is said about a system or document stays with its name. */
function child(
  kind: 'system' | 'document',
  name: string,
  before: readonly { readonly name: string; readonly access?: string | null; readonly direction?: string | null }[] | undefined,
  attribute: 'access' | 'direction',
): RawChild {
  const value = before?.find((one) => one.name === name)?.[attribute] ?? null;
  return { name: kind, attributes: new Map([['name', name], ...(value === null ? [] : [[attribute, value] as const])]), text: '' };
}

const namesOf = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

const numberText = (value: number | null, language: Language): string =>
  value === null ? '' : new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false }).format(value);
