import type { XmlElement } from '../../xml/xml-element.ts';

/** What an element says with everything in it, so that two texts of the same thing compare equal: order of attributes and number formats aside. */
export function signatureOf(element: XmlElement): string {
  const attributes = element
    .attributeList()
    .filter((attribute) => !attribute.isDeclaration)
    .map((attribute) => `${element.namespaceOfAttribute(attribute)}|${attribute.name}=${plain(element.valueOf(attribute))}`)
    .toSorted()
    .join('\u0001');
  const children = element.children().map(signatureOf).join('\u0002');
  return `${element.namespace}|${element.name}\u0003${attributes}\u0003${plain(element.text())}\u0003${children}\u0004`;
}

/** `100`, `100.0` and ` 100 ` are one number. */
export function plain(value: string): string {
  const trimmed = value.trim();
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? String(Number(trimmed)) : trimmed;
}
