import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LIGHT } from '#diagram/look/colour.ts';
import { placePill } from '#core/picture/lens/place-pill.ts';
import { roundedPath } from '#diagram/modules/process-look/rounded-path.ts';
import { placeAbove, placeInside } from '#core/picture/place-badge.ts';
import { GERMAN_SUPPLEMENT } from '#diagram/modules/translate/german-supplement.ts';

const STEP = { x: 200, y: 100, width: 100, height: 80 };
const BADGE = { width: 110, height: 20 };

describe('colours', () => {
  test('the light values of the drawing are those of the tokens', () => {
    const tokens = readFileSync(new URL('../../src/ui/look/tokens.css', import.meta.url), 'utf8');
    const found = Object.keys(LIGHT).map((name) => [
      name,
      new RegExp(`--${name}:\\s*light-dark\\((#[0-9A-Fa-f]+)`).exec(tokens)?.[1]?.toUpperCase(),
    ]);
    expect(Object.fromEntries(found)).toEqual(LIGHT);
  });
});

describe('a badge above a step', () => {
  test('stands flush left with a gap of 4 when nothing docks there', () => {
    expect(placeAbove(STEP, BADGE, [])).toEqual({ x: 200, y: 76 });
  });

  test('moves to the nearer side of a flow that docks on the edge', () => {
    expect(placeAbove(STEP, BADGE, [{ from: 210, to: 222 }])).toEqual({ x: 222, y: 76 });
    expect(placeAbove(STEP, BADGE, [{ from: 280, to: 292 }])).toEqual({ x: 170, y: 76 });
  });

  test('keeps clear of several docks at once', () => {
    const obstacles = [
      { from: 210, to: 222 },
      { from: 230, to: 242 },
    ];
    const { x } = placeAbove(STEP, BADGE, obstacles);
    expect(obstacles.every(({ from, to }) => x + BADGE.width <= from || x >= to)).toBe(true);
  });
});

test('inside a step the badge stands at 8/9, from afar closer to the corner; the pill overhangs the other corner', () => {
  expect(placeInside(STEP, false)).toEqual({ x: 208, y: 109 });
  expect(placeInside(STEP, true)).toEqual({ x: 206, y: 105 });
  expect(placePill(STEP, 36)).toEqual({ x: 270, y: 171 });
});

describe('rounded flows', () => {
  test('keep their ends and round every corner', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 50 },
    ];
    expect(roundedPath(points, 8)).toBe('M0 0L92 0Q100 0 100 8L100 50');
  });

  test('round less where a segment is short, and survive points that coincide', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 6, y: 0 },
      { x: 6, y: 0 },
      { x: 6, y: 40 },
    ];
    expect(roundedPath(points, 8)).toBe('M0 0L3 0Q6 0 6 0L6 0Q6 0 6 8L6 40');
    expect(roundedPath([], 8)).toBe('');
  });
});

test('no German sentence of ours still contains English words of the standard', () => {
  const english = /\b(task|event|gateway|start|catch|throw|boundary|lane|append|create)\b/i;
  expect(Object.values(GERMAN_SUPPLEMENT).filter((sentence) => english.test(sentence))).toEqual([]);
});
