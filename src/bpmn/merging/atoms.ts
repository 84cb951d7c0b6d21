import { PK_NAMESPACE } from '../element-view.ts';
import { plain } from '../writing/patch/signature.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { isTypeName, type MergeSide } from './merge-side.ts';
import { kindOf } from './three-texts.ts';

/** One attribute as it will be written. */
export interface AtomPart {
  readonly namespace: string;
  readonly name: string;
  /** Prefix it has in its text. */
  readonly prefix: string;
  /** As it stands in its text, with ids as they are called now. */
  readonly value: string;
  /** `{namespace}name` where the value is the name of a type. */
  readonly typeName: string | null;
  /** The value is the id of another element. */
  readonly isReference: boolean;
}

/** The smallest thing that is mine or theirs, never half of each: a name, a number with where it comes from, a place and its size. */
export interface Atom {
  /** Equal values mean the same. */
  readonly value: string;
  /** For people; where a number has a basis, that is the second line. */
  readonly shown: string;
  readonly parts: readonly AtomPart[];
}

/** What an element says by itself, its kind and its text among it; what stands inside of it not. */
export function atomsOf(side: MergeSide, element: XmlElement): ReadonlyMap<string, Atom> {
  const groups = new Map<string, AtomPart[]>();
  for (const attribute of element.attributeList()) {
    if (attribute.isDeclaration) continue;
    const namespace = element.namespaceOfAttribute(attribute);
    const meant = side.valueOf(element, attribute);
    const isType = isTypeName(element, attribute);
    const part = {
      namespace,
      name: attribute.name,
      prefix: attribute.prefix,
      value: isType ? element.valueOf(attribute) : meant,
      typeName: isType ? meant : null,
      isReference: namespace === '' && side.roles[element.index]?.attributes.get(attribute.name) === 'reference',
    };
    const key = atomKey(element, namespace, attribute.name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  const atoms = new Map<string, Atom>([[KIND, { value: kindOf(element), shown: element.name, parts: [] }]]);
  for (const [key, parts] of groups) atoms.set(key, atomOf(parts));
  const text = side.textOf(element);
  if (text.trim() !== '') atoms.set(TEXT, { value: plain(text), shown: text.trim(), parts: [] });
  return atoms;
}

/** The element's own name: `task` or `userTask`. */
export const KIND = '!kind';
export const TEXT = '!text';

function atomOf(parts: readonly AtomPart[]): Atom {
  const values = parts.map(({ namespace, name, value, typeName }) => `${namespace}|${name}=${plain(typeName ?? value)}`);
  // `handlingMinutes` before `handlingMinutesBasis`, `tag` before `tagBy`
  const shown = parts.toSorted((a, b) => a.name.length - b.name.length).map(({ value }) => value);
  return { value: values.toSorted().join('\u0001'), shown: shown.join('\n'), parts };
}

/** Attributes that are one thing have one key: a number and its basis, a tag and who set it, the four numbers of a place. */
function atomKey(element: XmlElement, namespace: string, name: string): string {
  if (namespace === '' && element.name === 'Bounds') return '!bounds';
  if (namespace !== '' || element.namespace !== PK_NAMESPACE || element.name !== 'annotation') return `${namespace} ${name}`;
  return ` ${name === 'tagBy' ? 'tag' : name.replace(/Basis$/u, '')}`;
}
