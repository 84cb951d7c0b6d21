import type { DataAssociation, DataItem, Event, TextAnnotation } from '../process/process-model.ts';
import { annotationLinkKey, dataAssociationKey, type Bounds } from './geometry.ts';
import type { Companion, Exit } from './level.ts';
import { DATA_OBJECT, DATA_STORE, EVENT, STEP } from './measures.ts';
import { textBox, type TextSize } from './text-size.ts';

/** Gap between a step and the data or note drawn with it, px: room for a short link with its arrow head. */
const LINK = 22;
const TEXT_GAP = 3;
const NOTE_PADDING = 10;

/** Boundary events on the lower border, the first at the right, where the exception leaves the main line. */
export function boundaryCompanions(events: readonly Event[], host: TextSize): { readonly companions: Companion[]; readonly exits: Map<string, Exit> } {
  const exits = new Map<string, Exit>();
  const companions = events.map((event, index): Companion => {
    const offset = boundaryOffset(index, events.length, host.width);
    exits.set(event.id, { side: 'down', offset, reach: EVENT.height / 2 });
    const bounds = { x: offset - EVENT.width / 2, y: host.height / 2 - EVENT.height / 2, ...EVENT };
    return { id: event.id, bounds, label: null, link: null, text: event.name, side: 'down' };
  });
  return { companions, exits };
}

/** Up to three events stand on the usual docking places 34, -34 and 0; more are spread evenly. */
function boundaryOffset(index: number, count: number, width: number): number {
  if (count <= 2) return index === 0 ? 34 : -34;
  return Math.round(width / 2 - ((index + 0.5) * width) / count);
}

/** Data that belongs to one step only: input above, output below it, its name on the far side of the link. */
export function dataCompanions(
  uses: readonly { readonly item: DataItem; readonly association: DataAssociation }[],
  host: TextSize,
  taken: ReadonlySet<'up' | 'down'>,
): Companion[] {
  const filled = { up: taken.has('up') ? 2 : 0, down: taken.has('down') ? 2 : 0 };
  return uses.map(({ item, association }) => {
    const wished = association.direction === 'in' ? 'up' : 'down';
    const other = wished === 'up' ? 'down' : 'up';
    const side = filled[wished] < 2 || filled[other] >= 2 ? wished : other;
    const position = filled[side];
    filled[side] += 1;
    return dataCompanion(item, association, host, side, position);
  });
}

function dataCompanion(item: DataItem, association: DataAssociation, host: TextSize, side: 'up' | 'down', position: number): Companion {
  const size = item.kind === 'dataStore' ? DATA_STORE : DATA_OBJECT;
  const middle = position === 0 ? -34 : position === 1 ? 34 : 34 + (position - 1) * 90;
  const sign = side === 'up' ? -1 : 1;
  const edge = sign * (host.height / 2);
  const near = edge + sign * LINK;
  const far = near + sign * size.height;
  const bounds = { x: middle - size.width / 2, y: Math.min(near, far), ...size };
  const text = item.name === null || item.name === '' ? null : textBox(item.name, position === 0 ? 84 : 64);
  const label: Bounds | null = text && {
    // the name starts at the step's edge rather than hanging over it
    x: Math.max(middle - text.width / 2, Math.min(middle - size.width / 2, -host.width / 2)),
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

/** A note stands above its step, or below where something else is above. */
export function noteCompanion(note: TextAnnotation, host: TextSize, hostId: string, side: 'up' | 'down'): Companion {
  const text = noteSize(note.text);
  const sign = side === 'up' ? -1 : 1;
  const edge = sign * (host.height / 2);
  const near = edge + sign * LINK;
  const bounds = { x: -host.width / 2, y: side === 'up' ? near - text.height : near, ...text };
  const x = -host.width / 2 + 20;
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
