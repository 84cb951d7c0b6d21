import { enableMapSet, produce } from 'immer';
import type { Mappe } from '#app/mappe/mappe.ts';
import type { EstimateName, UseCaseEdit } from '#core/use-cases/use-case-edit.ts';
import { basisOf, writeQuantity } from '#core/annotation/quantity-text.ts';
import type { Quantity } from '#core/annotation/quantity.ts';
import type { FacetName } from '#core/technology/facets.ts';

enableMapSet();

/**
 * The Mappe with one estimate of a use case changed; unknown removes it, and an edit that says nothing disappears.
 * It holds for all its steps: estimates for single steps go.
 */
export function withEstimate(mappe: Mappe, useCase: string, name: EstimateName, quantity: Quantity): Mappe {
  return changeEdit(mappe, useCase, (edit) => {
    const isReplaced = (key: string): boolean => [name, `${name}Basis`].includes(key.split('@')[0]!);
    const others = Object.fromEntries(Object.entries(edit.estimates ?? {}).filter(([key]) => !isReplaced(key)));
    const value = writeQuantity(quantity);
    const basis = basisOf(quantity);
    const estimates = { ...others, ...(value === null ? {} : { [name]: value }), ...(basis === null ? {} : { [`${name}Basis`]: basis }) };
    const { estimates: _estimates, ...rest } = edit;
    return Object.keys(estimates).length === 0 ? rest : { ...rest, estimates };
  });
}

/** The same for several use cases and estimates at once: what was unknown there becomes an assumption, what people said stays. */
export function withAssumptions(mappe: Mappe, useCases: readonly string[], estimates: ReadonlyMap<EstimateName, Quantity>): Mappe {
  return useCases.reduce((changed, useCase) => {
    const said = changed.useCases.get(useCase)?.estimates ?? {};
    return [...estimates].reduce(
      (next, [name, quantity]) =>
        Object.hasOwn(said, name) || quantity.kind === 'unknown'
          ? next
          : withEstimate(next, useCase, name, { ...quantity, basis: 'assumed' }),
      changed,
    );
  }, mappe);
}

/** The Mappe with a technology question answered for a use case; null takes the answer back. */
export const withFacet = (mappe: Mappe, useCase: string, facet: FacetName, value: string | null): Mappe =>
  changeEdit(mappe, useCase, ({ facets: before = {}, ...rest }) => {
    const { [facet]: _value, ...others } = before;
    const facets = value === null ? others : { ...others, [facet]: value };
    return Object.keys(facets).length === 0 ? rest : { ...rest, facets };
  });

export const withNote = (mappe: Mappe, useCase: string, note: string): Mappe =>
  changeEdit(mappe, useCase, ({ note: _note, ...rest }) => (note.trim() === '' ? rest : { ...rest, note: note.trim() }));

export const withTitle = (mappe: Mappe, useCase: string, title: string): Mappe =>
  changeEdit(mappe, useCase, ({ title: _title, ...rest }) => (title.trim() === '' ? rest : { ...rest, title: title.trim() }));

export const withDropped = (mappe: Mappe, useCase: string, dropped: boolean): Mappe =>
  changeEdit(mappe, useCase, ({ dropped: _dropped, ...rest }) => (dropped ? { ...rest, dropped } : rest));

/** The Mappe with the edit of one use case changed; an edit that says nothing disappears. */
export function changeEdit(mappe: Mappe, useCase: string, change: (edit: UseCaseEdit) => UseCaseEdit): Mappe {
  const edit = change(mappe.useCases.get(useCase) ?? {});
  return produce(mappe, (draft) => {
    const useCases = draft.useCases as Map<string, UseCaseEdit>;
    if (Object.keys(edit).length === 0) useCases.delete(useCase);
    else useCases.set(useCase, edit);
  });
}
