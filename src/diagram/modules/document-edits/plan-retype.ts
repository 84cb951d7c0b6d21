import type { Moddle, ModdleElement } from '../../bpmn-js.ts';
import { walkModdle } from '../../moddle-tree.ts';
import type { PropertySwap } from '../annotation/property-swap.ts';

/** What has to be swapped so that a new element of `type` stands in the place of `element`, everything both types know included. */
export function planRetype(moddle: Moddle, definitions: ModdleElement, element: ModdleElement, type: string): readonly PropertySwap[] {
  const parent = element.$parent;
  if (!parent) throw new Error(`Element ${element.id} stands in no document`);
  const successor = moddle.create(type);
  successor.$parent = parent;
  takeOver(successor, element);
  return [...replaceContained(parent, element, successor), ...repoint(definitions, element, successor)];
}

function takeOver(successor: ModdleElement, element: ModdleElement): void {
  const known = new Set((successor.$descriptor.properties ?? []).map(({ name }) => name));
  const own = element as unknown as Record<string, unknown>;
  for (const { name } of element.$descriptor.properties ?? []) {
    if (known.has(name) && Object.hasOwn(own, name)) successor.set(name, own[name]);
  }
  for (const [name, value] of Object.entries(element.$attrs)) successor.$attrs[name] = value;
}

function replaceContained(parent: ModdleElement, element: ModdleElement, successor: ModdleElement): readonly PropertySwap[] {
  for (const property of parent.$descriptor.properties ?? []) {
    if (property.isReference || !property.isMany) continue;
    const before = parent.get<unknown[]>(property.name);
    if (!before.includes(element)) continue;
    return [{ holder: parent, property: property.name, before, after: before.map((one) => (one === element ? successor : one)) }];
  }
  throw new Error(`Element ${element.id} is not contained in ${parent.$type}`);
}

/** References to the element from anywhere in the document: flows, lanes, boundary events, the picture. */
function repoint(definitions: ModdleElement, element: ModdleElement, successor: ModdleElement): readonly PropertySwap[] {
  const swaps: PropertySwap[] = [];
  walkModdle(definitions, (holder) => {
    if (holder === element) return;
    for (const property of holder.$descriptor.properties ?? []) {
      if (!property.isReference) continue;
      const before = (holder as unknown as Record<string, unknown>)[property.name];
      const swap = (after: unknown) => swaps.push({ holder, property: property.name, before, after });
      if (before === element) swap(successor);
      else if (Array.isArray(before) && before.includes(element)) swap(before.map((one: unknown) => (one === element ? successor : one)));
    }
  });
  return swaps;
}
