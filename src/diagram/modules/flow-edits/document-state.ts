import { isA, type Bounds, type ModdleElement } from '../../bpmn-js.ts';
import { walkModdle } from '../../moddle-tree.ts';
import { type DocumentOrder, readOrder, restoreOrder } from './document-order.ts';

/** What undo and redo of bpmn-js do not bring back to the letter. */
export interface DocumentState {
  readonly order: DocumentOrder;
  readonly targets: InputTargets;
}

export const readState = (definitions: ModdleElement): DocumentState => ({
  order: readOrder(definitions),
  targets: readInputTargets(definitions),
});

export function restoreState({ order, targets }: DocumentState): void {
  restoreInputTargets(targets);
  restoreOrder(order);
}

/** What every data input of a document points to: a property of its step that bpmn-js makes and throws away as it needs it. */
type InputTargets = ReadonlyMap<ModdleElement, ModdleElement>;

function readInputTargets(definitions: ModdleElement): InputTargets {
  const targets = new Map<ModdleElement, ModdleElement>();
  walkModdle(definitions, (holder) => {
    const target = isA(holder, 'bpmn:DataInputAssociation') ? holder.get<ModdleElement | null | undefined>('targetRef') : undefined;
    if (target) targets.set(holder, target);
  });
  return targets;
}

/** Puts the very properties back: after undo bpmn-js has made new ones with other ids. */
function restoreInputTargets(targets: InputTargets): void {
  for (const [input, target] of targets) {
    const made = input.get<ModdleElement | null | undefined>('targetRef');
    const properties = input.$parent?.get<ModdleElement[]>('properties') ?? [];
    const place = made ? properties.indexOf(made) : -1;
    if (made === target || place < 0) continue;
    if (properties.includes(target)) properties.splice(place, 1);
    else properties[place] = target;
    target.$parent = input.$parent ?? null;
    input.set('targetRef', target);
  }
}

/** The label of every shape and edge of the picture as the file has it; null = none, or without a place. */
export type TextPlaces = ReadonlyMap<ModdleElement, { readonly label: ModdleElement | undefined; readonly bounds: Bounds | null }>;

export function readTextPlaces(definitions: ModdleElement): TextPlaces {
  const places = new Map<ModdleElement, { label: ModdleElement | undefined; bounds: Bounds | null }>();
  walkModdle(definitions, (holder) => {
    if (!isA(holder, 'bpmndi:BPMNShape') && !isA(holder, 'bpmndi:BPMNEdge')) return;
    const label = holder.get<ModdleElement | undefined>('label');
    const bounds = label?.get<ModdleElement | undefined>('bounds');
    const value = (name: string) => bounds!.get<number>(name);
    places.set(holder, {
      label,
      bounds: bounds ? { x: value('x'), y: value('y'), width: value('width'), height: value('height') } : null,
    });
  });
  return places;
}

/** bpmn-js measures texts anew and writes down what it measured where it moves one back, after everything else. */
export function restoreTextPlaces(places: TextPlaces): void {
  for (const [holder, { label, bounds }] of places) {
    if (holder.get('label') !== label) holder.set('label', label);
    const now = label?.get<ModdleElement | undefined>('bounds');
    if (now === undefined) continue;
    if (bounds === null) label?.set('bounds', undefined);
    else for (const name of ['x', 'y', 'width', 'height'] as const) if (now.get(name) !== bounds[name]) now.set(name, bounds[name]);
  }
}
