import { type MergeChange, type MergeChoices, type MergeConflict, type MergeRefusal, mergeBpmn } from '#bpmn/merge-bpmn.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import { openOwn } from './lay-out-document.ts';
import type { Mappe, MappeProcess } from './mappe/mappe.ts';
import { type MappeChange, type MappeConflict, mergeMappe } from './mappe/merge-mappe.ts';
import { type OpenedDocument, openDocument, titleOfFile } from './open-document.ts';

/** Why somebody else's changes and the own ones cannot be put together here. */
export type MergeHindrance =
  | MergeRefusal['reason']
  /** Nobody knows what the file said before both changed it. */
  | 'noBase'
  /** The other state was written by a newer program, or is another kind of file. */
  | 'other';

/** What happens to one process; keys of conflicts are its own among all processes. */
export interface ProcessMerge {
  /** What its file is called. */
  readonly title: string;
  readonly taken: readonly MergeChange[];
  readonly kept: readonly MergeChange[];
  readonly conflicts: readonly MergeConflict[];
}

/** What is said beside the processes; entry of the part `processes`: the title of one that came, went or is in question. */
export interface BesideMerge {
  readonly taken: readonly MappeChange[];
  readonly kept: readonly MappeChange[];
  readonly conflicts: readonly MappeConflict[];
}

/** What putting two states of a document together would do, before it is done. */
export interface OfferedMerge {
  readonly processes: readonly ProcessMerge[];
  /** null = the file holds nothing but its one process. */
  readonly beside: BesideMerge | null;
  /** Both states in one; mine where nothing was chosen. */
  readonly apply: (choices: MergeChoices) => Result<AppliedMerge, MergeHindrance>;
}

export interface AppliedMerge {
  /** Processes that are to read otherwise than they do now, by their id in the Mappe. */
  readonly files: ReadonlyMap<string, OpenBpmn>;
  /** null = nothing beside the processes changes, and no process comes or goes. */
  readonly mappe: Mappe | null;
}

/** The open document: the Mappe around it and every process as saving would write it now, by its id. */
export interface OwnState {
  readonly mappe: Mappe;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * A file as both sides opened it (`base`), the own state, and the file as it lies there now. What comes out is theirs with the own
 * changes in it, in the encoding theirs has; processes are the same by their id in the Mappe.
 */
export function mergeDocument(name: string, base: Uint8Array, mine: OwnState, theirs: Uint8Array): Result<OfferedMerge, MergeHindrance> {
  const [before, other] = [openDocument(name, base), openDocument(name, theirs)];
  if (!before.ok) return fail('noBase');
  if (!other.ok || other.value.kind !== before.value.kind || other.value.readOnly) return fail('other');
  const merge = (choices: MergeChoices) => mergeStates(before.value, mine, other.value, choices);
  const first = merge(new Map());
  if (!first.ok) return first;
  return ok({
    ...first.value.offer,
    apply(choices) {
      const merged = merge(choices);
      return merged.ok ? ok(merged.value.applied) : merged;
    },
  });
}

interface MergedStates {
  readonly offer: Omit<OfferedMerge, 'apply'>;
  readonly applied: AppliedMerge;
}

function mergeStates(
  before: OpenedDocument,
  mine: OwnState,
  other: OpenedDocument,
  choices: MergeChoices,
): Result<MergedStates, MergeHindrance> {
  const isMappe = other.kind === 'kompass';
  const [was, their] = [textsOf(before), textsOf(other)];
  const stays = isMappe
    ? whichStay(was, mine, other, choices)
    : { ids: mine.mappe.processes.map(({ id }) => id), taken: [], kept: [], conflicts: [] };
  const processes: ProcessMerge[] = [];
  const files = new Map<string, OpenBpmn>();
  for (const id of stays.ids) {
    const [base, own, theirs] = [was.get(id), mine.texts.get(id), their.get(id)];
    if (base === undefined || own === undefined || theirs === undefined) {
      // theirs alone has it, and this document knew it once: what it knew may be older
      if (base !== undefined && own === undefined && theirs !== undefined) files.set(id, openAs(theirs, other, id));
      continue;
    }
    if (own === base && theirs === base) continue;
    const prefix = `${id} `;
    const given = [...choices].flatMap(([key, party]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), party] as const] : []));
    const merged = mergeBpmn(base, own, theirs, new Map(given));
    if (!merged.ok) return fail(merged.problem.reason);
    const { text, taken, kept, conflicts } = merged.value;
    const title = titleOfFile(other.processes.find(({ entry }) => entry.id === id)!.entry.fileName);
    processes.push({ title, taken, kept, conflicts: conflicts.map((conflict) => ({ ...conflict, key: prefix + conflict.key })) });
    if (text !== own) files.set(id, openAs(text, other, id));
  }
  if (!isMappe) return ok({ offer: { processes, beside: null }, applied: { files, mappe: null } });
  const beside = mergeMappe(before.mappe, mine.mappe, other.mappe, choices);
  return ok({
    offer: {
      processes,
      beside: {
        taken: [...stays.taken, ...beside.taken],
        kept: [...stays.kept, ...beside.kept],
        conflicts: [...stays.conflicts, ...beside.conflicts],
      },
    },
    applied: { files, mappe: { ...beside.mappe, processes: entriesOf(stays.ids, before.mappe, mine.mappe, other.mappe) } },
  });
}

