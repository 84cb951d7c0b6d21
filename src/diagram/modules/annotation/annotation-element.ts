import type { AnnotationPatch, RawChild, Tag } from '#core/annotation/annotation.ts';
import { TAGS } from '#core/annotation/annotation.ts';
import { PK_NAMESPACE } from '#bpmn/element-view.ts';
import { isA, type Moddle, type ModdleElement } from '../../bpmn-js.ts';

const CHILD_TYPES = {
  problem: 'pk:Problem',
  system: 'pk:System',
  document: 'pk:Document',
  facet: 'pk:Facet',
  answer: 'pk:Answer',
} as const;
type ChildName = keyof typeof CHILD_TYPES;

/** The `pk:annotation` of an element of the document tree; null = nobody said anything about it. */
export function findAnnotation(element: ModdleElement): ModdleElement | null {
  const extension = element.get<ModdleElement | undefined>('extensionElements');
  return extension?.get<ModdleElement[]>('values').find(isAnnotation) ?? null;
}

/** Also where our descriptor is not registered, as in a document of a newer schema. */
function isAnnotation(value: ModdleElement): boolean {
  const { localName, uri } = value.$descriptor.ns;
  return isA(value, 'pk:Annotation') || (uri === PK_NAMESPACE && localName === 'annotation');
}

/** Tag people gave a step; unknown words count as open, the analysis names them. */
export function readTag(element: ModdleElement): Tag {
  const word = findAnnotation(element)?.get('tag');
  return TAGS.find((tag) => tag === word) ?? 'open';
}

/** True when the annotation already says what the patch wants. */
export function saysAlready(annotation: ModdleElement | null, patch: AnnotationPatch): boolean {
  const attributes = Object.entries(patch.attributes ?? {});
  if (!attributes.every(([name, value]) => (annotation?.get<string | undefined>(name) ?? null) === value)) return false;
  const given = annotation ? childrenOf(annotation) : [];
  return Object.entries(patch.children ?? {}).every(([name, wanted]) => {
    const own = given.filter((child) => nameOf(child) === name).map((child) => asText(readAttributes(child), textOf(child)));
    return own.length === wanted.length && wanted.every((child, index) => asText(child.attributes, child.text) === own[index]);
  });
}

/** A new annotation: the given one (null = none yet) with the patch applied; null = nothing is left to say. */
export function patchAnnotation(moddle: Moddle, annotation: ModdleElement | null, patch: AnnotationPatch): ModdleElement | null {
  const attributes = new Map(annotation ? readAttributes(annotation) : []);
  for (const [name, value] of Object.entries(patch.attributes ?? {})) {
    if (value === null) attributes.delete(name);
    else attributes.set(name, value);
  }
  const children = patchChildren(moddle, annotation ? childrenOf(annotation) : [], patch.children ?? {});
  if (attributes.size === 0 && children.length === 0) return null;
  const patched = moddle.create('pk:Annotation');
  for (const [name, value] of attributes) patched.set(name, value);
  for (const child of children) child.$parent = patched;
  if (children.length > 0) patched.set('children', children);
  return patched;
}

/** Replaced kinds take the place of the first one they replace; all other children keep theirs. */
function patchChildren(moddle: Moddle, given: readonly ModdleElement[], patch: NonNullable<AnnotationPatch['children']>): ModdleElement[] {
  const waiting = new Map(Object.entries(patch) as [ChildName, readonly RawChild[]][]);
  const children: ModdleElement[] = [];
  for (const child of given) {
    const name = nameOf(child);
    if (patch[name] === undefined) children.push(copyChild(moddle, child));
    else children.push(...takeNew(moddle, waiting, name));
  }
  for (const name of waiting.keys()) children.push(...takeNew(moddle, waiting, name));
  return children;
}

function takeNew(moddle: Moddle, waiting: Map<ChildName, readonly RawChild[]>, name: ChildName): ModdleElement[] {
  const children = waiting.get(name) ?? [];
  waiting.delete(name);
  return children.map((child) => createChild(moddle, CHILD_TYPES[name], child.attributes, child.text));
}

function copyChild(moddle: Moddle, child: ModdleElement): ModdleElement {
  return createChild(moddle, child.$type, readAttributes(child), textOf(child));
}

function createChild(moddle: Moddle, type: string, attributes: ReadonlyMap<string, string>, text: string): ModdleElement {
  const child = moddle.create(type);
  for (const [name, value] of attributes) child.set(name, value);
  if (text !== '') child.set('text', text);
  return child;
}

function childrenOf(annotation: ModdleElement): readonly ModdleElement[] {
  return annotation.get<ModdleElement[]>('children');
}

function nameOf(child: ModdleElement): ChildName {
  const entry = Object.entries(CHILD_TYPES).find(([, type]) => type === child.$type);
  if (!entry) throw new Error(`Not a child of an annotation: ${child.$type}`);
  return entry[0] as ChildName;
}

const textOf = (child: ModdleElement): string => child.get<string | undefined>('text') ?? '';

const asText = (attributes: ReadonlyMap<string, string>, text: string): string =>
  JSON.stringify([[...attributes].toSorted(([a], [b]) => (a < b ? -1 : 1)), text]);

/** Attributes that are set, those only a newer version would know included. */
function readAttributes(element: ModdleElement): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(element))
    if (typeof value === 'string' && name !== 'text' && name !== '$type') attributes.set(name, value);
  for (const [name, value] of Object.entries(element.$attrs)) attributes.set(name, String(value));
  return attributes;
}
