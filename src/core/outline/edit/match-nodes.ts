import { foldWords } from '../text-piece.ts';

/** A node as far as it can be recognised in another text. */
export interface Recognisable {
  readonly id: string;
  /** Nodes of different kinds are never the same. */
  readonly kind: string;
  readonly name: string | null;
}

/** Names less alike than this are different steps; assumption, tried on renamed steps of the samples. */
const ALIKE = 0.4;

/**
 * Which node of the new text is which of the old one (new id -> old id): equal names in order first, then in what lies between
 * the most alike of the same kind, at last the only one for the only one.
 */
export function matchNodes(old: readonly Recognisable[], now: readonly Recognisable[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const same = (a: Recognisable, b: Recognisable) => a.kind === b.kind && foldWords(a.name ?? '') === foldWords(b.name ?? '');
  const anchors = longestCommon(old, now, same);
  for (const [a, b] of anchors) found.set(now[b]!.id, old[a]!.id);
  // a step that was moved elsewhere in the text is still the same step
  const taken = new Set(found.values());
  for (const node of now) {
    if (found.has(node.id) || node.name === null) continue;
    const moved = old.find((other) => !taken.has(other.id) && same(other, node));
    if (moved === undefined) continue;
    found.set(node.id, moved.id);
    taken.add(moved.id);
  }
  let [from, to] = [0, 0];
  for (const [a, b] of [...anchors, [old.length, now.length] as const]) {
    matchGap(
      old.slice(from, a).filter(({ id }) => !taken.has(id)),
      now.slice(to, b).filter(({ id }) => !found.has(id)),
      found,
    );
    [from, to] = [a + 1, b + 1];
  }
  return found;
}

function matchGap(old: readonly Recognisable[], now: readonly Recognisable[], found: Map<string, string>): void {
  const pairs = old
    .flatMap((a) => now.flatMap((b) => (a.kind === b.kind ? [{ a, b, likeness: likeness(a.name ?? '', b.name ?? '') }] : [])))
    .toSorted((first, second) => second.likeness - first.likeness);
  const used = new Set<Recognisable>();
  const take = (a: Recognisable, b: Recognisable) => {
    found.set(b.id, a.id);
    used.add(a).add(b);
  };
  for (const { a, b, likeness: alike } of pairs) if (alike >= ALIKE && !used.has(a) && !used.has(b)) take(a, b);
  for (const kind of new Set(old.map((node) => node.kind))) {
    const [lost, fresh] = [old, now].map((nodes) => nodes.filter((node) => node.kind === kind && !used.has(node)));
    if (lost!.length === 1 && fresh!.length === 1) take(lost![0]!, fresh![0]!);
  }
}

/** Pairs of positions of a longest common subsequence. */
function longestCommon<T>(old: readonly T[], now: readonly T[], same: (a: T, b: T) => boolean): readonly (readonly [number, number])[] {
  const width = now.length + 1;
  const length = new Uint32Array((old.length + 1) * width);
  for (let a = old.length - 1; a >= 0; a -= 1) {
    for (let b = now.length - 1; b >= 0; b -= 1) {
      length[a * width + b] = same(old[a]!, now[b]!)
        ? length[(a + 1) * width + b + 1]! + 1
        : Math.max(length[(a + 1) * width + b]!, length[a * width + b + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0, b = 0; a < old.length && b < now.length;) {
    if (same(old[a]!, now[b]!)) {
      pairs.push([a, b]);
      a += 1;
      b += 1;
    } else if (length[(a + 1) * width + b]! >= length[a * width + b + 1]!) a += 1;
    else b += 1;
  }
  return pairs;
}

function pairsOf(text: string): readonly string[] {
  const letters = foldWords(text);
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
}

/** Share of pairs of letters two names have in common, 0-1 (Dice). */
function likeness(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  if (first.length + second.length === 0) return 0;
  const rest = [...second];
  const common = first.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / (first.length + second.length);
}
