import { type Atom, atomsOf } from './atoms.ts';
import { isDrawing, ROOT_KEY } from './merge-side.ts';
import type { ChangedDetail, MergeNotes } from './merge-notes.ts';
import { detailsOf, isSubject, subjectOf } from './merge-subjects.ts';
import { otherParty, type Party, sayTheSame, type ThreeTexts, type Triple } from './three-texts.ts';

/** Attributes that name what an element cannot be without. */
export const NEEDED = ['sourceRef', 'targetRef', 'attachedToRef', 'bpmnElement'] as const;

/**
 * Keys of the elements the merged file has: what either added, without what one deleted and the other left alone. What belongs to
 * something deleted (what stands in it, its flows, its shape) goes or stays with it; where the other changed it, that is one conflict.
 */
export function settleExistence(three: ThreeTexts, notes: MergeNotes): Set<string> {
  const alive = new Set<string>();
  for (const [key, { base, mine, theirs }] of three.triples) {
    if (mine !== null && theirs !== null) alive.add(key);
    else if (base === null) alive.add(key);
  }
  for (const party of ['mine', 'theirs'] as const) settleDeletions(three, party, notes, alive);
  for (const triple of three.triples.values()) noteAdded(triple, three, notes);
  return alive;
}

function noteAdded(triple: Triple, three: ThreeTexts, notes: MergeNotes): void {
  const { base, mine, theirs } = triple;
  const party = mine === null ? 'theirs' : 'mine';
  const element = triple[party];
  if (base !== null || element === null || (mine !== null && theirs !== null)) return;
  if (isSubject(element)) notes.note(party, subjectOf(triple, three), 'added');
  else if (three.triples.get(three.parentKey(triple, party) ?? '')?.base != null)
    for (const detail of detailsOf(element, three[party])) notes.note(party, subjectOf(triple, three), 'changed', detail);
}

function settleDeletions(three: ThreeTexts, party: Party, notes: MergeNotes, alive: Set<string>): void {
  const other = otherParty(party);
  const isDeleted = (key: string | null): key is string => {
    const triple = key === null ? undefined : three.triples.get(key);
    return triple !== undefined && triple.base !== null && triple[party] === null && triple[other] !== null;
  };
  const groups = new Map<string, Triple[]>();
  for (const [key, triple] of three.triples) {
    if (!isDeleted(key)) continue;
    const root = rootOf(key, three, isDeleted);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [triple]);
    else group.push(triple);
  }
  if (groups.size === 0) return;
  const touched = touchedBy(other, three);
  for (const [root, members] of groups) {
    const head = three.triples.get(root)!;
    const isChanged = !isDrawing(head.base!) && members.some((member) => touched.has(member.key) || isChangedBy(other, member, three));
    const subject = subjectOf(head, three);
    const details: readonly ChangedDetail[] = isSubject(head.base!)
      ? [{ aspect: 'existence', detail: null }]
      : detailsOf(head.base!, three.base);
    if (isChanged) {
      // several entries that are all gone are one question
      const detail = details.length === 1 ? details[0]! : { ...details[0]!, detail: null };
      const kept = notes.settle(subject, detail, { mine: null, theirs: null, [other]: '' });
      if (kept === other) for (const { key } of members) alive.add(key);
      continue;
    }
    for (const member of members) if (isSubject(member.base!)) notes.note(party, subjectOf(member, three), 'removed');
    if (!isSubject(head.base!)) for (const detail of details) notes.note(party, subject, 'changed', { ...detail, now: null });
  }
}

/** The outermost deleted thing an element went with. */
function rootOf(key: string, three: ThreeTexts, isDeleted: (key: string | null) => key is string): string {
  const seen = new Set<string>();
  let at = key;
  while (!seen.has(at)) {
    seen.add(at);
    const triple = three.triples.get(at)!;
    const ends = NEEDED.map((name) => three.targetOf(triple.base!.attribute(name) ?? '')?.key ?? null);
    at = [three.parentKey(triple, 'base'), ...ends].find(isDeleted) ?? at;
  }
  return at;
}

/** Keys of what one side put something new into, or newly points at. Drawings do not count: where a thing stands says nothing about it. */
function touchedBy(party: Party, three: ThreeTexts): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const triple of three.triples.values()) {
    const element = triple[party];
    if (element === null || isDrawing(element)) continue;
    const parent = three.parentKey(triple, party);
    if (parent !== null && (triple.base === null || three.parentKey(triple, 'base') !== parent)) touched.add(parent);
    const before = new Set(triple.base === null ? [] : three.base.referencesOf(triple.base));
    for (const id of three[party].referencesOf(element)) if (!before.has(id)) touched.add(three.targetOf(id)?.key ?? ROOT_KEY);
  }
  touched.delete(ROOT_KEY);
  return touched;
}

function isChangedBy(party: Party, triple: Triple, three: ThreeTexts): boolean {
  const element = triple[party];
  if (element === null || triple.base === null || isDrawing(element)) return false;
  if (!sayTheSameAlone(atomsOf(three.base, triple.base), atomsOf(three[party], element))) return true;
  return three.alikeIn(triple.key).some((alike) => !sayTheSame(alike.base, alike[party]));
}

const sayTheSameAlone = (left: ReadonlyMap<string, Atom>, right: ReadonlyMap<string, Atom>): boolean =>
  left.size === right.size && [...left].every(([key, { value }]) => right.get(key)?.value === value);
