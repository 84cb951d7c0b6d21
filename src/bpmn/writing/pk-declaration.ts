import { PK_NAMESPACE, PK_SCHEMA_VERSION } from '../element-view.ts';
import type { TextEdits } from '../text/text-edits.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { prefixFor } from './text-style.ts';

/** Prefix for our namespace on the root; a free one where the file uses `pk` for something else. */
export function rootPrefixOf(root: XmlElement): string {
  const present = prefixFor(root.scope, PK_NAMESPACE, false);
  if (present !== null) return present;
  let prefix = 'pk';
  for (let n = 2; new RegExp(`xmlns:${prefix}\\s*=`).test(root.source); n += 1) prefix = `pk${n}`;
  return prefix;
}

/** Declares our namespace and the number of the schema on `definitions`, as far as they are missing. */
export function declare(root: XmlElement, prefix: string, edits: TextEdits): void {
  const isDeclared = prefixFor(root.scope, PK_NAMESPACE, false) !== null;
  const schema = root.attribute('schemaVersion', PK_NAMESPACE) === null ? ` ${prefix}:schemaVersion="${PK_SCHEMA_VERSION}"` : '';
  // before a declaration of the file's own the number stands alone, so that taking it out leaves the declaration
  if (isDeclared) edits.insert(root.start + 1 + root.tagName.length, schema);
  else
    edits.insert(root.attributeList().at(-1)?.end ?? root.start + 1 + root.tagName.length, ` xmlns:${prefix}="${PK_NAMESPACE}"${schema}`);
}

/** Takes out what `declare` wrote. */
export function undeclare(root: XmlElement, edits: TextEdits): void {
  const schema = root.findAttribute('schemaVersion', PK_NAMESPACE);
  if (schema === null) return;
  const own = ` xmlns:${schema.prefix}="${PK_NAMESPACE}" `;
  const start = root.source.startsWith(own, schema.start - own.length) ? schema.start - own.length : schema.start - 1;
  edits.remove(start, schema.end);
}
