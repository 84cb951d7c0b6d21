import type { AnnotationPatch, RawAnnotation, RawAnnotations, RawChild } from './annotation.ts';
import { EMPTY_RAW } from './empty-annotation.ts';

/**
 * Lays `over` on top of `base`, element by element: its attributes win one by one,
 * its children replace all children of the same name. A quantity without its basis removes the old basis.
 */
export function mergeRaw(base: RawAnnotations, over: RawAnnotations): RawAnnotations {
  const merged = new Map(base);
  for (const [id, annotation] of over) merged.set(id, mergeOne(base.get(id) ?? EMPTY_RAW, annotation));
  return merged;
}

/** The annotation after a patch: null removes an attribute, a children list replaces all children of its name. */
export function patchRaw(annotation: RawAnnotation, patch: AnnotationPatch): RawAnnotation {
  const attributes = new Map(annotation.attributes);
  for (const [name, value] of Object.entries(patch.attributes ?? {})) {
    if (value === null) attributes.delete(name);
    else attributes.set(name, value);
  }
  const lists = Object.entries(patch.children ?? {}).filter((entry): entry is [string, readonly RawChild[]] => entry[1] !== undefined);
  const replaced = new Set(lists.map(([name]) => name));
  const kept = annotation.children.filter((child) => !replaced.has(child.name));
  return { attributes, children: [...kept, ...lists.flatMap(([, children]) => children)] };
}

function mergeOne(base: RawAnnotation, over: RawAnnotation): RawAnnotation {
  const attributes = new Map(base.attributes);
  for (const [name, value] of over.attributes) {
    attributes.set(name, value);
    if (!over.attributes.has(`${name}Basis`)) attributes.delete(`${name}Basis`);
  }
  const replaced = new Set<string>(over.children.map((child) => child.name));
  return { attributes, children: [...base.children.filter((child) => !replaced.has(child.name)), ...over.children] };
}
