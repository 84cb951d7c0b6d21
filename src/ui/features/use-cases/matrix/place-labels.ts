interface Dot {
  readonly id: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
}

/** A label with how much of it lies on other things or outside, 0 = free. */
export interface FoundLabel extends PlacedLabel {
  readonly covered: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE = 14;
const GAP = 6;
/** Mean width of a character of 12 px Arimo; slightly generous so that labels never touch. */
const CHARACTER = 6.4;
const WIDEST = 26;

/**
 * Puts a label beside each dot: above, below, right or left, where it covers least of the other dots and labels and stays inside.
 * Deterministic; a label with no free place takes the least bad one.
 */
export function placeLabels(dots: readonly Dot[], inside: Box): readonly FoundLabel[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  return dots.map((dot) => {
    const lines = wrap(dot.title);
    const width = Math.max(...lines.map((line) => line.length)) * CHARACTER;
    const height = lines.length * LINE;
    const options: readonly PlacedLabel[] = [
      { id: dot.id, lines, anchor: 'middle', x: dot.x, y: dot.y - dot.radius - GAP - height + LINE },
      { id: dot.id, lines, anchor: 'middle', x: dot.x, y: dot.y + dot.radius + GAP + LINE - 3 },
      { id: dot.id, lines, anchor: 'start', x: dot.x + dot.radius + GAP, y: dot.y - height / 2 + LINE - 3 },
      { id: dot.id, lines, anchor: 'end', x: dot.x - dot.radius - GAP, y: dot.y - height / 2 + LINE - 3 },
    ];
    const costs = options.map((option) => costOf(boxOf(option, width, height), taken, inside));
    const cost = Math.min(...costs);
    const best = options[costs.indexOf(cost)]!;
    taken.push(boxOf(best, width, height));
    return { ...best, covered: Math.min(1, cost / (width * height)) };
  });
}

function wrap(title: string): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDEST) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]} …`];
}

function boxOf({ x, y, anchor }: PlacedLabel, width: number, height: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE + 3, bottom: y - LINE + 3 + height };
}

function costOf(box: Box, taken: readonly Box[], inside: Box): number {
  const outside =
    Math.max(0, inside.left - box.left) +
    Math.max(0, box.right - inside.right) +
    Math.max(0, inside.top - box.top) +
    Math.max(0, box.bottom - inside.bottom);
  const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0);
  return outside * 50 + covered;
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
