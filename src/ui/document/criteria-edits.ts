import type { Mappe } from '#app/mappe/mappe.ts';
import type { Criteria, Criterion } from '#core/ranking/criteria.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';

/** Most important first; names in one inner list are equally important. */
export type WeakOrder<K extends string> = readonly (readonly K[])[];

/** Where something is dropped: level with a group, or alone before it; `before` at the number of groups = last. */
export type DropPlace = { readonly kind: 'level' | 'before'; readonly group: number };

/** One notch more important: out of a group it stands alone before it; alone it becomes level with the group before. */
export function raised<K extends string>(order: WeakOrder<K>, name: K): WeakOrder<K> {
  const at = order.findIndex((group) => group.includes(name));
  if (at < 0) return order;
  if (order[at]!.length > 1)
    return order.flatMap((group, index) => (index === at ? [[name], group.filter((other) => other !== name)] : [group]));
  if (at === 0) return order;
  return order.flatMap((group, index) => (index === at - 1 ? [[...group, name]] : index === at ? [] : [group]));
}

/** One notch less important. */
export const lowered = <K extends string>(order: WeakOrder<K>, name: K): WeakOrder<K> => raised(order.toReversed(), name).toReversed();

/** Put down somewhere else. */
export function placed<K extends string>(order: WeakOrder<K>, name: K, { kind, group: target }: DropPlace): WeakOrder<K> {
  const without = order.map((group) => group.filter((other) => other !== name));
  const filled =
    kind === 'level'
      ? without.map((group, index) => (index === target ? [...group, name] : group))
      : [...without.slice(0, target), [name], ...without.slice(target)];
  return filled.filter((group) => group.length > 0);
}

/** The Mappe with other criteria; back at the method's own, the Mappe says nothing about them. */
export function withCriteria(mappe: Mappe, change: (criteria: Criteria) => Criteria): Mappe {
  const before = mappe.criteria ?? DEFAULT_CRITERIA;
  const after = change(before);
  if (after === before) return mappe;
  return { ...mappe, criteria: isDefault(after) ? null : after };
}

/** Criteria with one anchor of a value function at another x. */
export const withAnchor = (criteria: Criteria, criterion: Criterion, at: number, x: number): Criteria => ({
  ...criteria,
  anchors: {
    ...criteria.anchors,
    [criterion]: criteria.anchors[criterion].map((point, index): readonly [number, number] => (index === at ? [x, point[1]] : point)),
  },
});

const isDefault = ({ benefitOrder, effortOrder, anchors, alpha, seed }: Criteria): boolean =>
  JSON.stringify([benefitOrder, effortOrder, anchors, alpha, seed]) ===
  JSON.stringify([
    DEFAULT_CRITERIA.benefitOrder,
    DEFAULT_CRITERIA.effortOrder,
    DEFAULT_CRITERIA.anchors,
    DEFAULT_CRITERIA.alpha,
    DEFAULT_CRITERIA.seed,
  ]);
