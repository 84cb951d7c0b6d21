import { NEEDED, settleExistence } from './settle-existence.ts';
import { KIND, TEXT } from './atoms.ts';
import { copyOf, MergedNames, startOf } from './merged-names.ts';
import { type MergedAtom, mergeAtoms } from './merge-atoms.ts';
import type { MergeNotes } from './merge-notes.ts';
import { mergeLanes, mergeParents } from './merge-places.ts';
import { ROOT_KEY } from './merge-side.ts';
import { detailOf, subjectOf } from './merge-subjects.ts';
import { type AlikeElements, kindOf, type Party, sayTheSame, type ThreeTexts, type Triple } from './three-texts.ts';
import { escapeText } from '../xml/xml-characters.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/**
 * The merged file as plain XML, without the formatting of any of the three: patching their text with it is what keeps that. null = two
 * moves that each make sense alone contradict each other, and part of the file would stand nowhere.
 */
export function mergedText(three: ThreeTexts, notes: MergeNotes): string | null {
  return new Merging(three, notes).run();
}

class Merging {
  readonly #three: ThreeTexts;
  readonly #notes: MergeNotes;
  readonly #alive: Set<string>;
  readonly #parents: ReadonlyMap<string, string>;
  readonly #lanes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #atoms = new Map<string, ReadonlyMap<string, MergedAtom>>();
  readonly #inside = new Map<string, string[]>();
  readonly #names: MergedNames;
  #written = 0;

