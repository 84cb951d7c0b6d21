import type { Issue } from '../problem/issue.ts';
import { type Result, fail, ok } from '../problem/problem.ts';
import type { RawAnnotation, RawAnnotations, RawChild } from './annotation.ts';
import { BASES } from './quantity-text.ts';

/** What an `--annotations` file says, still as strings: readAnnotations gives it meaning against a model. */
export interface AnnotationInput {
  readonly raw: RawAnnotations;
  /** Answers about the organisation, by attribute of the rule pack. */
  readonly profile: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

const SECTIONS = ['processes', 'flows', 'nodes', 'lanes'] as const;

/** Lists of children: the element's name of contract 1, or its plural. */
const CHILD_LISTS: ReadonlyMap<string, RawChild['name']> = new Map([
  ['problem', 'problem'],
  ['problems', 'problem'],
  ['system', 'system'],
  ['systems', 'system'],
  ['document', 'document'],
  ['documents', 'document'],
  ['facet', 'facet'],
  ['facets', 'facet'],
  ['answer', 'answer'],
  ['answers', 'answer'],
]);

/** Reads the parsed JSON of contract 3. Only a wrong overall shape is a Problem; everything smaller is an Issue and is left out. */
export function readAnnotationInput(json: unknown): Result<AnnotationInput> {
  if (!isObject(json)) return fail({ code: 'ANNOTATIONS_BROKEN', detail: 'not an object' });
  const raw = new Map<string, RawAnnotation>();
  const profile = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [section, content] of Object.entries(json)) {
    if (section === 'profile') {
      if (!isObject(content)) return fail({ code: 'ANNOTATIONS_BROKEN', detail: section });
      for (const [name, value] of Object.entries(content)) readInto(profile, name, value, null, issues);
    } else if (SECTIONS.some((known) => known === section)) {
      if (!isObject(content)) return fail({ code: 'ANNOTATIONS_BROKEN', detail: section });
      for (const [id, entry] of Object.entries(content)) {
        if (isObject(entry)) raw.set(id, readEntry(id, entry, issues));
        else issues.push({ code: 'QUANTITY_UNREADABLE', element: id, params: { attribute: id, value: shown(entry) } });
      }
    } else {
      issues.push({ code: 'ATTRIBUTE_UNKNOWN', element: null, params: { attribute: section, value: shown(content) } });
    }
  }
  return ok({ raw, profile, issues });
}

function readEntry(id: string, entry: JsonObject, issues: Issue[]): RawAnnotation {
  const attributes = new Map<string, string>();
  const children: RawChild[] = [];
  for (const [name, value] of Object.entries(entry)) {
    const child = CHILD_LISTS.get(name);
    if (child === undefined) readInto(attributes, name, value, id, issues);
    else children.push(...readChildList(child, value, id, issues));
  }
  return { attributes, children };
}

/** Text, number, flag, list of words, {value, basis} or {min, likely, max, basis} -> string attribute. null = not said. */
function readInto(attributes: Map<string, string>, name: string, value: unknown, id: string | null, issues: Issue[]): void {
  const text = writeScalar(value);
  if (text !== null) {
    attributes.set(name, text);
  } else if (isObject(value)) {
    const points = 'value' in value ? [value['value']] : [value['min'], value['likely'], value['max']];
    const numbers = points.map(writeScalar);
    if (numbers.includes(null)) issues.push({ code: 'QUANTITY_UNREADABLE', element: id, params: { attribute: name, value: shown(value) } });
    else attributes.set(name, numbers.join(';'));
    const basis = BASES.find((known) => known === value['basis']);
    if (basis !== undefined) attributes.set(`${name}Basis`, basis);
  } else if (value !== null) {
    issues.push({ code: 'QUANTITY_UNREADABLE', element: id, params: { attribute: name, value: shown(value) } });
  }
}

/** A list of objects; for facets and answers also the short form {name: value}; for problems and systems also plain words. */
function readChildList(name: RawChild['name'], value: unknown, id: string, issues: Issue[]): readonly RawChild[] {
  const key = name === 'problem' ? 'kind' : name === 'answer' ? 'attr' : 'name';
  const isPairs = isObject(value) && !Array.isArray(value) && (name === 'facet' || name === 'answer') && !(key in value);
  const entries: readonly unknown[] = isPairs
    ? Object.entries(value).map(([attr, answer]) => ({ [key]: attr, value: answer }))
    : Array.isArray(value)
      ? value
      : [value];
  const children: RawChild[] = [];
  for (const entry of entries) {
    const fields: JsonObject | null = typeof entry === 'string' ? { [key]: entry } : isObject(entry) ? entry : null;
    if (fields === null) {
      issues.push({ code: 'QUANTITY_UNREADABLE', element: id, params: { attribute: name, value: shown(entry) } });
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [field, content] of Object.entries(fields)) {
      const text = writeScalar(content);
      if (field !== 'text' && text !== null) attributes.set(field, text);
    }
    children.push({ name, attributes, text: writeScalar(fields['text']) ?? '' });
  }
  return children;
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

function writeScalar(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join(',') : null;
}

/** JSON shortened for a message. */
const shown = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 80);
