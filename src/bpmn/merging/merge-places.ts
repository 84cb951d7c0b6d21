import type { MergeSide } from './merge-side.ts';
import type { MergeNotes } from './merge-notes.ts';
import { nameOfId, subjectOf } from './merge-subjects.ts';
import type { ThreeTexts } from './three-texts.ts';

type Part = 'base' | 'mine' | 'theirs';

/** Key of what each living element stands in. */
export function mergeParents(three: ThreeTexts, alive: ReadonlySet<string>, notes: MergeNotes): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const key of alive) {
    const triple = three.triples.get(key)!;
    const [was, my, their] = (['base', 'mine', 'theirs'] as const).map((part) => three.parentKey(triple, part)) as [Key, Key, Key];
    const parent = my === null || their === null ? (my ?? their) : pick(was, my, their);
    if (parent !== null) parents.set(key, parent);

    function pick(before: Key, own: string, other: string): string {
      if (own === other) return own;
      const subject = subjectOf(triple, three);
      const detail = { aspect: 'container', detail: null } as const;
      if (own === before || other === before) {
        const changed = own === before ? 'theirs' : 'mine';
        const chosen = changed === 'mine' ? own : other;
        notes.note(changed, subject, 'changed', { ...detail, now: nameOfId(chosen.slice(1), three) ?? undefined });
        return chosen;
      }
      const names = { mine: nameOfId(own.slice(1), three), theirs: nameOfId(other.slice(1), three) };
      return notes.settle(subject, detail, names) === 'mine' ? own : other;
    }
  }
  return parents;
}

type Key = string | null;

/** Lane -> the nodes in it. A node stands where one side put it, not in the lanes of both. */
export function mergeLanes(three: ThreeTexts, alive: ReadonlySet<string>, notes: MergeNotes): ReadonlyMap<string, ReadonlySet<string>> {
  const lanes = { base: lanesOf(three.base), mine: lanesOf(three.mine), theirs: lanesOf(three.theirs) };
  const nodes = new Map<string, Set<string>>();
  for (const node of new Set([...lanes.theirs.keys(), ...lanes.mine.keys()])) {
    const triple = three.targetOf(node);
    const at = (part: Part): readonly string[] => lanes[part].get(node) ?? [];
    const isThere = (part: 'mine' | 'theirs'): boolean => triple === undefined || triple[part] !== null;
    for (const lane of chosen()) {
      const inLane = nodes.get(lane);
      if (inLane === undefined) nodes.set(lane, new Set([node]));
      else inLane.add(node);
    }

    function chosen(): readonly string[] {
      if (!isThere('mine')) return at('theirs');
      if (!isThere('theirs')) return at('mine');
      const [was, my, their] = [at('base'), at('mine'), at('theirs')].map((keys) => keys.join(' '));
      if (my === their || triple === undefined || !alive.has(triple.key)) return at('theirs');
      const detail = { aspect: 'lane', detail: null } as const;
      const names = (part: Part): string | null =>
        at(part)
          .map((lane) => nameOfId(lane.slice(1), three) ?? lane.slice(1))
          .join(', ') || null;
      if (my === was || their === was) {
        const changed = my === was ? 'theirs' : 'mine';
        notes.note(changed, subjectOf(triple, three), 'changed', { ...detail, now: names(changed) });
        return at(changed);
      }
      return at(notes.settle(subjectOf(triple, three), detail, { mine: names('mine'), theirs: names('theirs') }));
    }
  }
  return nodes;
}

/** Node -> keys of the lanes that list it. */
function lanesOf(side: MergeSide): ReadonlyMap<string, readonly string[]> {
  const lanes = new Map<string, string[]>();
  for (const [key, element] of side.identified) {
    if (element.name !== 'lane') continue;
    for (const child of element.children()) {
      if (child.name !== 'flowNodeRef') continue;
      const node = side.textOf(child).trim();
      const known = lanes.get(node);
      if (known === undefined) lanes.set(node, [key]);
      else if (!known.includes(key)) known.push(key);
    }
  }
  for (const keys of lanes.values()) keys.sort();
  return lanes;
}
