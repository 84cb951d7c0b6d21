import { PK_NAMESPACE } from '../element-view.ts';
import { idOf } from '../writing/patch/match-trees.ts';
import { signatureOf } from '../writing/patch/signature.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { drawnId, idKey, MergeSide, ROOT_KEY } from './merge-side.ts';

/** The two who changed the same text. */
export type Party = 'mine' | 'theirs';
export const otherParty = (party: Party): Party => (party === 'mine' ? 'theirs' : 'mine');

/** The same element in the three texts; null = not there. */
export interface Triple {
  readonly key: string;
  readonly base: XmlElement | null;
  readonly mine: XmlElement | null;
  readonly theirs: XmlElement | null;
}

/** Several alike that cannot be told apart (bends of a line): one thing, as a whole. */
export interface AlikeElements {
  readonly kind: string;
  readonly base: readonly XmlElement[];
  readonly mine: readonly XmlElement[];
  readonly theirs: readonly XmlElement[];
}

/** By what elements without id are told apart, if all of them have it and no two the same. */
const TELLING = ['id', 'name', 'kind', 'attr', 'key', 'target', 'source', 'code', 'event', 'type'];
const PARTS = ['base', 'mine', 'theirs'] as const;

/** The three texts of a merge and which of their elements are the same: by id, else by kind and place in the same parent. */
export class ThreeTexts {
  readonly base: MergeSide;
  readonly mine: MergeSide;
  readonly theirs: MergeSide;
  /** Outer elements before those inside of them wherever elements have no id. */
  readonly triples = new Map<string, Triple>();
  /** Key of the parent -> elements in it that have no key. */
  readonly #alike = new Map<string, readonly AlikeElements[]>();

  constructor(base: string, mine: string, theirs: string) {
    this.base = new MergeSide(base);
    this.theirs = new MergeSide(theirs);
    const given = new MergeSide(mine);
    const renamed = collidingIds(this.base, given, this.theirs);
    this.mine = renamed.size === 0 ? given : new MergeSide(mine, renamed);
    for (const part of PARTS) for (const key of this[part].identified.keys()) this.#add(key);
    // triples grows while it is walked: what has no id is found through its parent
    for (const triple of this.triples.values()) this.#findInside(triple);
  }

