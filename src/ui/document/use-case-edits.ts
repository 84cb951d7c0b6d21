import { enableMapSet, produce } from 'immer';
import type { Mappe } from '#app/mappe/mappe.ts';
import type { EstimateName, UseCaseEdit } from '#core/analysis.ts';
import { basisOf, writeQuantity } from '#core/annotation/quantity-text.ts';
import type { Quantity } from '#core/annotation/quantity.ts';

enableMapSet();

/** The Mappe with one estimate of a use case changed; unknown removes it, and an edit that says nothing disappears. */
export function withEstimate(mappe: Mappe, useCase: string, name: EstimateName, quantity: Quantity): Mappe {
  return changeEdit(mappe, useCase, (edit) => {
    const { [name]: _value, [`${name}Basis`]: _basis, ...others } = edit.estimates ?? {};
    const value = writeQuantity(quantity);
    const basis = basisOf(quantity);
    const estimates = { ...others, ...(value === null ? {} : { [name]: value }), ...(basis === null ? {} : { [`${name}Basis`]: basis }) };
    const { estimates: _estimates, ...rest } = edit;
    return Object.keys(estimates).length === 0 ? rest : { ...rest, estimates };
  });
}

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
