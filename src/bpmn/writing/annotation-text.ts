import type { RawAnnotation, RawChild } from '#core/annotation/annotation.ts';
import { PK_ATTRIBUTES } from '../pk-moddle.ts';
import { escapeAttribute, escapeText } from '../xml/xml-characters.ts';
import { deeper, qualified, type TextStyle } from './text-style.ts';

/** What an annotation carries in its last tag about the extensionElements it stands in (README). */
export type Trace = '' | ' ' | '  ';

export interface AnnotationForm {
  /** Prefix of our namespace at this place. */
  readonly prefix: string;
  /** Line break and indentation of the annotation; '' = all on one line. */
  readonly lead: string;
  readonly style: TextStyle;
  readonly trace: Trace;
  /** Children we do not know, as they stand in the file. */
  readonly foreign: readonly string[];
}

/** `pk:annotation` as text, without what stands before it. */
export function annotationText(raw: RawAnnotation, { prefix, lead, style, trace, foreign }: AnnotationForm): string {
  const name = qualified(prefix, 'annotation');
  const open = `<${name}${attributesText(raw.attributes, ATTRIBUTE_ORDER)}`;
  const children = [...raw.children.map((child) => childText(child, prefix)), ...foreign];
  if (children.length === 0) return `${open}${trace}/>`;
  const inner = deeper(lead, style);
  return `${open}>${children.map((child) => inner + child).join('')}${lead}</${name}${trace}>`;
}

/** Elements of an annotation that say nothing. */
export const isEmptyAnnotation = (raw: RawAnnotation): boolean => raw.attributes.size === 0 && raw.children.length === 0;

export function isSameAnnotation(a: RawAnnotation | null, b: RawAnnotation | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    isSameMap(a.attributes, b.attributes) &&
    a.children.length === b.children.length &&
    a.children.every((child, i) => isSameChild(child, b.children[i]!))
  );
}

const ATTRIBUTE_ORDER: ReadonlyMap<string, number> = new Map(PK_ATTRIBUTES.map((name, index) => [name, index]));
const AS_GIVEN: ReadonlyMap<string, number> = new Map();

function childText(child: RawChild, prefix: string): string {
  const name = qualified(prefix, child.name);
  const open = `<${name}${attributesText(child.attributes, AS_GIVEN)}`;
  return child.text === '' ? `${open}/>` : `${open}>${escapeText(child.text)}</${name}>`;
}

function attributesText(attributes: ReadonlyMap<string, string>, order: ReadonlyMap<string, number>): string {
  return [...attributes]
    .filter(([name]) => ATTRIBUTE_NAME.test(name))
    .toSorted(([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}

/** Names come from JSON files of people, too: what is no name would break the file. */
const ATTRIBUTE_NAME = /^[A-Za-z_][\w.-]*$/;

const isSameMap = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([name, value]) => b.get(name) === value);

const isSameChild = (a: RawChild, b: RawChild): boolean => a.name === b.name && a.text === b.text && isSameMap(a.attributes, b.attributes);