  #add(key: string): void {
    if (this.triples.has(key)) return;
    const at = (part: (typeof PARTS)[number]) => this[part].identified.get(key) ?? null;
    this.triples.set(key, { key, base: at('base'), mine: at('mine'), theirs: at('theirs') });
  }

  #findInside(parent: Triple): void {
    const kinds = new Map<string, { base: XmlElement[]; mine: XmlElement[]; theirs: XmlElement[] }>();
    for (const part of PARTS) {
      for (const child of parent[part]?.children() ?? []) {
        if (this[part].keyOf(child) !== null || this[part].isReference(child)) continue;
        let group = kinds.get(kindOf(child));
        if (group === undefined) kinds.set(kindOf(child), (group = { base: [], mine: [], theirs: [] }));
        group[part].push(child);
      }
    }
    const alike: AlikeElements[] = [];
    for (const [kind, group] of kinds) {
      const mark = this.#markOf(group);
      if (mark === null) alike.push({ kind, ...group });
      else this.#addGroup(`${parent.key}>${kind}`, group, mark);
    }
    if (alike.length > 0) this.#alike.set(parent.key, alike);
  }

  /** What follows the kind in the key of an element; null = they cannot be told apart. */
  #markOf(group: Omit<AlikeElements, 'kind'>): ((element: XmlElement, index: number) => string) | null {
    const isAlone = PARTS.every((part) => group[part].length <= 1);
    // one problem in place of another one is another problem, even where there is but one
    const isOurs = PARTS.some((part) => group[part][0]?.namespace === PK_NAMESPACE);
    if (isAlone && !isOurs) return () => '';
    const telling = TELLING.find((name) =>
      PARTS.every((part) => {
        const values = new Set(group[part].map((element) => element.attribute(name)));
        return values.size === group[part].length && !values.has(null);
      }),
    );
    if (telling !== undefined) return (element) => `[${element.attribute(telling)}]`;
    if (isAlone) return () => '';
    const holdsOthers = PARTS.some((part) => group[part].some((element) => this.#holdsKeyed(part, element)));
    return holdsOthers ? (_, index) => `[#${index + 1}]` : null;
  }

  #holdsKeyed(part: (typeof PARTS)[number], element: XmlElement): boolean {
    return element.children().some((child) => this[part].keyOf(child) !== null || this.#holdsKeyed(part, child));
  }

  #addGroup(start: string, group: Omit<AlikeElements, 'kind'>, mark: (element: XmlElement, index: number) => string): void {
    for (const part of PARTS) {
      for (const [index, element] of group[part].entries()) {
        const key = start + mark(element, index);
        this[part].setKey(element, key);
        this.triples.set(key, { ...(this.triples.get(key) ?? { key, base: null, mine: null, theirs: null }), [part]: element });
      }
    }
  }

  /** What a reference leads to, with the prefix some programs put before it or without; undefined = nothing in any of the texts. */
  targetOf(reference: string): Triple | undefined {
    const id = reference.trim();
    return this.triples.get(idKey(id)) ?? this.triples.get(idKey(id.slice(id.indexOf(':') + 1)));
  }

  alikeIn(key: string): readonly AlikeElements[] {
    return this.#alike.get(key) ?? [];
  }

  /** Key of what an element stands in; null = the root, or not in this text. */
  parentKey({ key, ...triple }: Triple, part: (typeof PARTS)[number]): string | null {
    const parent = key === ROOT_KEY ? null : (triple[part]?.parent ?? null);
    return parent === null ? null : this[part].keyOf(parent);
  }
}

export const kindOf = (element: XmlElement): string => `${element.namespace} ${element.name}`;

export const sayTheSame = (left: readonly XmlElement[], right: readonly XmlElement[]): boolean =>
  left.length === right.length && left.every((element, index) => signatureOf(element) === signatureOf(right[index]!));

/** Ids both gave to something new that is not the same thing -> a free id for mine. */
function collidingIds(base: MergeSide, mine: MergeSide, theirs: MergeSide): ReadonlyMap<string, string> {
  const [known, own, other] = [base, mine, theirs].map(elementsById) as [ElementsById, ElementsById, ElementsById];
  const renamed = new Map<string, string>();
  // steps first: a shape is another one because it draws another step
  for (const drawings of [false, true]) {
    for (const [id, element] of own) {
      const there = other.get(id);
      if (there === undefined || known.has(id) || (drawnId(element) !== null) !== drawings || isSameThing(element, there, renamed))
        continue;
      let free = 2;
      while ([known, own, other].some((ids) => ids.has(`${id}_${free}`))) free += 1;
      renamed.set(id, `${id}_${free}`);
    }
  }
  return renamed;
}

type ElementsById = ReadonlyMap<string, XmlElement>;

const elementsById = ({ document, roles }: MergeSide): ElementsById => {
  const found = new Map<string, XmlElement>();
  for (const element of document.elements()) {
    const id = idOf(element, roles);
    if (id !== null && !found.has(id)) found.set(id, element);
  }
  return found;
};

/** Two people who add the same step mean one step; two steps that happen to have one id are two. */
const isSameThing = (mine: XmlElement, theirs: XmlElement, renamed: ReadonlyMap<string, string>): boolean =>
  kindOf(mine) === kindOf(theirs) &&
  ['name', 'sourceRef', 'targetRef', 'bpmnElement'].every((name) => {
    const value = mine.attribute(name);
    return value === theirs.attribute(name) && (value === null || name === 'name' || !renamed.has(value));
  });
