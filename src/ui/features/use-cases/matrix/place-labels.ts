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

export interface Box {
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

/** Distances from the dot that are tried, nearest first; each further one counts like some covered area. */
const RINGS = [0, 14, 30] as const;
const FARTHER = 120;
/** A label nearer to another dot than to its own is read as the other's; that counts like so much covered area. */
const MISTAKABLE = 900;
/** Text over a text that cannot give way spoils both: its area counts so many times. Assumption. */
const UNREADABLE = 10;
/** Rounds in which every label may look for a better place among the others; more change nothing in practice. */
const ROUNDS = 6;

/**
 * Puts a label beside each dot, where it covers least of the other dots and labels, stays inside and is not taken for
 * another dot's. All labels look for their place again while another one can be better off. One that could only stand
 * nearer to another dot gives way (covered = 1), and the others get its room. `words` are texts that stand there already.
 * Deterministic.
 */
export function placeLabels(dots: readonly Dot[], inside: Box, words: readonly Box[]): readonly FoundLabel[] {
  const circles = dots.map(circleOf);
  const all = settle(dots, circles, words, inside);
  const clear = dots.filter((dot, index) => !isMistakable(all[index]!.box, circleOf(dot), circles));
  const settled = new Map(settle(clear, circles, words, inside).map((choice) => [choice.label.id, choice]));
  const boxes = [...settled.values()].map(({ box }) => box);
  return dots.map((dot, index) => {
    const choice = settled.get(dot.id);
    if (choice === undefined) return { ...all[index]!.label, covered: 1 };
    const { label, box } = choice;
    const cost = costOf(box, [...circles.filter((_, at) => at !== index), ...boxes.filter((other) => other !== box), ...words], inside);
    return { ...label, covered: Math.min(1, cost / ((box.right - box.left) * (box.bottom - box.top))) };
  });
}

/** The best place for each label among the others, round after round until none moves. */
function settle(dots: readonly Dot[], circles: readonly Box[], words: readonly Box[], inside: Box): readonly Choice[] {
  const choices = dots.map(choicesFor);
  const chosen = choices.map(([first]) => first!);
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const [index, options] of choices.entries()) {
      const own = circleOf(dots[index]!);
      const others = chosen.filter((_, at) => at !== index).map(({ box }) => box);
      const taken = [...circles.filter((circle) => !isSame(circle, own)), ...others];
      const costs = options.map(
        ({ box, farther }) =>
          costOf(box, taken, inside) + UNREADABLE * coverOf(box, words) + farther + (isMistakable(box, own, circles) ? MISTAKABLE : 0),
      );
      const best = options[costs.indexOf(Math.min(...costs))]!;
      moved ||= best !== chosen[index];
      chosen[index] = best;
    }
    if (!moved) break;
  }
  return chosen;
}

const circleOf = ({ x, y, radius }: Dot): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
const isSame = (a: Box, b: Box): boolean => a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;
const isMistakable = (box: Box, own: Box, circles: readonly Box[]): boolean =>
  circles.some((circle) => !isSame(circle, own) && gapBetween(box, circle) <= gapBetween(box, own));

interface Choice {
  readonly label: PlacedLabel;
  readonly box: Box;
  readonly farther: number;
}

/** Above, below, beside and at the corners of a dot, in growing distance. */
function choicesFor({ id, title, x, y, radius }: Dot): readonly Choice[] {
  const lines = wrap(title);
  const width = Math.max(...lines.map((line) => line.length)) * CHARACTER;
  const height = lines.length * LINE;
  return RINGS.flatMap((ring, index) => {
    const reach = radius + GAP + ring;
    const corner = reach * Math.SQRT1_2;
    const above = (distance: number) => y - distance - height + LINE;
    const below = (distance: number) => y + distance + LINE - 3;
    const beside = y - height / 2 + LINE - 3;
    const labels: readonly PlacedLabel[] = [
      { id, lines, anchor: 'middle', x, y: above(reach) },
      { id, lines, anchor: 'middle', x, y: below(reach) },
      { id, lines, anchor: 'start', x: x + reach, y: beside },
      { id, lines, anchor: 'end', x: x - reach, y: beside },
      { id, lines, anchor: 'start', x: x + corner, y: above(corner) },
      { id, lines, anchor: 'end', x: x - corner, y: above(corner) },
      { id, lines, anchor: 'start', x: x + corner, y: below(corner) },
      { id, lines, anchor: 'end', x: x - corner, y: below(corner) },
    ];
    return labels.map((label) => ({ label, box: boxOf(label, width, height), farther: index * FARTHER }));
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
  return outside * 50 + coverOf(box, taken);
}

const coverOf = (box: Box, taken: readonly Box[]): number => taken.reduce((sum, other) => sum + overlap(box, other), 0);

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Distance between two boxes, 0 where they touch. */
const gapBetween = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));
