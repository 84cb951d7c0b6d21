import type { ElementView } from '../element-view.ts';
import { findPlainValue, parseAttributes, type XmlAttribute } from './xml-attribute.ts';
import { resolveEntities } from './xml-characters.ts';
import type { NamespaceScope, XmlDocument } from './xml-document.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** Namespace URI of a prefix ('' = default namespace); null = not declared. */
export function namespaceOf(scope: NamespaceScope | null, prefix: string): string | null {
  if (prefix === 'xml') return XML_NAMESPACE;
  for (let at = scope; at !== null; at = at.outer) {
    const uri = at.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  return prefix === '' ? '' : null;
}

/** An element and where it stands: `source.slice(start, end)` is the whole element, content lies between `openEnd` and `closeStart`. */
export class XmlElement implements ElementView {
  readonly document: XmlDocument;
  /** Position in document order, root = 0: elements of two texts with the same structure match by it. */
  readonly index: number;
  #children: readonly XmlElement[] | null = null;
  #attributes: readonly XmlAttribute[] | null = null;

  constructor(document: XmlDocument, index: number) {
    this.document = document;
    this.index = index;
  }

  get source(): string {
    return this.document.text;
  }

  /** Offset of `<`. */
  get start(): number {
    return this.document.columns.starts[this.index]!;
  }

  /** Offset behind the `>` of the start tag. */
  get openEnd(): number {
    return this.document.columns.openEnds[this.index]!;
  }

  /** Offset of `</`; for `<a/>` the same as `openEnd`. */
  get closeStart(): number {
    return this.document.columns.closeStarts[this.index]!;
  }

  /** Offset behind the whole element. */
  get end(): number {
    return this.document.columns.ends[this.index]!;
  }

  get parent(): XmlElement | null {
    const parent = this.document.columns.parents[this.index]!;
    return parent === -1 ? null : this.document.element(parent);
  }

  /** Namespaces in force inside the start tag. */
  get scope(): NamespaceScope | null {
    return this.document.columns.scopes[this.index]!;
  }

  get namespace(): string {
    return this.document.columns.tags[this.index]!.namespace;
  }

  get name(): string {
    return this.document.columns.tags[this.index]!.name;
  }

  get prefix(): string {
    return this.document.columns.tags[this.index]!.prefix;
  }

  get tagName(): string {
    return this.document.columns.tags[this.index]!.tagName;
  }

  get selfClosing(): boolean {
    return this.closeStart === this.end;
  }

  /** Attributes as written, declarations of namespaces included, in document order. Read from the text when first asked for. */
  attributeList(): readonly XmlAttribute[] {
    this.#attributes ??= parseAttributes(this.source, this.start + 1 + this.tagName.length, this.openEnd - 1);
    return this.#attributes;
  }

  findAttribute(name: string, namespace = ''): XmlAttribute | null {
    for (const attribute of this.attributeList()) {
      if (attribute.name === name && !attribute.isDeclaration && this.namespaceOfAttribute(attribute) === namespace) return attribute;
    }
    return null;
  }

  /** An attribute without prefix has no namespace; an undeclared prefix counts as a namespace of its own. */
  namespaceOfAttribute(attribute: XmlAttribute): string {
    return attribute.prefix === '' ? '' : (namespaceOf(this.scope, attribute.prefix) ?? `undeclared:${attribute.prefix}`);
  }

  attribute(name: string, namespace = ''): string | null {
    if (namespace === '') {
      const value = findPlainValue(this.source, this.start + 1 + this.tagName.length, this.openEnd - 1, name);
      return value === null ? null : resolveEntities(value);
    }
    const found = this.findAttribute(name, namespace);
    return found === null ? null : this.valueOf(found);
  }

  attributes(namespace: string): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const attribute of this.attributeList()) {
      if (!attribute.isDeclaration && this.namespaceOfAttribute(attribute) === namespace)
        found.set(attribute.name, this.valueOf(attribute));
    }
    return found;
  }

  /** Value with entities resolved. */
  valueOf(attribute: XmlAttribute): string {
    return resolveEntities(this.source.slice(attribute.valueStart, attribute.valueEnd));
  }

  children(): readonly XmlElement[] {
    this.#children ??= this.document.childrenOf(this.index);
    return this.#children;
  }

  text(): string {
    let text = '';
    let from = this.openEnd;
    for (const child of this.children()) {
      text += readText(this.source, from, child.start);
      from = child.end;
    }
    return text + readText(this.source, from, this.closeStart);
  }
}

/** Character data between two offsets that hold no element: comments and processing instructions left out, CDATA taken as it is. */
function readText(source: string, from: number, to: number): string {
  let text = '';
  let at = from;
  while (at < to) {
    const next = source.indexOf('<', at);
    if (next === -1 || next >= to) return text + resolveEntities(source.slice(at, to));
    text += resolveEntities(source.slice(at, next));
    if (source.startsWith('<![CDATA[', next)) {
      const end = source.indexOf(']]>', next);
      text += source.slice(next + 9, end);
      at = end + 3;
    } else {
      const comment = source.startsWith('<!--', next);
      at = source.indexOf(comment ? '-->' : '?>', next + 2) + (comment ? 3 : 2);
    }
  }
  return text;
}
