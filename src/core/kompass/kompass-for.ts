import type {
  ChecklistItem,
  ItemState,
  KompassFacts,
  KompassItemState,
  KompassPointState,
  KompassUseCase,
  PointNumber,
} from './kompass-point.ts';
import { checklistItem, KOMPASS_POINTS } from './points.ts';

/** How a use case stands in each of the ten points: computed where data exist, answered where not. */
export function kompassFor(useCase: KompassUseCase, facts: KompassFacts): readonly KompassPointState[] {
  return KOMPASS_POINTS.map(({ point, checklist }) =>
    standingOf(
      point,
      checklist.map((item) => ({ id: item.id, ...stateOf(item, useCase, facts) })),
    ),
  );
}

/** A point from its items. ready = everything settled; blocked = a blocking item is a No; open = anything else, unknown included. */
export function standingOf(point: PointNumber, items: readonly KompassItemState[]): KompassPointState {
  const openItems = items.filter(({ state }) => state === 'no' || state === 'unknown').map(({ id }) => id);
  const blockedBy = items.filter(({ id, state }) => state === 'no' && checklistItem(id)?.blocking === true).map(({ id }) => id);
  const state = blockedBy.length > 0 ? 'blocked' : openItems.length > 0 ? 'open' : 'ready';
  return { point, state, openItems, blockedBy, items };
}

function stateOf(item: ChecklistItem, useCase: KompassUseCase, facts: KompassFacts): Pick<KompassItemState, 'state' | 'by'> {
  const computed: ItemState | null = item.evaluate?.(useCase, facts) ?? null;
  return computed === null ? { state: facts.answers.get(item.id) ?? 'unknown', by: 'people' } : { state: computed, by: 'data' };
}
