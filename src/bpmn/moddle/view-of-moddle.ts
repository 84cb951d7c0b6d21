import type { ElementView } from '../element-view.ts';
import type { ModdleElement, ModdleProperty } from './create-moddle.ts';

/**
 * The moddle tree as the process reader sees it. Children come property by property, so siblings of different kinds may stand in
 * another order than in the file; references that lead nowhere and elements moddle dropped are not there.
 */
export function viewOfModdle(element: ModdleElement): ElementView {
  return new ModdleView(element, null);
}

class ModdleView implements ElementView {
  readonly namespace: string;
  readonly name: string;
  readonly #element: ModdleElement;

  /** @param property the property that gives the element its name where the type does not */
  constructor(element: ModdleElement, property: ModdleProperty | null) {
    this.#element = element;
    const { $descriptor: descriptor, $model: model } = element;
    const { prefix, localName } = property?.ns ?? descriptor.ns;
    const known = model.getPackage(prefix);
    this.namespace = descriptor.isGeneric === true ? ((descriptor.ns as { uri?: string }).uri ?? '') : (known?.uri ?? '');
    const isAliased = descriptor.isGeneric !== true && property === null && known?.xml?.tagAlias === 'lowerCase';
    this.name = isAliased ? localName.charAt(0).toLowerCase() + localName.slice(1) : localName;
  }

  attribute(name: string, namespace = ''): string | null {
    return this.attributes(namespace).get(name) ?? null;
  }

  attributes(namespace: string): ReadonlyMap<string, string> {
    const element = this.#element;
    const found = new Map<string, string>();
    const home = element.$descriptor.isGeneric === true ? '' : element.$descriptor.ns.prefix;
    for (const property of element.$descriptor.properties ?? []) {
      if (property.isAttr !== true || property.isVirtual === true) continue;
      const value = ownValue(element, property);
      if (value === undefined || value === null) continue;
      const isOwn = property.ns.prefix === home || !EXTENSIONS.has(property.ns.prefix);
      if (namespace === (isOwn ? '' : element.$model.getPackage(property.ns.prefix)?.uri)) found.set(property.ns.localName, asText(value));
    }
    for (const [key, value] of otherAttributes(element)) {
      const colon = key.indexOf(':');
      if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
      if (namespace === (colon === -1 ? '' : uriOf(element, key.slice(0, colon)))) found.set(key.slice(colon + 1), value);
    }
    return found;
  }

  children(): readonly ElementView[] {
    const element = this.#element;
    if (element.$descriptor.isGeneric === true) return (element.$children ?? []).map((child) => new ModdleView(child, null));
    const children: ElementView[] = [];
    for (const property of element.$descriptor.properties) {
      if (property.isAttr === true || property.isVirtual === true || property.isBody === true) continue;
      const value = ownValue(element, property);
      if (value === undefined || value === null) continue;
      for (const item of Array.isArray(value) ? (value as readonly unknown[]) : [value]) children.push(childView(element, property, item));
    }
    return children;
  }

  text(): string {
    const { $descriptor: descriptor, $body } = this.#element;
    if (descriptor.isGeneric === true) return $body ?? '';
    const body = descriptor.bodyProperty === undefined ? undefined : ownValue(this.#element, descriptor.bodyProperty);
    return body === undefined || body === null ? '' : asText(body);
  }
}

/** Packages whose properties stand on elements of other packages with their own prefix. */
const EXTENSIONS: ReadonlySet<string> = new Set(['pk']);
const NOTHING: ReadonlyMap<string, string> = new Map();

function childView(owner: ModdleElement, property: ModdleProperty, item: unknown): ElementView {
  if (typeof item === 'object' && item !== null && property.isReference !== true) {
    const serialize = property.xml?.serialize;
    return new ModdleView(item as ModdleElement, serialize === undefined ? null : property);
  }
  return {
    namespace: owner.$model.getPackage(property.ns.prefix)?.uri ?? '',
    name: property.ns.localName,
    attribute: () => null,
    attributes: () => NOTHING,
    children: () => [],
    text: () => asText(item),
  };
}

/** The value the file gives; defaults live on the prototype and do not count. */
function ownValue(element: ModdleElement, property: ModdleProperty): unknown {
  const name = property.name in element ? property.name : property.ns.localName;
  return Object.hasOwn(element, name) ? (element as unknown as Record<string, unknown>)[name] : undefined;
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(' ');
  if (typeof value === 'object' && value !== null) return String((value as { id?: unknown }).id ?? '');
  return String(value);
}

function otherAttributes(element: ModdleElement): readonly (readonly [string, string])[] {
  if (element.$descriptor.isGeneric !== true) return Object.entries(element.$attrs ?? {});
  return Object.entries(element as unknown as Record<string, unknown>).flatMap(([key, value]) =>
    key.startsWith('$') || typeof value !== 'string' ? [] : [[key, value] as const],
  );
}

function uriOf(element: ModdleElement, prefix: string): string | undefined {
  const known = element.$model.getPackage(prefix);
  if (known !== undefined) return known.uri;
  for (let at: ModdleElement | undefined = element; at !== undefined; at = at.$parent) {
    const uri = at.$attrs?.[`xmlns:${prefix}`];
    if (uri !== undefined) return uri;
  }
  return undefined;
}
