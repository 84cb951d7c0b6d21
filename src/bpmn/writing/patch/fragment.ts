import { BPMN_NAMESPACE } from '../../element-view.ts';
import type { ModdleRole } from '../../moddle/what-moddle-reads.ts';
import type { Piece } from '../../text/text-edits.ts';
import { escapeAttribute, escapeText } from '../../xml/xml-characters.ts';
import type { XmlAttribute } from '../../xml/xml-attribute.ts';
import type { NamespaceScope } from '../../xml/xml-document.ts';
import { namespaceOf, type XmlElement } from '../../xml/xml-element.ts';
import { deeper, qualified, type TextStyle } from '../text-style.ts';
import { type FileIds, isReference } from './file-ids.ts';
import type { FilePrefixes } from './file-prefixes.ts';

const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

/** How elements that are new are written so that they look like the file around them. */
export interface FragmentForm {
  readonly ids: FileIds;
  readonly prefixes: FilePrefixes;
  readonly style: TextStyle;
  readonly roles: readonly ModdleRole[];
  /** The text of an element the file has already; null = it is new, too. */
  readonly present: (element: XmlElement, scope: NamespaceScope | null) => Piece | null;
}

/** A new element in the file's prefixes and indentation, at a place with that scope. `lead` = line break and indentation before it. */
export function fragmentOf(element: XmlElement, scope: NamespaceScope | null, lead: string, form: FragmentForm): Piece {
  const pieces: Piece[] = [];
  write(element, scope, lead, form, pieces);
  return joined(pieces);
}

export const joined = (pieces: readonly Piece[]): Piece =>
  pieces.every((piece) => typeof piece === 'string')
    ? pieces.join('')
    : () => pieces.map((piece) => (typeof piece === 'string' ? piece : piece())).join('');

function write(element: XmlElement, scope: NamespaceScope | null, lead: string, form: FragmentForm, pieces: Piece[]): void {
  const tagName = qualified(form.prefixes.ofElement(element.namespace, element.prefix, scope), element.name);
  pieces.push(`<${tagName}${form.prefixes.resetFor(element.namespace, scope)}${attributesText(element, scope, form)}`);
  const text = element.text();
  const children = element.children();
  if (children.length === 0 && text === '') {
    pieces.push('/>');
    return;
  }
  const hasText = text.trim() !== '';
  const inner = hasText ? '' : deeper(lead, form.style);
  const value = form.ids.restore(text, isReference(form.roles[element.index], null));
  pieces.push('>', hasText || children.length === 0 ? escapeText(value) : '');
  for (const child of children) {
    pieces.push(inner);
    const present = form.present(child, scope);
    if (present === null) write(child, scope, inner, form, pieces);
    else pieces.push(present);
  }
  pieces.push(`${children.length > 0 && !hasText ? lead : ''}</${tagName}>`);
}

function attributesText(element: XmlElement, scope: NamespaceScope | null, form: FragmentForm): string {
  return element
    .attributeList()
    .filter((attribute) => !attribute.isDeclaration)
    .map(
      (attribute) =>
        ` ${attributeName(element, attribute, scope, form.prefixes)}="${escapeAttribute(attributeValue(element, attribute, scope, form))}"`,
    )
    .join('');
}

/** Name of an attribute in the file's prefixes. */
export function attributeName(element: XmlElement, attribute: XmlAttribute, scope: NamespaceScope | null, prefixes: FilePrefixes): string {
  return qualified(prefixes.ofAttribute(element.namespaceOfAttribute(attribute), attribute.prefix, scope), attribute.name);
}

/** Value of an attribute in the file's ids; a type name (`xsi:type`) in the file's prefixes. */
export function attributeValue(
  element: XmlElement,
  attribute: XmlAttribute,
  scope: NamespaceScope | null,
  { ids, prefixes, roles }: Pick<FragmentForm, 'ids' | 'prefixes' | 'roles'>,
): string {
  const value = element.valueOf(attribute);
  const namespace = element.namespaceOfAttribute(attribute);
  if (namespace === XSI_NAMESPACE && attribute.name === 'type') {
    const colon = value.indexOf(':');
    const meant = namespaceOf(element.scope, colon === -1 ? '' : value.slice(0, colon)) ?? BPMN_NAMESPACE;
    return qualified(prefixes.ofElement(meant, value.slice(0, Math.max(colon, 0)), scope), value.slice(colon + 1));
  }
  const role = roles[element.index];
  const isId = namespace === '' && role?.attributes.get(attribute.name) === 'id';
  return ids.restore(value, isId || (namespace === '' && isReference(role, attribute.name)));
}