  constructor(three: ThreeTexts, notes: MergeNotes) {
    this.#three = three;
    this.#notes = notes;
    this.#names = new MergedNames(three);
    this.#alive = settleExistence(three, notes);
    this.#parents = mergeParents(three, this.#alive, notes);
    for (const key of this.#alive) this.#atoms.set(key, mergeAtoms(three.triples.get(key)!, three, notes));
    this.#dropDangling();
    this.#lanes = mergeLanes(three, this.#alive, notes);
    for (const key of this.#alive) {
      const parent = this.#parents.get(key);
      if (parent === undefined) continue;
      const siblings = this.#inside.get(parent);
      if (siblings === undefined) this.#inside.set(parent, [key]);
      else siblings.push(key);
    }
  }

  run(): string | null {
    const pieces: string[] = [];
    this.#write(ROOT_KEY, pieces);
    return this.#written === this.#alive.size ? pieces.join('') : null;
  }

  /** What stands in something that is gone, or cannot be without it, goes as well. */
  #dropDangling(): void {
    for (let size = -1; size !== this.#alive.size;) {
      size = this.#alive.size;
      for (const key of this.#alive) {
        const parent = this.#parents.get(key);
        const ends = NEEDED.map((name) => this.#atoms.get(key)?.get(` ${name}`)?.atom.parts[0]?.value);
        const triple = this.#three.triples.get(key)!;
        if ((parent !== undefined && !this.#alive.has(parent)) || ends.some((id) => id !== undefined && this.#isGone(id, triple)))
          this.#alive.delete(key);
      }
    }
  }

  /** The merged file does not have what a reference leads to. One that leads nowhere in its own text already is not our doing. */
  #isGone(id: string, at: Triple): boolean {
    const target = this.#three.targetOf(id);
    if (target === undefined || this.#alive.has(target.key)) return false;
    return PARTIES.every(
      (party) => target[party] !== null || at[party] === null || !this.#three[party].referencesOf(at[party]).includes(id.trim()),
    );
  }

  #write(key: string, pieces: string[]): void {
    this.#written += 1;
    const triple = this.#three.triples.get(key)!;
    const atoms = this.#atoms.get(key)!;
    const named = triple[atoms.get(KIND)!.party]!;
    const tag = this.#names.ofElement(named);
    const parts = [...atoms].flatMap(([, { atom, party }]) => (triple[party] === null ? [] : atom.parts.map((part) => ({ part, party }))));
    const kept = parts.filter(({ part }) => !part.isReference || !this.#isGone(part.value, triple));
    pieces.push(startOf(tag, kept, this.#names, key === ROOT_KEY));
    const text = atoms.get(TEXT);
    const source = text === undefined ? null : triple[text.party];
    if (source !== null) pieces.push(escapeText(this.#three[text!.party].textOf(source)));
    else if (triple.theirs?.children().length === 0 && triple.theirs.text().trim() === '') pieces.push(escapeText(triple.theirs.text()));
    for (const token of this.#childrenOf(triple)) token(pieces);
    pieces.push(`</${tag}>`);
  }

  /** Children in the order of their text; what only mine has comes behind what stands before it there. */
  #childrenOf(triple: Triple): readonly ((pieces: string[]) => void)[] {
    const wanted = new Map<string, (pieces: string[]) => void>();
    for (const key of this.#inside.get(triple.key) ?? []) wanted.set(key, (pieces) => this.#write(key, pieces));
    for (const [token, write] of this.#references(triple)) wanted.set(token, write);
    for (const alike of this.#three.alikeIn(triple.key)) {
      const [side, elements] = this.#chooseAlike(triple, alike);
      if (elements.length > 0)
        wanted.set(alike.kind, (pieces) =>
          pieces.push(...elements.map((element) => copyOf(element, this.#three[side], side, this.#names))),
        );
    }
    const order = this.#tokens(triple, 'theirs').filter((token) => wanted.has(token));
    const placed = new Set(order);
    let before: string | null = null;
    for (const token of [...this.#tokens(triple, 'mine'), ...wanted.keys()]) {
      if (!wanted.has(token)) continue;
      if (!placed.has(token)) {
        placed.add(token);
        order.splice(before === null ? 0 : order.indexOf(before) + 1, 0, token);
      }
      before = token;
    }
    return order.map((token) => wanted.get(token)!);
  }

  #tokens(triple: Triple, party: Party): readonly string[] {
    const side = this.#three[party];
    const tokens = (triple[party]?.children() ?? []).map(
      (child) => side.keyOf(child) ?? (side.isReference(child) ? referenceToken(child, side.textOf(child)) : kindOf(child)),
    );
    return [...new Set(tokens)];
  }

  /** Lists of ids: what either put in, without what either took out. */
  #references(triple: Triple): ReadonlyMap<string, (pieces: string[]) => void> {
    const lists = { base: this.#list(triple, 'base'), mine: this.#list(triple, 'mine'), theirs: this.#list(triple, 'theirs') };
    const found = new Map<string, (pieces: string[]) => void>();
    const isAlone = triple.mine === null || triple.theirs === null;
    for (const [token, { element, id }] of [...lists.theirs, ...lists.mine]) {
      const isBoth = lists.mine.has(token) && lists.theirs.has(token);
      const isIn =
        element.name === 'flowNodeRef' ? this.#lanes.get(triple.key)?.has(id) === true : isBoth || isAlone || !lists.base.has(token);
      if (!isIn || this.#isGone(id, triple) || found.has(token)) continue;
      const tag = this.#names.ofElement(element);
      const text = lists.theirs.has(token) ? element.text() : id;
      found.set(token, (pieces) => pieces.push(`<${tag}>${escapeText(text)}</${tag}>`));
    }
    return found;
  }

  #list(triple: Triple, part: 'base' | 'mine' | 'theirs'): ReadonlyMap<string, { readonly element: XmlElement; readonly id: string }> {
    const side = this.#three[part];
    return new Map(
      (triple[part]?.children() ?? [])
        .filter((child) => side.isReference(child))
        .map((element) => {
          const text = side.textOf(element);
          return [referenceToken(element, text), { element, id: text.trim() }] as const;
        }),
    );
  }

  #chooseAlike(triple: Triple, { kind: _kind, base, mine, theirs }: AlikeElements): readonly [Party, readonly XmlElement[]] {
    if (triple.mine === null || sayTheSame(mine, theirs)) return ['theirs', theirs];
    if (triple.theirs === null) return ['mine', mine];
    const detail = detailOf((mine[0] ?? theirs[0] ?? base[0])!, null);
    const isMine = sayTheSame(theirs, base);
    if (isMine || sayTheSame(mine, base)) {
      this.#notes.note(isMine ? 'mine' : 'theirs', subjectOf(triple, this.#three), 'changed', detail);
      return isMine ? ['mine', mine] : ['theirs', theirs];
    }
    const values = { mine: textsOf(mine), theirs: textsOf(theirs) };
    const party = this.#notes.settle(subjectOf(triple, this.#three), detail, values);
    return [party, party === 'mine' ? mine : theirs];
  }
}

const PARTIES = ['mine', 'theirs'] as const;

const referenceToken = (element: XmlElement, text: string): string => `${kindOf(element)} ${text.trim()}`;

const textsOf = (elements: readonly XmlElement[]): string | null =>
  elements
    .map((element) => element.text().trim())
    .filter((text) => text !== '')
    .join(', ') || null;
