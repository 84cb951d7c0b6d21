import type { RawAnnotation, RawChild } from '#core/annotation/annotation.ts';
import { type ElementView, PK_NAMESPACE } from '../element-view.ts';
import { bpmnChildren } from './view-values.ts';

/** Names of the children of `pk:annotation`, in the order they are written. */
export const RAW_CHILD_NAMES = ['problem', 'system', 'document', 'facet', 'answer'] as const satisfies readonly RawChild['name'][];

const isChildName = (name: string): name is RawChild['name'] => (RAW_CHILD_NAMES as readonly string[]).includes(name);

/** The `pk:annotation` of an element; null = none. Of several the first counts. */
export function readRawAnnotation(owner: ElementView): RawAnnotation | null {
  for (const extensions of bpmnChildren(owner, 'extensionElements')) {
    for (const child of extensions.children()) {
      if (child.namespace === PK_NAMESPACE && child.name === 'annotation') return toRaw(child);
    }
  }
  return null;
}

function toRaw(annotation: ElementView): RawAnnotation {
  const children: RawChild[] = [];
  for (const child of annotation.children()) {
    if (child.namespace === PK_NAMESPACE && isChildName(child.name)) {
      children.push({ name: child.name, attributes: ownAttributes(child), text: child.text().trim() });
    }
  }
  return { attributes: ownAttributes(annotation), children };
}

/** Our attributes, written with or without prefix. */
function ownAttributes(view: ElementView): ReadonlyMap<string, string> {
  return new Map([...view.attributes(PK_NAMESPACE), ...view.attributes('')]);
}
