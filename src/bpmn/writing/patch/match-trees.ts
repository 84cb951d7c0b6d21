import { BPMN_NAMESPACE, BPMNDI_NAMESPACE } from '../../element-view.ts';
import type { XmlDocument } from '../../xml/xml-document.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { align } from './align.ts';
import { signatureOf } from './signature.ts';

const DI_NAMESPACE = 'http://www.omg.org/spec/DD/20100524/DI';

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

/**
 * Elements with an id match by it, wherever they stand. The others match inside matching parents, kind by kind: equal ones first, in
 * order; what is left between two of them is the same element changed, if `pairChanged` or if both sides have equally many.
 */
export function matchTrees(left: XmlDocument, right: XmlDocument, { pairChanged }: { readonly pairChanged: boolean }): TreeMatch {
  const match = new TreeMatch();
  const byId = new Map<string, XmlElement>();
  for (const element of right.elements()) {
    const id = idOf(element);
    if (id !== null) byId.set(id, element);
  }
  const pairs: (readonly [XmlElement, XmlElement])[] = [];
  const add = (l: XmlElement, r: XmlElement): void => {
    match.add(l, r);
    pairs.push([l, r]);
  };
  add(left.root, right.root);
  for (const element of left.elements()) {
    if (element === left.root) continue;
    const found = byId.get(idOf(element) ?? '');
    if (found !== undefined && found !== right.root && found.namespace === element.namespace) add(element, found);
  }
  // pairs grows while it is walked: children of matched elements follow
  for (const [l, r] of pairs) {
    const groups = groupByKind(r.children().filter((child) => match.leftOf(child) === null));
    for (const [kind, ls] of groupByKind(l.children().filter((child) => match.rightOf(child) === null))) {
      matchGroup(ls, groups.get(kind) ?? [], pairChanged, add);
    }
  }
  return match;
}

/** Id of an element the standard identifies; ids inside foreign data mean something else. */
export function idOf(element: XmlElement): string | null {
  const { namespace } = element;
  if (namespace !== BPMN_NAMESPACE && namespace !== BPMNDI_NAMESPACE && namespace !== DI_NAMESPACE) return null;
  const id = element.attribute('id');
  return id === '' ? null : id;
}

function groupByKind(elements: readonly XmlElement[]): ReadonlyMap<string, readonly XmlElement[]> {
  const groups = new Map<string, XmlElement[]>();
  for (const element of elements) {
    // drawn elements without id are told apart by what they draw; an id nobody matched is an element that is new or gone
    const key = `${element.namespace}|${element.name}|${idOf(element) ?? ''}|${element.attribute('bpmnElement') ?? ''}`;
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
