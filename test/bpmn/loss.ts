import { whatModdleReads } from '#bpmn/moddle/what-moddle-reads.ts';
import { scanReadable } from '#bpmn/writing/scan-readable.ts';

const plain = (value: string): string => (/^-?\d+(\.\d+)?(e\d+)?$/i.test(value.trim()) ? String(Number(value)) : value.trim());

/**
 * Everything a text says, one entry per element, attribute, text and comment, counted. Tolerated as in the measurement of the plain tools:
 * number formats, attributes that say the default, white space around texts, order.
 */
export function statementsOf(xml: string): ReadonlyMap<string, number> {
  const document = scanReadable(xml);
  const roles = whatModdleReads(document);
  const statements = new Map<string, number>();
  const add = (statement: string): void => void statements.set(statement, (statements.get(statement) ?? 0) + 1);
  for (const element of document.elements()) {
    const name = `${element.namespace.replace('urn:prozesskompass:no-namespace', '')}|${element.name}`;
    const key = `${name}#${element.attribute('id') ?? ''}`;
    add(`element ${key}`);
    const defaults = roles[element.index]?.type?.$descriptor.propertiesByName;
    for (const attribute of element.attributeList()) {
      if (attribute.isDeclaration) continue;
      const value = plain(element.valueOf(attribute));
      if (String(defaults?.[attribute.name]?.default) !== value)
        add(`${key} ${element.namespaceOfAttribute(attribute)}|${attribute.name}=${value}`);
    }
    if (element.text().trim() !== '') add(`${key} says ${plain(element.text())}`);
  }
  for (const [comment] of xml.matchAll(/<!--[\s\S]*?-->/g)) add(comment);
  return statements;
}

/** What the first text says and the second does not. */
export function lossBetween(original: ReadonlyMap<string, number>, written: ReadonlyMap<string, number>): readonly string[] {
  return [...original].filter(([statement, count]) => (written.get(statement) ?? 0) < count).map(([statement]) => statement);
}
