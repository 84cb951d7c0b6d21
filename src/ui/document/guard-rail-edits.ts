import { produce } from 'immer';
import type { Mappe, Measure } from '#app/mappe/mappe.ts';
import { changeEdit } from './use-case-edits.ts';

/** What people change about a measure; null takes it away. */
export interface MeasureChange {
  readonly owner?: string | null;
  /** YYYY-MM-DD. */
  readonly due?: string | null;
  readonly state?: Measure['state'];
}

/** The Mappe with one answer about the organisation; null = nobody said it. */
export const withProfile = (mappe: Mappe, attr: string, value: string | null): Mappe =>
  produce(mappe, (draft) => put(draft.profile as Map<string, string>, attr, value));

/** The Mappe with one answer that holds for all its use cases; null takes it back. */
export const withAnswer = (mappe: Mappe, name: string, value: string | null): Mappe =>
  produce(mappe, (draft) => put(draft.answers as Map<string, string>, name, value));

/** The Mappe with answers about one use case, by attribute; null takes one back. */
export const withUseCaseAnswers = (mappe: Mappe, useCase: string, answers: ReadonlyMap<string, string | null>): Mappe =>
  changeEdit(mappe, useCase, ({ answers: before = {}, ...rest }) => {
    const after = new Map(Object.entries(before));
    for (const [attr, value] of answers) put(after, attr, value);
    return after.size === 0 ? rest : { ...rest, answers: Object.fromEntries(after) };
  });

/** The Mappe with a measure assigned, dated or done; one that says nothing any more disappears. `about` absent = the Mappe as a whole. */
export function withMeasure(
  mappe: Mappe,
  { id, about }: { readonly id: string; readonly about?: string | undefined },
  change: MeasureChange,
): Mappe {
  const at = mappe.measures.findIndex((measure) => measure.id === id && measure.about === about);
  const before: Measure = mappe.measures[at] ?? { id, ...(about === undefined ? {} : { about }), state: 'open' };
  const { owner: ownerBefore, due: dueBefore, ...rest } = before;
  const owner = change.owner === undefined ? ownerBefore : change.owner?.trim() || undefined;
  const due = change.due === undefined ? dueBefore : (change.due ?? undefined);
  const after: Measure = {
    ...rest,
    state: change.state ?? before.state,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
  };
  const saysNothing = after.state === 'open' && owner === undefined && due === undefined && after.title === undefined;
  const others = at < 0 ? [...mappe.measures] : mappe.measures.toSpliced(at, 1);
  if (saysNothing) return at < 0 ? mappe : { ...mappe, measures: others };
  return { ...mappe, measures: others.toSpliced(at < 0 ? others.length : at, 0, after) };
}

function put(entries: Map<string, string>, key: string, value: string | null) {
  if (value === null) entries.delete(key);
  else entries.set(key, value);
}
