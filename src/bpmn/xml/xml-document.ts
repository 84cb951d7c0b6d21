import { XmlElement } from './xml-element.ts';
import { lineStartsOf } from './xml-position.ts';

/** Prefixes one element declares; the chain outwards is what is in force. */
export interface NamespaceScope {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: NamespaceScope | null;
}

/** Name of an element; shared by all elements that are written alike under the same namespaces. */
export interface TagName {
  /** As written: `bpmn:task`. */
  readonly tagName: string;
  readonly prefix: string;
  readonly name: string;
  /** '' = none, also for prefixes nobody declared. */
  readonly namespace: string;
}

/** The tree as columns, one row per element in document order: cheap to build and to keep for elements nobody asks for. */
export interface XmlColumns {
  readonly tags: TagName[];
  readonly starts: number[];
  readonly openEnds: number[];
  readonly closeStarts: number[];
  readonly ends: number[];
  /** Row of the parent; -1 = root. */
  readonly parents: number[];
  /** Row behind the last descendant. */
  readonly subtreeEnds: number[];
  readonly scopes: (NamespaceScope | null)[];
}

/** A scanned text. Elements are made when first asked for and stay the same objects. */
export class XmlDocument {
  readonly text: string;
  readonly columns: XmlColumns;
  /** Some attribute has white space beside its equals sign. */
  readonly hasSpacedAttributes: boolean;
  readonly #elements: (XmlElement | undefined)[];
  #lineStarts: readonly number[] | null = null;

  constructor(text: string, columns: XmlColumns, hasSpacedAttributes: boolean) {
    this.text = text;
    this.columns = columns;
    this.hasSpacedAttributes = hasSpacedAttributes;
    this.#elements = [];
    this.#elements.length = columns.starts.length;
  }

  /** Number of elements. */
  get size(): number {
    return this.columns.starts.length;
  }

  get root(): XmlElement {
    return this.element(0);
  }

  element(index: number): XmlElement {
    return (this.#elements[index] ??= new XmlElement(this, index));
  }

  /** All elements in document order. */
  *elements(): Generator<XmlElement> {
    for (let index = 0; index < this.size; index += 1) yield this.element(index);
  }

  /** Line (from 1) of an offset; for many offsets of one text. */
  lineAt(offset: number): number {
    this.#lineStarts ??= lineStartsOf(this.text);
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  childrenOf(index: number): readonly XmlElement[] {
    const { subtreeEnds } = this.columns;
    const end = subtreeEnds[index]!;
    const children: XmlElement[] = [];
    for (let child = index + 1; child < end; child = subtreeEnds[child]!) children.push(this.element(child));
    return children;
  }
}
