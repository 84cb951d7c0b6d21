import { BPMN_NAMESPACE, BPMNDI_NAMESPACE } from '../element-view.ts';
import type { ModdleRole } from '../moddle/what-moddle-reads.ts';
import { idOf, treeOf } from '../writing/patch/match-trees.ts';
import { scanReadable } from '../writing/scan-readable.ts';
import type { XmlAttribute } from '../xml/xml-attribute.ts';
import type { XmlDocument } from '../xml/xml-document.ts';
import { namespaceOf, type XmlElement } from '../xml/xml-element.ts';

const DRAWING_NAMESPACES: ReadonlySet<string> = new Set([
  BPMNDI_NAMESPACE,
  'http://www.omg.org/spec/DD/20100524/DC',
  'http://www.omg.org/spec/DD/20100524/DI',
]);
const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

/** Key of the root; every other key says more. */
export const ROOT_KEY = '/';

/** One of the three texts of a merge. */
export class MergeSide {
  readonly document: XmlDocument;
  readonly roles: readonly ModdleRole[];
  /** Elements the standard identifies, and what a diagram draws: by a key that means the same in all three texts. */
  readonly identified = new Map<string, XmlElement>();
  readonly #keys = new Map<XmlElement, string>();
  /** Ids this side alone uses, given another name because the other side means something else by them. */
  readonly #renamed: ReadonlyMap<string, string>;

  constructor(text: string, renamed: ReadonlyMap<string, string> = new Map()) {
    this.#renamed = renamed;
    const { document, roles } = treeOf(scanReadable(text));
    this.document = document;
    this.roles = roles;
    this.#identify(document.root, ROOT_KEY);
    const counts = new Map<string, number>();
    for (let index = 1; index < document.size; index += 1) {
      const element = document.element(index);
      const key = this.#ownKey(element);
      if (key === null) continue;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      this.#identify(element, count === 1 ? key : `${key} (${count})`);
    }
  }

  #identify(element: XmlElement, key: string): void {
    this.identified.set(key, element);
    this.#keys.set(element, key);
  }

  /** Shapes and edges are what they draw: a program may have given them other ids. */
  #ownKey(element: XmlElement): string | null {
    const drawn = drawnId(element);
    if (drawn !== null) {
      const plane = element.parent?.attribute('bpmnElement')?.trim() ?? '';
      return `di ${element.name} ${this.#idNow(plane)} ${this.#idNow(drawn)}`;
    }
    const id = idOf(element, this.roles);
    return id === null ? null : idKey(this.#idNow(id));
  }

  #idNow(id: string): string {
    return this.#renamed.get(id.trim()) ?? id;
  }

  /** Set for elements without id as the walk over the three texts finds out what they are. */
  setKey(element: XmlElement, key: string): void {
    this.#keys.set(element, key);
  }

  keyOf(element: XmlElement): string | null {
    return this.#keys.get(element) ?? null;
  }

  /** What an attribute means: ids as they are called now, names of types without their prefix. */
  valueOf(element: XmlElement, attribute: XmlAttribute): string {
    const value = element.valueOf(attribute);
    if (isTypeName(element, attribute)) {
      const colon = value.indexOf(':');
      const meant = namespaceOf(element.scope, colon === -1 ? '' : value.slice(0, colon)) ?? BPMN_NAMESPACE;
      return `{${meant}}${value.slice(colon + 1)}`;
    }
    if (this.#renamed.size === 0 || attribute.prefix !== '') return value;
    const role = this.roles[element.index]?.attributes.get(attribute.name);
    return role === 'id' || role === 'reference' ? this.#idNow(value) : value;
  }

  textOf(element: XmlElement): string {
    return this.isReference(element) ? this.#idNow(element.text()) : element.text();
  }

  /** An element whose whole text is the id of another one. */
  isReference(element: XmlElement): boolean {
    return this.roles[element.index]?.kind === 'reference';
  }

  /** Ids an element names, in attributes of its own and in lists inside of it; its own id is none of them. */
  referencesOf(element: XmlElement): readonly string[] {
    const found: string[] = [];
    for (const [name, role] of this.roles[element.index]?.attributes ?? []) {
      const value = role === 'reference' ? element.attribute(name) : null;
      if (value !== null) found.push(this.#idNow(value.trim()));
    }
    for (const child of element.children()) if (this.isReference(child)) found.push(this.textOf(child).trim());
    return found;
  }
}

export const idKey = (id: string): string => `#${id}`;

export const isTypeName = (element: XmlElement, attribute: XmlAttribute): boolean =>
  attribute.name === 'type' && element.namespaceOfAttribute(attribute) === XSI_NAMESPACE;

/** Id of what a shape or an edge draws; null = no shape and no edge. */
export function drawnId(element: XmlElement): string | null {
  if (element.namespace !== BPMNDI_NAMESPACE || (element.name !== 'BPMNShape' && element.name !== 'BPMNEdge')) return null;
  return element.attribute('bpmnElement')?.trim() ?? null;
}

/** A part of a diagram: where something is drawn, not what it is. */
export const isDrawing = (element: XmlElement): boolean => DRAWING_NAMESPACES.has(element.namespace);