const textsOf = ({ processes }: OpenedDocument): ReadonlyMap<string, string> =>
  new Map(processes.map(({ entry, bpmn }) => [entry.id, bpmn.source.text]));

/** In the encoding of their file. */
function openAs(text: string, other: OpenedDocument, id: string): OpenBpmn {
  const open = openOwn(text);
  const { source } = other.processes.find(({ entry }) => entry.id === id)!.bpmn;
  return { ...open, source: { ...source, text: open.source.text } };
}

/** Ids of the processes the Mappe has afterwards, theirs first. One that a side took out and the other changed is a conflict. */
function whichStay(
  was: ReadonlyMap<string, string>,
  mine: OwnState,
  other: OpenedDocument,
  choices: MergeChoices,
): BesideMerge & { readonly ids: readonly string[] } {
  const their = textsOf(other);
  const notes = { taken: [] as MappeChange[], kept: [] as MappeChange[], conflicts: [] as MappeConflict[] };
  const names = new Map([...mine.mappe.processes, ...other.mappe.processes].map(({ id, fileName }) => [id, titleOfFile(fileName)]));
  const ids: string[] = [];
  for (const id of new Set([...their.keys(), ...mine.texts.keys()])) {
    const [base, own, theirs] = [was.get(id), mine.texts.get(id), their.get(id)];
    const place = { part: 'processes', entry: names.get(id)!, field: null };
    if (own !== undefined && theirs !== undefined) ids.push(id);
    else if (base === undefined) {
      ids.push(id);
      notes[own === undefined ? 'taken' : 'kept'].push({ ...place, what: 'added' });
    } else if ((own ?? theirs) === base) notes[own === undefined ? 'kept' : 'taken'].push({ ...place, what: 'removed' });
    else {
      const key = `process ${id}`;
      notes.conflicts.push({ ...place, key, mine: own === undefined ? null : '', theirs: theirs === undefined ? null : '' });
      const isMine = (choices.get(key) ?? 'mine') === 'mine';
      if (isMine === (own !== undefined)) ids.push(id);
    }
  }
  return { ...notes, ids };
}

/** What the Mappe says of each process: theirs where only they changed it, else mine. */
function entriesOf(ids: readonly string[], before: Mappe, mine: Mappe, other: Mappe): readonly MappeProcess[] {
  return ids.map((id) => {
    const [was, own, theirs] = [entryIn(before, id), entryIn(mine, id), entryIn(other, id)];
    return own === undefined || (theirs !== undefined && said(own) === said(was)) ? theirs! : own;
  });
}

const entryIn = ({ processes }: Mappe, id: string): MappeProcess | undefined => processes.find((entry) => entry.id === id);
const said = (entry: MappeProcess | undefined): string => JSON.stringify({ ...entry, bpmn: '' });
