import { BPMN_NAMESPACE, PK_NAMESPACE } from '../element-view.ts';
import { IDENTIFIED } from '../process/element-types.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { atomsOf, KIND, TEXT } from './atoms.ts';
import { drawnId, idKey, isDrawing, type MergeSide } from './merge-side.ts';
import type { ChangedDetail, MergeDetail, MergeSubject } from './merge-notes.ts';
import type { ThreeTexts, Triple } from './three-texts.ts';

/** What people have a word for; everything inside of it is said about it. */
const SUBJECTS: ReadonlySet<string> = new Set([...IDENTIFIED, 'collaboration', 'association', 'group', 'definitions']);

export const isSubject = (element: XmlElement): boolean => element.namespace === BPMN_NAMESPACE && SUBJECTS.has(element.name);

const PARTS = ['mine', 'theirs', 'base'] as const;

/** Whom an element is about: itself, what it stands in, or what it draws. */
export function subjectOf(triple: Triple, three: ThreeTexts): MergeSubject {
  const part = PARTS.find((one) => triple[one] !== null)!;
  const side = three[part];
  let at: XmlElement = triple[part]!;
  while (!isSubject(at) && at.parent !== null) {
    const drawn = drawnId(at);
    const shown = drawn === null ? undefined : side.identified.get(idKey(drawn));
    at = shown ?? at.parent;
  }
  const id = (side.keyOf(at) ?? '').startsWith('#') ? side.keyOf(at)!.slice(1) : null;
  const end = (name: string): string | null => {
    const ref = at.attribute(name)?.trim();
    return ref === undefined ? null : nameOfId(ref, three);
  };
  return { id, type: at.name, name: nameIn(at, side), from: end('sourceRef'), to: end('targetRef') };
}

/** What an element is called, in my text if it has a name there; null = nobody gave it one. */
export function nameOfId(id: string, three: ThreeTexts): string | null {
  const triple = three.triples.get(idKey(id));
  for (const part of PARTS) {
    const element = triple?.[part];
    const name = element == null ? null : nameIn(element, three[part]);
    if (name !== null) return name;
  }
  return null;
}

/** A pool is called by its name, a note by what it says. */
function nameIn(element: XmlElement, side: MergeSide): string | null {
  const own = element.attribute('name')?.trim() ?? '';
  if (own !== '') return own;
  if (element.name !== 'textAnnotation') return null;
  const text = element.children().find(({ name }) => name === 'text');
  return text === undefined ? null : side.textOf(text).trim() || null;
}

const CONNECTION: ReadonlySet<string> = new Set([' sourceRef', ' targetRef', ' attachedToRef']);

/** What of its subject an atom (or the whole element, `atom` null) says. */
export function detailOf(element: XmlElement, atom: string | null): MergeDetail {
  if (isDrawing(element)) return { aspect: 'place', detail: null };
  const attribute = atom === null || atom === KIND || atom === TEXT ? null : atom.slice(atom.lastIndexOf(' ') + 1);
  if (isSubject(element)) {
    if (atom === KIND) return { aspect: 'type', detail: null };
    if (atom === ' name') return { aspect: 'name', detail: null };
    if (atom !== null && CONNECTION.has(atom)) return { aspect: 'connection', detail: null };
    return { aspect: 'other', detail: attribute ?? element.name };
  }
  if (element.namespace === PK_NAMESPACE) {
    if (element.name === 'annotation') return { aspect: 'annotation', detail: attribute };
    const mark = ['kind', 'name', 'attr'].map((name) => element.attribute(name)).find((value) => value !== null);
    return { aspect: 'annotation', detail: mark == null ? element.name : `${element.name} ${mark}` };
  }
  if (element.namespace === BPMN_NAMESPACE && element.name === 'documentation') return { aspect: 'documentation', detail: null };
  if (element.parent?.name === 'textAnnotation' && element.name === 'text') return { aspect: 'name', detail: null };
  return { aspect: 'other', detail: attribute ?? element.name };
}

/** What of its subject an element says that is there as a whole or not at all: entry by entry where it holds annotations. */
export function detailsOf(element: XmlElement, side: MergeSide): readonly ChangedDetail[] {
  const isContainer = element.namespace === BPMN_NAMESPACE && element.name === 'extensionElements';
  const isAnnotation = element.namespace === PK_NAMESPACE && element.name === 'annotation';
  if (!isContainer && !isAnnotation) return [detailOf(element, null)];
  const own = isAnnotation ? [...atomsOf(side, element)].filter(([atom]) => atom !== KIND && atom !== TEXT) : [];
  const details = [
    ...own.map(([atom, { shown }]) => ({ ...detailOf(element, atom), now: shown })),
    ...element.children().flatMap((child) => detailsOf(child, side)),
  ];
  return details.length === 0 ? [detailOf(element, null)] : details;
}
