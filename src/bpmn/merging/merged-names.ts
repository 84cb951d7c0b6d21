import { escapeAttribute, escapeText } from '../xml/xml-characters.ts';
import type { NamespaceScope } from '../xml/xml-document.ts';
import { namespaceOf, type XmlElement } from '../xml/xml-element.ts';

import { type AtomPart, atomsOf } from './atoms.ts';
import type { MergeSide } from './merge-side.ts';
import type { Party, ThreeTexts } from './three-texts.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** One prefix per namespace for all three texts, declared on the root; the patched file has its own. */
export class MergedNames {
  readonly #prefixes = new Map<string, string>();

  constructor({ theirs, mine, base }: ThreeTexts) {
    const taken = new Set(['xml', 'xmlns']);
    const wanted = new Map<string, string>();
    const seen = new Set<NamespaceScope | null>();
    for (const { document } of [theirs, mine, base]) {
      for (const element of document.elements()) {
        if (element.prefix !== '' && namespaceOf(element.scope, element.prefix) === null) taken.add(element.prefix);
        for (let at = element.scope; at !== null && !seen.has(at); at = at.outer) {
          seen.add(at);
          for (const [prefix, uri] of at.declared) if (uri !== '' && (wanted.get(uri) ?? '') === '') wanted.set(uri, prefix);
        }
        for (const { prefix, isDeclaration } of element.attributeList())
          if (!isDeclaration && prefix !== '' && namespaceOf(element.scope, prefix) === null) taken.add(prefix);
      }
    }
    for (const [uri, given] of wanted) {
      const base = given === '' ? 'ns' : given;
      let prefix = base;
      for (let n = 2; taken.has(prefix); n += 1) prefix = `${base}${n}`;
      taken.add(prefix);
      this.#prefixes.set(uri, prefix);
    }
  }

  ofElement(element: XmlElement): string {
    const prefix = this.#prefixes.get(element.namespace);
    return prefix === undefined ? element.tagName : `${prefix}:${element.name}`;
  }

  ofAttribute({ namespace, name, prefix }: AtomPart): string {
    if (namespace === '') return name;
    const own = namespace === XML_NAMESPACE ? 'xml' : (this.#prefixes.get(namespace) ?? prefix);
    return `${own}:${name}`;
  }

  /** Theirs stays as it is written; mine has to be understood where it comes to stand. */
  valueOf({ value, typeName }: AtomPart, party: Party): string {
    const [, namespace = '', name = ''] = typeName === null || party === 'theirs' ? [] : (/^\{(.*)\}(.*)$/su.exec(typeName) ?? []);
    const prefix = this.#prefixes.get(namespace);
    return prefix === undefined ? value : `${prefix}:${name}`;
  }

  declarations(): string {
    return [...this.#prefixes].map(([uri, prefix]) => ` xmlns:${prefix}="${escapeAttribute(uri)}"`).join('');
  }
}

/** A start tag. */
export function startOf(
  tag: string,
  parts: readonly { readonly part: AtomPart; readonly party: Party }[],
  names: MergedNames,
  isRoot: boolean,
): string {
  const attributes = parts.map(({ part, party }) => ` ${names.ofAttribute(part)}="${escapeAttribute(names.valueOf(part, party))}"`);
  return `<${tag}${isRoot ? names.declarations() : ''}${attributes.join('')}>`;
}

/** An element with everything in it, as one side has it. */
export function copyOf(element: XmlElement, side: MergeSide, party: Party, names: MergedNames): string {
  const tag = names.ofElement(element);
  const parts = [...atomsOf(side, element).values()].flatMap((atom) => atom.parts.map((part) => ({ part, party })));
  const children = element.children();
  const text = children.length === 0 || element.text().trim() !== '' ? escapeText(side.textOf(element)) : '';
  return `${startOf(tag, parts, names, false)}${text}${children.map((child) => copyOf(child, side, party, names)).join('')}</${tag}>`;
}
