import type { Piece, TextEdits } from '../text/text-edits.ts';
import { namespaceOf, type XmlElement } from '../xml/xml-element.ts';
import type { NamespaceScope } from '../xml/xml-document.ts';

/** How a file breaks and indents its lines. */
export interface TextStyle {
  /** '' = everything on one line. */
  readonly newLine: '\n' | '\r\n' | '\r' | '';
  /** One step of indentation. */
  readonly unit: string;
}

export function textStyleOf(root: XmlElement): TextStyle {
  const { source } = root;
  const newLine = (/\r\n|\n|\r/.exec(source.slice(root.openEnd, root.end))?.[0] ?? '') as TextStyle['newLine'];
  const outer = lineIndent(root) ?? '';
  for (const child of root.children()) {
    const inner = lineIndent(child);
    if (inner !== null && inner.length > outer.length && inner.startsWith(outer)) return { newLine, unit: inner.slice(outer.length) };
  }
  return { newLine, unit: '  ' };
}

/** White space before an element if it begins its line; null = something else stands before it. */
export function lineIndent(element: XmlElement): string | null {
  const { source } = element;
  let at = element.start;
  while (at > 0 && (source.charCodeAt(at - 1) === 32 || source.charCodeAt(at - 1) === 9)) at -= 1;
  const before = source.charCodeAt(at - 1);
  return at === 0 || before === 10 || before === 13 ? source.slice(at, element.start) : null;
}

/** What to write before a child of the element: a line break and the indentation its siblings have, or nothing where all is on one line. */
export function childLead(parent: XmlElement, style: TextStyle): string {
  if (style.newLine === '') return '';
  for (const child of parent.children()) {
    const indent = lineIndent(child);
    if (indent !== null) return style.newLine + indent;
  }
  const own = lineIndent(parent);
  return own === null || parent.children().length > 0 ? '' : style.newLine + own + style.unit;
}

/** What to write before the end tag of an element that had none. */
export function endLead(element: XmlElement, style: TextStyle): string {
  const own = lineIndent(element);
  return style.newLine === '' || own === null ? '' : style.newLine + own;
}

/** Offset behind the tag before an element: what lies between is the white space that belongs to it. */
export function behindTag(element: XmlElement): number {
  let at = element.start;
  while (/\s/.test(element.source.charAt(at - 1))) at -= 1;
  return element.source.charAt(at - 1) === '>' ? at : element.start;
}

/** `<a/>` becomes `<a>content</a>`; with a line break before the end tag unless the content is text. */
export function openSelfClosing(
  element: XmlElement,
  content: Piece,
  edits: TextEdits,
  style: TextStyle | null,
  tagName = element.tagName,
): void {
  const lead = style === null ? '' : endLead(element, style);
  edits.replace(element.openEnd - 2, element.openEnd, () => `>${typeof content === 'string' ? content : content()}${lead}</${tagName}>`);
}

/** One step deeper than a lead; '' stays ''. */
export const deeper = (lead: string, style: TextStyle): string => (lead === '' ? '' : lead + style.unit);

/** A prefix that means the namespace inside the element's scope; null = none is declared there. '' = the default namespace. */
export function prefixFor(scope: NamespaceScope | null, namespace: string, allowDefault = true): string | null {
  for (let at = scope; at !== null; at = at.outer) {
    for (const [prefix, uri] of at.declared) {
      if (uri === namespace && (allowDefault || prefix !== '') && namespaceOf(scope, prefix) === namespace) return prefix;
    }
  }
  return null;
}

/** A name as it is written under a prefix; '' = the default namespace. */
export const qualified = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}:${name}`);
