import { type Atom, atomsOf } from './atoms.ts';
import type { MergeNotes } from './merge-notes.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { drawnId } from './merge-side.ts';
import { detailOf, subjectOf } from './merge-subjects.ts';
import type { Party, ThreeTexts, Triple } from './three-texts.ts';

/** An atom of the merged element and whose text it comes from. */
export interface MergedAtom {
  readonly atom: Atom;
  readonly party: Party;
}

/** What the merged element says by itself: what only one side changed, and for the rest what was chosen. */
export function mergeAtoms(triple: Triple, three: ThreeTexts, notes: MergeNotes): ReadonlyMap<string, MergedAtom> {
  const { base, mine, theirs } = triple;
  const atoms = (part: 'base' | 'mine' | 'theirs'): ReadonlyMap<string, Atom> | null =>
    triple[part] === null ? null : atomsOf(three[part], triple[part]);
  const [own, other] = [atoms('mine'), atoms('theirs')];
  if (own === null || other === null) {
    const party = own === null ? 'theirs' : 'mine';
    return new Map([...(own ?? other ?? [])].map(([name, atom]) => [name, { atom, party }]));
  }
  const before = atoms('base');
  const element = mine ?? theirs ?? base!;
  const merged = new Map<string, MergedAtom>();
  for (const name of new Set([...other.keys(), ...own.keys()])) {
    const [was, my, their] = [before?.get(name), own.get(name), other.get(name)];
    const party = partyOf(name);
    const atom = party === 'mine' ? my : their;
    if (atom !== undefined) merged.set(name, { atom, party });

    function partyOf(atomName: string): Party {
      if (my?.value === their?.value) return 'theirs';
      if (isNobodys(element, atomName)) return their === undefined ? 'mine' : 'theirs';
      const detail = detailOf(element, atomName);
      if (my?.value === was?.value || their?.value === was?.value) {
        const changed = my?.value === was?.value ? 'theirs' : 'mine';
        const now = detail.aspect === 'place' ? undefined : ((changed === 'mine' ? my : their)?.shown ?? null);
        notes.note(changed, subjectOf(triple, three), 'changed', { ...detail, now });
        return changed;
      }
      return notes.settle(subjectOf(triple, three), detail, { mine: my?.shown ?? null, theirs: their?.shown ?? null });
    }
  }
  return merged;
}

/** What programs write by themselves: how they call what draws something, their own name and that of their format. */
const isNobodys = (element: XmlElement, atom: string): boolean =>
  element.parent === null ? PROGRAM.test(atom) : atom === ' id' && drawnId(element) !== null;

const PROGRAM = /^ exporter(?:Version)?$| schemaVersion$/u;
