import type { ModdleElement } from './bpmn-js.ts';

/** Calls `visit` for every element contained in `root` (references are not followed), parents first, in document order. */
export function walkModdle(root: ModdleElement, visit: (element: ModdleElement) => void): void {
  const open: ModdleElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    visit(element);
    const children: ModdleElement[] = [];
    for (const property of element.$descriptor.properties ?? []) {
      if (property.isReference || property.isVirtual || property.isAttr) continue;
      const value = (element as unknown as Record<string, unknown>)[property.name];
      if (Array.isArray(value)) children.push(...value.filter(isElement));
      else if (isElement(value)) children.push(value);
    }
    for (let index = children.length - 1; index >= 0; index -= 1) open.push(children[index]!);
  }
}

/** Elements with these ids, drawn or not. DI elements are never meant. */
export function findById(definitions: ModdleElement, ids: ReadonlySet<string>): ReadonlyMap<string, ModdleElement> {
  const found = new Map<string, ModdleElement>();
  for (const rootElement of definitions.get<ModdleElement[]>('rootElements')) {
    if (found.size === ids.size) break;
    walkModdle(rootElement, (element) => {
      if (element.id !== undefined && ids.has(element.id) && !found.has(element.id)) found.set(element.id, element);
    });
  }
  return found;
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value && '$descriptor' in value;
}
