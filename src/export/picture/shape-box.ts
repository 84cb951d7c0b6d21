/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** `[a b c d e f]` as SVG writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity];

/** A box that surely holds a shape of our own drawings, its line included; everywhere for one that is not known here. */
export function shapeBox(name: string, attribute: (name: string) => string | undefined): Box {
  const number = (key: string): number => Number(attribute(key) ?? 0);
  const line = number('stroke-width') / 2 + 1;
  switch (name) {
    case 'rect':
      return grown([number('x'), number('y'), number('x') + number('width'), number('y') + number('height')], line);
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = name === 'circle' ? [number('r'), number('r')] : [number('rx'), number('ry')];
      return grown([number('cx') - rx, number('cy') - ry, number('cx') + rx, number('cy') + ry], line);
    }
    case 'path':
      return grown(pathBox(attribute('d') ?? ''), line);
    default:
      return EVERYWHERE;
  }
}

const grown = ([left, top, right, bottom]: Box, by: number): Box => [left - by, top - by, right + by, bottom + by];

/** Numbers a command takes, and which of them are a point's x (the y follows). */
const COMMANDS: Readonly<Record<string, { readonly takes: number; readonly points: readonly number[] }>> = {
  M: { takes: 2, points: [0] },
  L: { takes: 2, points: [0] },
  C: { takes: 6, points: [0, 2, 4] },
  S: { takes: 4, points: [0, 2] },
  Q: { takes: 4, points: [0, 2] },
  T: { takes: 2, points: [0] },
  A: { takes: 7, points: [5] },
};

/** Around all points of a path, those that only bend it included; an arc counts with its whole diameter. */
function pathBox(d: string): Box {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const see = (px: number, py: number, rx = 0, ry = 0): void => {
    left = Math.min(left, px - rx);
    top = Math.min(top, py - ry);
    right = Math.max(right, px + rx);
    bottom = Math.max(bottom, py + ry);
  };
  for (const [, letter, rest] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const command = letter!.toUpperCase();
    const isRelative = command !== letter;
    const numbers = (rest!.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? []).map(Number);
    if (command === 'Z') [x, y] = [startX, startY];
    if (command === 'H' || command === 'V')
      for (const value of numbers) {
        if (command === 'H') x = value + (isRelative ? x : 0);
        else y = value + (isRelative ? y : 0);
        see(x, y);
      }
    const known = COMMANDS[command];
    if (known === undefined) continue;
    for (let at = 0; at + known.takes <= numbers.length; at += known.takes) {
      const [fromX, fromY] = [x, y];
      for (const point of known.points) {
        x = numbers[at + point]! + (isRelative ? fromX : 0);
        y = numbers[at + point + 1]! + (isRelative ? fromY : 0);
        if (command === 'A') see(x, y, 2 * numbers[at]!, 2 * numbers[at + 1]!);
        else see(x, y);
      }
      if (command === 'M' && at === 0) [startX, startY] = [x, y];
    }
  }
  return left > right ? EVERYWHERE : [left, top, right, bottom];
}

/** Around a box whose corners were moved. */
export function movedBox([left, top, right, bottom]: Box, [a, b, c, d, e, f]: Matrix): Box {
  if (left === -Infinity) return EVERYWHERE;
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => [a * x + c * y + e, b * x + d * y + f] as const));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
