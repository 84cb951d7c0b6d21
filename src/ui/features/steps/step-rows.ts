import type { NodeAnnotation, ProblemField, Tag } from '#core/annotation/annotation.ts';
import { TAGS } from '#core/annotation/annotation.ts';
import { EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import { meanOf } from '#core/annotation/quantity.ts';
import type { Figure, FlowResult } from '#core/flow/flow-result.ts';
import { stepsInFlowOrder } from '#core/process/flow-order.ts';
import type { ActivityType } from '#core/process/process-model.ts';
import { findInText, termsOf } from '#core/search/find-in-text.ts';
import type { ProcessSnapshot } from '../../document/document-store.ts';
import type { Language } from '../../language/use-texts.ts';
import type { RowColumn } from './columns.ts';

/** One step as the table shows it. */
export interface StepRow {
  readonly id: string;
  /** Position in flow order, from 1. */
  readonly index: number;
  readonly name: string;
  readonly lane: string;
  readonly type: ActivityType;
  readonly annotation: NodeAnnotation;
  readonly annualExecutions: Figure;
  readonly annualHours: Figure;
}

export interface RowOrder {
  readonly column: RowColumn;
  readonly descending: boolean;
}

/** What a step may still lack. */
export const GAPS = ['untagged', 'withoutTime', 'withoutLane', 'unnamed'] as const;
export type Gap = (typeof GAPS)[number];

/** Which steps the table shows; null = all of them. */
export interface StepFilter {
  readonly text: string;
  readonly tag: Tag | null;
  readonly lane: string | null;
  readonly type: ActivityType | null;
  readonly gap: Gap | null;
}
export const NO_FILTER: StepFilter = { text: '', tag: null, lane: null, type: null, gap: null };
export const FLOW_ORDER: RowOrder = { column: 'index', descending: false };

export const isFiltering = ({ text, tag, lane, type, gap }: StepFilter): boolean =>
  text.trim() !== '' || tag !== null || lane !== null || type !== null || gap !== null;

export function rowsOf({ model, annotations }: ProcessSnapshot, flow: FlowResult | null): readonly StepRow[] {
  const lanes = new Map(model.lanes.map((lane) => [lane.id, lane.name ?? '']));
  const pools = new Map(model.participants.filter((pool) => pool.process !== null).map((pool) => [pool.process!, pool.name ?? '']));
  return stepsInFlowOrder(model).map((step, position) => ({
    id: step.id,
    index: position + 1,
    name: step.name ?? '',
    lane: (step.lane === null ? undefined : lanes.get(step.lane)) ?? pools.get(step.process) ?? '',
    type: step.type,
    annotation: annotations.nodes.get(step.id) ?? EMPTY_NODE,
    annualExecutions: flow?.nodes.get(step.id)?.annualExecutions ?? null,
    annualHours: flow?.nodes.get(step.id)?.annualHours ?? null,
  }));
}

interface Arrangement {
  readonly filter: StepFilter;
  readonly order: RowOrder;
  readonly language: Language;
  readonly words: { readonly tag: Readonly<Record<Tag, string>>; readonly problemField: Readonly<Record<ProblemField, string>> };
  readonly types: Readonly<Record<ActivityType, string>>;
}

const LACKS: Readonly<Record<Gap, (row: StepRow) => boolean>> = {
  untagged: ({ annotation }) => annotation.tag === 'open',
  withoutTime: ({ annotation }) => annotation.handlingMinutes.kind === 'unknown',
  withoutLane: ({ lane }) => lane === '',
  unnamed: ({ name }) => name.trim() === '',
};

/** Filters and sorts; equal rows stay in flow order, unknown numbers stand at the end either way. */
export function arrangeRows(rows: readonly StepRow[], { filter, order, language, words, types }: Arrangement): readonly StepRow[] {
  const terms = termsOf(filter.text);
  const textOf = ({ name, lane, annotation }: StepRow) =>
    [
      name,
      lane,
      annotation.note ?? '',
      ...annotation.problems.map(({ kind }) => words.problemField[kind]),
      ...annotation.systems.map((system) => system.name),
      ...annotation.documents.map((document) => document.name),
    ].join('\n');
  const kept = rows.filter(
    (row) =>
      (filter.tag === null || row.annotation.tag === filter.tag) &&
      (filter.lane === null || row.lane === filter.lane) &&
      (filter.type === null || row.type === filter.type) &&
      (filter.gap === null || LACKS[filter.gap](row)) &&
      terms.every((term) => findInText(term, textOf(row)).length > 0),
  );
  const collator = new Intl.Collator(language, { numeric: true });
  const direction = order.descending ? -1 : 1;
  const byText = (textOf: (row: StepRow) => string) => (a: StepRow, b: StepRow) => direction * collator.compare(textOf(a), textOf(b));
  const byNumber = (numberOf: (row: StepRow) => number | null) => (a: StepRow, b: StepRow) => {
    const [x, y] = [numberOf(a), numberOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return direction * (x - y);
  };
  const comparisons: Readonly<Record<RowColumn, (a: StepRow, b: StepRow) => number>> = {
    index: byNumber((row) => row.index),
    name: byText((row) => row.name),
    lane: byText((row) => row.lane),
    type: byText((row) => types[row.type]),
    tag: byNumber((row) => TAGS.indexOf(row.annotation.tag)),
    minutes: byNumber((row) => meanOf(row.annotation.handlingMinutes)),
    persons: byNumber((row) => meanOf(row.annotation.persons) ?? 1),
    waiting: byNumber((row) => meanOf(row.annotation.waitingHours)),
    executions: byNumber((row) => row.annualExecutions),
    problems: byNumber((row) => row.annotation.problems.length),
    systems: byText((row) => row.annotation.systems.map(({ name }) => name).join(' ')),
    documents: byText((row) => row.annotation.documents.map(({ name }) => name).join(' ')),
    note: byText((row) => row.annotation.note ?? ''),
    hours: byNumber((row) => row.annualHours),
  };
  return kept.toSorted(comparisons[order.column]);
}
