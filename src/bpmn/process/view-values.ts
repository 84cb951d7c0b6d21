import { BPMN_NAMESPACE, type ElementView } from '../element-view.ts';

/** Child elements of the BPMN namespace with one of the names, in document order. */
export function bpmnChildren(view: ElementView, ...names: readonly string[]): readonly ElementView[] {
  const children = view.children();
  if (children.length === 0) return children;
  const found: ElementView[] = [];
  for (const child of children) if (names.includes(child.name) && child.namespace === BPMN_NAMESPACE) found.push(child);
  return found;
}

/** xsd:boolean as files write it: `true`/`1`, `false`/`0`; anything else and absence give the default. */
export function readBoolean<D extends boolean | null>(view: ElementView, name: string, byDefault: D): boolean | D {
  switch (view.attribute(name)?.trim()) {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return byDefault;
  }
}

/** Name as people read it: line ends as LF, tabs as spaces, no space around; empty = null. */
export function readName(view: ElementView): string | null {
  return tidy(view.attribute('name') ?? '');
}

/** All documentation elements, parted by an empty line; null = none. */
export function readDocumentation(view: ElementView): string | null {
  const texts = bpmnChildren(view, 'documentation').flatMap((child) => tidy(child.text()) ?? []);
  return texts.length === 0 ? null : texts.join('\n\n');
}

/** Text of the first child of that name; null = none or empty. */
export function readChildText(view: ElementView, name: string): string | null {
  const child = bpmnChildren(view, name)[0];
  return child === undefined ? null : tidy(child.text());
}

/** References written as elements (`<flowNodeRef>id</flowNodeRef>`). */
export function readReferences(view: ElementView, name: string): readonly string[] {
  return bpmnChildren(view, name).flatMap((child) => tidy(child.text()) ?? []);
}

export function tidy(text: string): string | null {
  const tidied = /[\r\t]/.test(text) ? text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').trim() : text.trim();
  return tidied === '' ? null : tidied;
}

/** `tns:Process_1` -> `Process_1`. */
export function withoutPrefix(reference: string): string {
  return reference.slice(reference.lastIndexOf(':') + 1);
}
