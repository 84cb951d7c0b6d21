import { NO_NAMESPACE } from '../../element-view.ts';
import type { TextEdits } from '../../text/text-edits.ts';
import { escapeAttribute } from '../../xml/xml-characters.ts';
import type { NamespaceScope, XmlDocument } from '../../xml/xml-document.ts';
import { namespaceOf, type XmlElement } from '../../xml/xml-element.ts';
import { prefixFor } from '../text-style.ts';

/** The file's own prefixes; a namespace it does not know yet is declared on its root. */
export class FilePrefixes {
  readonly #file: XmlDocument;
  readonly #edits: TextEdits;
  /** Namespace -> prefix, declared by us. */
  readonly #added = new Map<string, string>();

  constructor(file: XmlDocument, edits: TextEdits) {
    this.#file = file;
    this.#edits = edits;
  }

  /** Prefix of an element's namespace at a place of the file. */
  ofElement(given: string, wanted: string, scope: NamespaceScope | null): string {
    const namespace = given === NO_NAMESPACE ? '' : given;
    if (namespace === '') return '';
    return prefixFor(scope, namespace) ?? this.#declare(namespace, wanted);
  }

  /** Prefix of an attribute's namespace; attributes need one where elements may have none. */
  ofAttribute(namespace: string, wanted: string, scope: NamespaceScope | null): string {
    if (namespace === '') return '';
    if (wanted === 'xml' || namespace.startsWith('undeclared:')) return wanted;
    return prefixFor(scope, namespace, false) ?? this.#declare(namespace, wanted);
  }

  /** What an element without namespace has to say where a default namespace is in force. */
  resetFor(namespace: string, scope: NamespaceScope | null): string {
    return (namespace === '' || namespace === NO_NAMESPACE) && namespaceOf(scope, '') !== '' ? ' xmlns=""' : '';
  }

  /** Declarations an element needs when it moves: prefixes that mean something else, or nothing, at its new place. */
  declarationsFor(moved: XmlElement, scope: NamespaceScope | null): string {
    const needed = new Map<string, string>();
    for (let at = moved.parent?.scope ?? null; at !== null; at = at.outer) {
      for (const [prefix, uri] of at.declared) if (!needed.has(prefix)) needed.set(prefix, uri);
    }
    return [...needed]
      .filter(([prefix, uri]) => namespaceOf(scope, prefix) !== uri)
      .map(([prefix, uri]) => ` xmlns${prefix === '' ? '' : ':'}${prefix}="${escapeAttribute(uri)}"`)
      .join('');
  }

  #declare(namespace: string, wanted: string): string {
    const known = this.#added.get(namespace);
    if (known !== undefined) return known;
    const base = wanted === '' ? 'ns' : wanted;
    const taken = new Set(this.#added.values());
    let prefix = base;
    for (let n = 2; taken.has(prefix) || this.#file.text.includes(`xmlns:${prefix}`); n += 1) prefix = `${base}${n}`;
    this.#added.set(namespace, prefix);
    const { root } = this.#file;
    this.#edits.insert(
      root.attributeList().at(-1)?.end ?? root.start + 1 + root.tagName.length,
      ` xmlns:${prefix}="${escapeAttribute(namespace)}"`,
    );
    return prefix;
  }
}
