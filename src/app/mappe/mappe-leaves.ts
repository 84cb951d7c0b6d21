import type { UseCaseEdit } from '#core/use-cases/use-case-edit.ts';
import type { Mappe } from './mappe.ts';

/** Where in a Mappe something is said. */
export interface MappePlace {
  /** Property of the Mappe, e.g. `useCases`. */
  readonly part: string;
  /** Key of the entry in it, e.g. the id of a use case; null = the part as a whole. */
  readonly entry: string | null;
  /** Property of the entry, e.g. `estimates coverage`; null = the entry as a whole. */
  readonly field: string | null;
}

/** The smallest thing somebody says in a Mappe. */
export interface MappeLeaf {
  readonly place: MappePlace;
  readonly value: unknown;
  /** The value as text, the same for the same value. */
  readonly text: string;
}

const MAPS = ['profile', 'answers'] as const;
/** What tells the entries of a list apart. */
const LISTS = {
  votes: ['about', 'question', 'voter'],
  decisions: ['id'],
  minutes: ['id'],
  measures: ['id', 'about'],
  ignoredHints: ['process', 'code', 'element'],
} as const;
type ListPart = keyof typeof LISTS;
const NESTED: ReadonlySet<string> = new Set(['estimates', 'facets', 'answers']);
/** Not said by anybody: what the file is, and the processes, which are more than an entry. */
const APART: ReadonlySet<string> = new Set(['formatVersion', 'processes']);

const isList = (part: string): part is ListPart => Object.hasOwn(LISTS, part);

/** Everything a Mappe says beside its processes, by place. */
export function leavesOf(mappe: Mappe): ReadonlyMap<string, MappeLeaf> {
  const leaves = new Map<string, MappeLeaf>();
  const put = (part: string, entry: string | null, field: string | null, value: unknown): void => {
    if (value === undefined || value === null) return;
    leaves.set(JSON.stringify([part, entry, field]), { place: { part, entry, field }, value, text: canonical(value) });
  };
  for (const [part, value] of Object.entries(mappe)) {
    if (APART.has(part)) continue;
    if (value instanceof Map) {
      for (const [entry, said] of value as ReadonlyMap<string, unknown>) {
        if (part === 'useCases') for (const [field, one] of fieldsOf(said as UseCaseEdit)) put(part, entry, field, one);
        else put(part, entry, null, said);
      }
    } else if (isList(part)) {
      for (const item of value as readonly object[]) put(part, keyOf(part, item), null, item);
    } else if (part === 'report') for (const [field, one] of Object.entries(value as object)) put(part, null, field, one);
    else put(part, null, null, value);
  }
  return leaves;
}

const keyOf = (part: ListPart, item: object): string =>
  JSON.stringify(LISTS[part].map((name) => (Object.hasOwn(item, name) ? (item as Readonly<Record<string, unknown>>)[name] : null)));

/** Fields of an edit; an estimate is one field together with its basis. */
function fieldsOf(edit: UseCaseEdit): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(edit)) {
    if (!NESTED.has(name)) fields.set(name, value);
    else {
      for (const [key, one] of Object.entries((value ?? {}) as object)) {
        const field = `${name} ${key.replace(/Basis(?=$|@)/u, '')}`;
        fields.set(field, new Map([...((fields.get(field) as ReadonlyMap<string, unknown> | undefined) ?? []), [key, one]]));
      }
    }
  }
  for (const [field, value] of fields) {
    if (value instanceof Map) fields.set(field, Object.fromEntries([...value].toSorted(([a], [b]) => a.length - b.length)));
  }
  return fields;
}

/** A Mappe that says exactly this, with everything else of another one. */
export function mappeOfLeaves(leaves: ReadonlyMap<string, MappeLeaf>, around: Mappe): Mappe {
  const maps = { profile: new Map<string, string>(), answers: new Map<string, string>() };
  const edits = new Map<string, Map<string, unknown>>();
  const lists = new Map<ListPart, unknown[]>();
  const whole = new Map<string, unknown>();
  const report = new Map<string, unknown>();
  for (const { place, value } of leaves.values()) {
    const { part, entry, field } = place;
    if (part === 'useCases') edits.set(entry!, (edits.get(entry!) ?? new Map<string, unknown>()).set(field!, value));
    else if (isList(part)) lists.set(part, [...(lists.get(part) ?? []), value]);
    else if (part === 'report') report.set(field!, value);
    else if (MAPS.includes(part as 'profile')) maps[part as 'profile'].set(entry!, value as string);
    else whole.set(part, value);
  }
  const { formatVersion, processes } = around;
  return {
    ...Object.fromEntries(whole),
    formatVersion,
    processes,
    ...maps,
    criteria: (whole.get('criteria') ?? null) as Mappe['criteria'],
    useCases: new Map([...edits].map(([id, fields]) => [id, editOf(fields)])),
    votes: (lists.get('votes') ?? []) as Mappe['votes'],
    decisions: (lists.get('decisions') ?? []) as Mappe['decisions'],
    minutes: (lists.get('minutes') ?? []) as Mappe['minutes'],
    measures: (lists.get('measures') ?? []) as Mappe['measures'],
    ...(lists.has('ignoredHints') ? { ignoredHints: lists.get('ignoredHints') as Mappe['ignoredHints'] } : {}),
    ...(report.size === 0 ? {} : { report: Object.fromEntries(report) }),
  } as Mappe;
}

function editOf(fields: ReadonlyMap<string, unknown>): UseCaseEdit {
  const edit = new Map<string, unknown>();
  for (const [field, value] of fields) {
    const [name = '', key] = field.split(' ', 2);
    if (key === undefined || !NESTED.has(name)) edit.set(field, value);
    else edit.set(name, { ...(edit.get(name) as object | undefined), ...(value as object) });
  }
  return Object.fromEntries(edit);
}

/** JSON with the properties in one order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
