import type { DataAssociation, DataItem, Event, TextAnnotation } from '../process/process-model.ts';
import { annotationLinkKey, dataAssociationKey, type Bounds } from './geometry.ts';
import type { Companion, Exit } from './level.ts';
import { DATA_OBJECT, DATA_STORE, EVENT, STEP } from './measures.ts';
import { textBox, type TextSize } from './text-size.ts';

/** Gap between a step and the data or note drawn with it, px: room for a short link with its arrow head. */
const LINK = 22;
const TEXT_GAP = 3;
const NOTE_PADDING = 10;

/** Width a text at a boundary event wraps at, and its distance from the event's line, px. */
const EVENT_TEXT = 68;
const EVENT_TEXT_GAP = 14;

/** So many boundary events stand at their usual places; more share the border. */
export const FEW_EVENTS = 2;
/** Between a boundary event and a message that leaves the step beside it, from middle to middle, px. */
const BESIDE_MESSAGE = 32;

/**
 * Boundary events on the lower border, beside what leaves it at the places `taken`. One or two stand at the usual docking places, the first at the right, where the
 * exception leaves the main line; more share the border, each with room for its text, and widen the step if need be.
 */
export function boundaryCompanions(
  events: readonly Event[],
  step: TextSize,
  taken: readonly number[] = [],
): { readonly companions: Companion[]; readonly exits: Map<string, Exit>; readonly width: number } {
  const slots = events.map((event) => Math.max(46, event.name === null ? 0 : textBox(event.name, EVENT_TEXT).width + EVENT_TEXT_GAP));
  const isCrowded = events.length > FEW_EVENTS;
  const width = isCrowded ? Math.max(step.width, slots.reduce((sum, slot) => sum + slot, 0) + 20) : step.width;
  const exits = new Map<string, Exit>();
  let next = 10 - width / 2;
  const companions = events.map((event, index): Companion => {
    const offset = isCrowded ? Math.round(next + EVENT.width / 2) : freeOffset(index === 0 ? 34 : -34, step.width / 2 - EVENT.width, taken);
    next += slots[index]!;
    exits.set(event.id, { side: 'down', offset, reach: EVENT.height / 2 });
    const bounds = { x: offset - EVENT.width / 2, y: step.height / 2 - EVENT.height / 2, ...EVENT };
    return { id: event.id, bounds, label: null, link: null, text: event.name, side: 'down' };
  });
  return { companions, exits, width };
}

/** The usual place, or the next one further out that is far enough from everything taken. */
function freeOffset(usual: number, end: number, taken: readonly number[]): number {
  for (let away = Math.abs(usual); away <= end; away += 4) {
    const offset = Math.sign(usual) * away;
    if (taken.every((other) => Math.abs(other - offset) >= BESIDE_MESSAGE)) return offset;
  }
  return usual;
}

/** How many data items find room with a shape: two on each free side of a step, one on each of an event. */
export function dataCapacity(host: TextSize, taken: ReadonlySet<'up' | 'down'>): number {
  const each = host.width >= STEP.width ? 2 : host.width === EVENT.width ? 1 : 0;
  return (2 - taken.size) * each;
}

/** Data that belongs to one step only stands above it, so that a row grows to one side; the arrow tells input from output. */
export function dataCompanions(
  uses: readonly { readonly item: DataItem; readonly association: DataAssociation }[],
  host: TextSize,
  taken: ReadonlySet<'up' | 'down'>,
): Companion[] {
  const each = host.width < STEP.width ? 1 : 2;
  const sides: Record<'up' | 'down', (typeof uses)[number][]> = { up: [], down: [] };
  for (const use of uses) {
    sides[!taken.has('up') && sides.up.length < each ? 'up' : 'down'].push(use);
  }
  return (['up', 'down'] as const).flatMap((side) =>
    sides[side].map(({ item, association }, position) =>
      each === 1 ? eventData(item, association, host, side) : dataCompanion(item, association, host, side, position, sides[side].length),
    ),
  );
}

/** Above or below an event, in its middle. */
function eventData(item: DataItem, association: DataAssociation, host: TextSize, side: 'up' | 'down'): Companion {
  const { bounds, label, link, ...rest } = dataCompanion(item, association, host, side, 0, 1);
  const right = -(bounds.x + bounds.width / 2);
  const moved = <T extends { x: number }>(box: T): T => ({ ...box, x: box.x + right });
  return {
    ...rest,
    bounds: moved(bounds),
    label: label && { ...label, x: -label.width / 2 },
    link: link && { ...link, waypoints: link.waypoints.map(moved) },
  };
}

function dataCompanion(
  item: DataItem,
  association: DataAssociation,
  host: TextSize,
  side: 'up' | 'down',
  position: number,
  count: number,
): Companion {
  const size = item.kind === 'dataStore' ? DATA_STORE : DATA_OBJECT;
  const middle = position === 0 ? -34 : 34;
  const sign = side === 'up' ? -1 : 1;
  const edge = sign * (host.height / 2);
  const near = edge + sign * LINK;
  const far = near + sign * size.height;
  const bounds = { x: middle - size.width / 2, y: Math.min(near, far), ...size };
  const text = item.name === null || item.name === '' ? null : textBox(item.name, count === 1 ? 84 : 64);
  const label: Bounds | null = text && {
    x: labelStart(middle, text.width, size.width, host.width, count),
    y: side === 'up' ? far - TEXT_GAP - text.height : far + TEXT_GAP,
    ...text,
  };
  const ends = [
    { x: middle, y: near },
    { x: middle, y: edge },
  ];
  const waypoints = association.direction === 'in' ? ends : ends.toReversed();
  return { id: item.id, bounds, label, link: { key: dataAssociationKey(association), waypoints }, text: null, side };
}

/** One name starts at the step's edge rather than hanging over it; two stay on their own half. */
function labelStart(middle: number, width: number, icon: number, host: number, count: number): number {
  const centred = middle - width / 2;
  if (count === 1) return Math.max(centred, Math.min(middle - icon / 2, -host / 2));
  return middle < 0 ? Math.min(centred, -3 - width) : Math.max(centred, 3);
}

/** A note stands above its step, or below where something else is above. */
export function noteCompanion(note: TextAnnotation, host: TextSize, hostId: string, side: 'up' | 'down'): Companion {
  const text = noteSize(note.text);
  const sign = side === 'up' ? -1 : 1;
  const edge = sign * (host.height / 2);
  const near = edge + sign * LINK;
  const isSmall = host.width < STEP.width;
  const bounds = { x: isSmall ? -text.width / 2 : -host.width / 2, y: side === 'up' ? near - text.height : near, ...text };
  const x = isSmall ? 0 : -host.width / 2 + 20;
  const waypoints = [
    { x, y: near },
    { x, y: edge },
  ];
  return { id: note.id, bounds, label: null, link: { key: annotationLinkKey(note.id, hostId), waypoints }, text: null, side };
}

export function noteSize(text: string): TextSize {
  const box = textBox(text, STEP.width - NOTE_PADDING);
  return { width: Math.max(STEP.width, box.width + NOTE_PADDING), height: Math.max(30, box.height + NOTE_PADDING) };
}
