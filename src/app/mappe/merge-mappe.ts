import { leavesOf, type MappeLeaf, mappeOfLeaves, type MappePlace } from './mappe-leaves.ts';
import type { Mappe } from './mappe.ts';

/** Whose entry counts. */
type Party = 'mine' | 'theirs';

/** Something both said differently about the same thing in a Mappe. */
export interface MappeConflict extends MappePlace {
  /** Names this conflict in the choices. */
  readonly key: string;
  /** The value where it is a word or a number, its basis on a second line; '' = something longer, null = nothing. */
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** What one side alone said, changed or took back. */
export interface MappeChange extends MappePlace {
  readonly what: 'added' | 'removed' | 'changed';
}

export interface MergedMappe {
  /** With the processes of `theirs`; which of them stay is decided elsewhere. */
  readonly mappe: Mappe;
  readonly taken: readonly MappeChange[];
  readonly kept: readonly MappeChange[];
  readonly conflicts: readonly MappeConflict[];
}

/**
 * What two people said beside the processes of one Mappe, in one: entry by entry, a number always together with its basis. Properties
 * of a later format are entries like any other.
 */
export function mergeMappe(base: Mappe, mine: Mappe, theirs: Mappe, choices: ReadonlyMap<string, Party>): MergedMappe {
  const [was, own, other] = [leavesOf(base), leavesOf(mine), leavesOf(theirs)];
  const merged = new Map<string, MappeLeaf>();
  const changes: Record<Party, MappeChange[]> = { mine: [], theirs: [] };
  const conflicts: MappeConflict[] = [];
  for (const key of new Set([...other.keys(), ...own.keys()])) {
    const [before, my, their] = [was.get(key), own.get(key), other.get(key)];
    const place = (my ?? their)!.place;
    let party: Party = 'theirs';
    if (!isSame(my, their)) {
      if (isSame(my, before) || isSame(their, before)) {
        party = isSame(my, before) ? 'theirs' : 'mine';
        const now = party === 'mine' ? my : their;
        changes[party].push({ ...place, what: before === undefined ? 'added' : now === undefined ? 'removed' : 'changed' });
      } else {
        conflicts.push({ ...place, key, mine: shown(my), theirs: shown(their) });
        party = choices.get(key) ?? 'mine';
      }
    }
    const leaf = party === 'mine' ? my : their;
    if (leaf !== undefined) merged.set(key, leaf);
  }
  return { mappe: mappeOfLeaves(merged, theirs), taken: changes.theirs, kept: changes.mine, conflicts };
}

const isSame = (left: MappeLeaf | undefined, right: MappeLeaf | undefined): boolean => left?.text === right?.text;

/** A word or a number, with its basis on a second line; of an entry what it says; '' = neither. */
function shown(leaf: MappeLeaf | undefined): string | null {
  if (leaf === undefined) return null;
  const { value, place } = leaf;
  if (isPlain(value)) return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const parts = new Map<string, unknown>(Object.entries(value));
  const said = place.field === null ? [SAYING.map((name) => parts.get(name)).find((part) => part !== undefined)] : [...parts.values()];
  return said.every(isPlain) ? said.join('\n') : '';
}

/** Properties of an entry that say what it is about, the first one there counts. */
const SAYING = ['text', 'title', 'value', 'state'];

const isPlain = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);
