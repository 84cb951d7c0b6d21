import { type ModdleRole, whatModdleReads } from '../../moddle/what-moddle-reads.ts';
import type { XmlDocument } from '../../xml/xml-document.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { align } from './align.ts';
import { signatureOf } from './signature.ts';

/** A text and what moddle makes of its elements. */
export interface Tree {
  readonly document: XmlDocument;
  readonly roles: readonly ModdleRole[];
}

export const treeOf = (document: XmlDocument): Tree => ({ document, roles: whatModdleReads(document) });

/** The same element in two texts. */
export class TreeMatch {
  readonly #toRight = new Map<XmlElement, XmlElement>();
  readonly #toLeft = new Map<XmlElement, XmlElement>();

  rightOf(left: XmlElement): XmlElement | null {
    return this.#toRight.get(left) ?? null;
  }

  leftOf(right: XmlElement): XmlElement | null {
    return this.#toLeft.get(right) ?? null;
  }

  add(left: XmlElement, right: XmlElement): void {
    this.#toRight.set(left, right);
    this.#toLeft.set(right, left);
  }
}

export interface MatchRules {
  /** What is left over between equal elements counts as the same, changed; otherwise only where both sides have equally many. */
  readonly pairChanged: boolean;
  /** The right text with other ids, element by element: the file behind the editable text. */
  readonly alias?: XmlDocument;
}

/**
 * Elements with an id match by it, wherever they stand; of several with one id the first with the first. The others match inside
 * matching parents, kind by kind: equal ones first, in order, then what is left between two of them.
 */
export function matchTrees(left: Tree, right: Tree, { pairChanged, alias }: MatchRules): TreeMatch {
  const match = new TreeMatch();
  const byId = elementsById(right, right.document);
  const byAlias = alias === undefined ? byId : elementsById(right, alias);
  const pairs: (readonly [XmlElement, XmlElement])[] = [];
  const add = (l: XmlElement, r: XmlElement): void => {
    match.add(l, r);
    pairs.push([l, r]);
  };
  add(left.document.root, right.document.root);
  for (const [key, element] of elementsById(left, left.document)) {
    const found = byId.get(key) ?? byAlias.get(key);
    if (found !== undefined && found.namespace === element.namespace && match.leftOf(found) === null) add(element, found);
  }
  // pairs grows while it is walked: children of matched elements follow
  for (const [l, r] of pairs) {
    const groups = groupByKind(
      r.children().filter((child) => match.leftOf(child) === null),
      right.roles,
    );
    for (const [kind, ls] of groupByKind(
      l.children().filter((child) => match.rightOf(child) === null),
      left.roles,
    )) {
      matchGroup(ls, groups.get(kind) ?? [], pairChanged, add);
    }
  }
  return match;
}

/** Elements by id and, for ids that occur more than once, by which of them it is. Ids may be taken from a text of the same structure. */
function elementsById({ document, roles }: Tree, ids: XmlDocument): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const counts = new Map<string, number>();
  for (let index = 1; index < document.size; index += 1) {
    const id = idOf(ids.element(index), roles);
    if (id === null) continue;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    found.set(`${count} ${id}`, document.element(index));
  }
  return found;
}

/** Id of an element the standard identifies; ids inside foreign data mean something else. */
export function idOf(element: XmlElement, roles: readonly ModdleRole[]): string | null {
  if (roles[element.index]?.attributes.get('id') !== 'id') return null;
  const id = element.attribute('id');
  return id === '' ? null : id;
}

function groupByKind(elements: readonly XmlElement[], roles: readonly ModdleRole[]): ReadonlyMap<string, readonly XmlElement[]> {
  const groups = new Map<string, XmlElement[]>();
  for (const element of elements) {
    // drawn elements without id are told apart by what they draw; an id nobody matched is an element that is new or gone
    const key = `${element.namespace}|${element.name}|${idOf(element, roles) ?? ''}|${element.attribute('bpmnElement') ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return groups;
}

function matchGroup(
  left: readonly XmlElement[],
  right: readonly XmlElement[],
  pairChanged: boolean,
  add: (l: XmlElement, r: XmlElement) => void,
): void {
  if (left.length === 1 && right.length === 1) {
    add(left[0]!, right[0]!);
    return;
  }
  const equal = align(left.map(signatureOf), right.map(signatureOf));
  let l = 0;
  let r = 0;
  for (const [nextLeft, nextRight] of [...equal, [left.length, right.length] as const]) {
    const isSameCount = nextLeft - l === nextRight - r;
    if (pairChanged || isSameCount) {
      const count = Math.min(nextLeft - l, nextRight - r);
      for (let i = 0; i < count; i += 1) add(left[l + i]!, right[r + i]!);
    }
    if (nextLeft < left.length) add(left[nextLeft]!, right[nextRight]!);
    l = nextLeft + 1;
    r = nextRight + 1;
  }
}
