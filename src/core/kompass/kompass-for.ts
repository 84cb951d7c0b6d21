import type { ChecklistItem, ItemState, KompassFacts, KompassPointState, KompassUseCase } from './kompass-point.ts';
import { KOMPASS_POINTS } from './points.ts';

/**
 * How a use case stands in each of the ten points: computed where data exist, answered where not.
 * ready = everything settled; blocked = a blocking item is a No; open = anything else, unknown included.
 */
export function kompassFor(useCase: KompassUseCase, facts: KompassFacts): readonly KompassPointState[] {
  return KOMPASS_POINTS.map(({ point, checklist }) => {
    const items = checklist.map((item) => ({ id: item.id, state: stateOf(item, useCase, facts), blocking: item.blocking }));
    const openItems = items.filter(({ state }) => state === 'no' || state === 'unknown').map(({ id }) => id);
    const blockedBy = items.filter(({ state, blocking }) => blocking && state === 'no').map(({ id }) => id);
    const state = blockedBy.length > 0 ? 'blocked' : openItems.length > 0 ? 'open' : 'ready';
    return { point, state, openItems, blockedBy, items: items.map(({ id, state: itemState }) => ({ id, state: itemState })) };
  });
}

const stateOf = (item: ChecklistItem, useCase: KompassUseCase, facts: KompassFacts): ItemState =>
  item.evaluate?.(useCase, facts) ?? facts.answers.get(item.id) ?? 'unknown';
