import type { EventBus, Moddle, ModdleElement } from '../../bpmn-js.ts';

interface CopyElement {
  readonly sourceElement: ModdleElement;
  readonly targetElement: ModdleElement;
}

interface CopyProperty {
  readonly parent: ModdleElement;
  readonly property: unknown;
}

/** Before the hooks of bpmn-js itself (1000), which drop what they do not know. */
const FIRST = 2000;

/**
 * Carries along what other tools wrote: bpmn-js copies only what its descriptors know when a step changes its type or
 * is pasted. Here elements of foreign namespaces are cloned and foreign attributes taken over.
 */
export class KeepVendorData {
  static $inject = ['eventBus', 'moddle'];

  constructor(eventBus: EventBus, moddle: Moddle) {
    eventBus.on('moddleCopy.canCopyProperties', FIRST, ({ sourceElement, targetElement }: CopyElement) => {
      for (const [name, value] of Object.entries(sourceElement.$attrs ?? {})) {
        if (!(name in targetElement.$attrs)) targetElement.$attrs[name] = value;
      }
    });
    eventBus.on('moddleCopy.canCopyProperty', FIRST, ({ parent, property }: CopyProperty) => {
      if (!isForeign(moddle, property)) return undefined;
      const copy = cloneForeign(moddle, property);
      copy.$parent = parent;
      return copy;
    });
  }
}

function isForeign(moddle: Moddle, value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$descriptor' in value
    ? moddle.getElementDescriptor(value as ModdleElement).isGeneric === true
    : false;
}

/** A foreign element is generic: plain attributes, `$children` and `$body`, no descriptor to go by. */
function cloneForeign(moddle: Moddle, element: ModdleElement): ModdleElement {
  const { prefix, localName, uri } = element.$descriptor.ns;
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(element)) {
    if (name === '$type' || name === '$parent') continue;
    properties[name] = name === '$children' ? (value as ModdleElement[]).map((child) => cloneChild(moddle, child)) : value;
  }
  return moddle.createAny(prefix ? `${prefix}:${localName}` : localName, uri ?? '', properties);
}

function cloneChild(moddle: Moddle, child: ModdleElement): ModdleElement {
  return child.$descriptor ? cloneForeign(moddle, child) : structuredClone(child);
}
