import type { TextEdits } from '../../text/text-edits.ts';
import { escapeAttribute, escapeText } from '../../xml/xml-characters.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { openSelfClosing, qualified } from '../text-style.ts';
import { isReference } from './file-ids.ts';
import type { FilePrefixes } from './file-prefixes.ts';
import { attributeName, attributeValue, type FragmentForm } from './fragment.ts';

/** A step that changed its kind keeps its place: only the tags get the new name, which is returned. */
export function renameTag(before: XmlElement, after: XmlElement, place: XmlElement, prefixes: FilePrefixes, edits: TextEdits): string {
  if (before.name === after.name && before.namespace === after.namespace) return place.tagName;
  const prefix = after.namespace === place.namespace ? place.prefix : prefixes.ofElement(after.namespace, after.prefix, place.scope);
  const tagName = qualified(prefix, after.name);
  const { length } = place.tagName;
  edits.replace(place.start + 1, place.start + 1 + length, tagName);
  if (!place.selfClosing) edits.replace(place.closeStart + 2, place.closeStart + 2 + length, tagName);
  return tagName;
}

/** Brings the attributes that differ, each in the quotes and at the place it has. */
export function patchAttributes(before: XmlElement, after: XmlElement, place: XmlElement, form: FragmentForm, edits: TextEdits): void {
  for (const attribute of after.attributeList()) {
    if (attribute.isDeclaration) continue;
    const namespace = after.namespaceOfAttribute(attribute);
    if (before.attribute(attribute.name, namespace) === after.valueOf(attribute)) continue;
    const value = attributeValue(after, attribute, place.scope, form);
    const present = place.findAttribute(attribute.name, namespace);
    if (present !== null) {
      const quote = place.source.charAt(present.valueEnd) === "'" ? "'" : '"';
      edits.replace(present.valueStart, present.valueEnd, escapeAttribute(value, quote));
    } else {
      const name = attributeName(after, attribute, place.scope, form.prefixes);
      edits.insert(place.attributeList().at(-1)?.end ?? place.start + 1 + place.tagName.length, ` ${name}="${escapeAttribute(value)}"`);
    }
  }
  for (const attribute of before.attributeList()) {
    const namespace = before.namespaceOfAttribute(attribute);
    if (attribute.isDeclaration || after.attribute(attribute.name, namespace) !== null) continue;
    const present = place.findAttribute(attribute.name, namespace);
    if (present === null) continue;
    let start = present.start;
    while (/\s/.test(place.source.charAt(start - 1))) start -= 1;
    edits.remove(start, present.end);
  }
}

/** Brings the text of an element without children; CDATA stays CDATA, comments and foreign elements inside stay behind the text. */
export function patchText(
  before: XmlElement,
  after: XmlElement,
  place: XmlElement,
  { form, edits, tagName }: { readonly form: FragmentForm; readonly edits: TextEdits; readonly tagName: string },
): void {
  if (before.text() === after.text()) return;
  const text = form.ids.restore(after.text(), isReference(form.roles[after.index], null));
  if (place.selfClosing) {
    openSelfClosing(place, escapeText(text), edits, null, tagName);
    return;
  }
  const content = place.source.slice(place.openEnd, place.closeStart);
  const kept = [
    ...place.children().map((child) => place.source.slice(child.start, child.end)),
    ...(content.match(/<!--[\s\S]*?-->/g) ?? []),
  ];
  const isCdata = kept.length === 0 && content.trim().startsWith('<![CDATA[') && !text.includes(']]>');
  edits.replace(place.openEnd, place.closeStart, isCdata ? `<![CDATA[${text}]]>` : escapeText(text) + kept.join(''));
}
