import type { ModdleElement } from '../../bpmn-js.ts';
import { walkModdle } from '../../moddle-tree.ts';

/** The order of everything in the lists of a document: children, references, shapes of the picture. */
export type DocumentOrder = ReadonlyMap<ModdleElement, ReadonlyMap<string, readonly unknown[]>>;

export function readOrder(definitions: ModdleElement): DocumentOrder {
  const order = new Map<ModdleElement, ReadonlyMap<string, readonly unknown[]>>();
  walkModdle(definitions, (holder) => {
    const lists = new Map<string, readonly unknown[]>();
    for (const { name, isMany, isVirtual } of holder.$descriptor.properties ?? []) {
      const list = (holder as unknown as Record<string, unknown>)[name];
      if (isMany && !isVirtual && Array.isArray(list) && list.length > 0) lists.set(name, [...list]);
    }
    if (lists.size > 0) order.set(holder, lists);
  });
  return order;
}

/**
 * Puts lists back into an order as far as their members are the same; bpmn-js takes what it moves out and adds it at the
 * end, which would shuffle branches and the file. Members the order does not know come last.
 */
export function restoreOrder(order: DocumentOrder): void {
  for (const [holder, lists] of order) {
    for (const [name, members] of lists) {
      const list = (holder as unknown as Record<string, unknown>)[name];
      if (!Array.isArray(list)) continue;
      const known = new Map(members.map((member, index) => [member, index]));
      const sorted = list.toSorted((a, b) => (known.get(a) ?? members.length) - (known.get(b) ?? members.length));
      if (sorted.some((member, index) => member !== list[index])) list.splice(0, list.length, ...sorted);
    }
  }
}
