import { describe, expect, test } from 'vitest';
import type { DrawnElement } from '#diagram/bpmn-js.ts';
import { borderPoint, touchesElement } from '#diagram/modules/flow-edits/border-point.ts';
import { dockings, findWay, touches } from '#diagram/modules/flow-edits/find-way.ts';
import { placesBeside, textAway } from '#diagram/modules/flow-edits/line-texts.ts';
import { facingWay, placesOn, slantingWays, straightToPools } from '#diagram/modules/flow-edits/side-ways.ts';

const box = (x: number, y: number, width = 100, height = 80) => ({ x, y, width, height });
/** As much of a drawn element as the ways ask for. */
const drawn = (type: string, bounds: ReturnType<typeof box>, more: object = {}): DrawnElement =>
  ({
    id: type,
    ...bounds,
    ...more,
    businessObject: { $instanceOf: (asked: string) => asked === `bpmn:${type}` || (type === 'Task' && asked === 'bpmn:Activity') },
  }) as unknown as DrawnElement;
const line = (source: DrawnElement, target: DrawnElement): DrawnElement => drawn('MessageFlow', box(0, 0, 0, 0), { source, target });

describe('a line and a box', () => {
  test('meet where the line runs through the inside, slanting or not', () => {
    expect(touches({ x: -50, y: 40 }, { x: 200, y: 40 }, box(0, 0))).toBe(true);
    expect(touches({ x: -50, y: 0 }, { x: 200, y: 0 }, box(0, 0))).toBe(false);
    expect(touches({ x: -10, y: 100 }, { x: 110, y: -20 }, box(0, 0))).toBe(true);
    // within the same rectangle, but past the corner
    expect(touches({ x: -50, y: 60 }, { x: 60, y: 170 }, box(0, 0))).toBe(false);
    expect(touches({ x: 50, y: 200 }, { x: 50, y: 90 }, box(0, 0))).toBe(false);
  });

  test('dock on the outline of what is drawn: round, a diamond, or a rectangle', () => {
    const towards = { x: 1000, y: 1040 };
    expect(borderPoint(drawn('Event', box(0, 40, 100, 100)), { x: 1000, y: 1040 })).toEqual({ x: 85, y: 125 });
    expect(borderPoint(drawn('Gateway', box(0, 40, 100, 100)), towards)).toEqual({ x: 75, y: 115 });
    expect(borderPoint(drawn('Task', box(0, 40, 100, 100)), towards)).toEqual({ x: 100, y: 140 });
    const flow = drawn('SequenceFlow', box(0, 0, 0, 0), {
      waypoints: [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ],
    });
    expect(borderPoint(flow, { x: 40, y: 70 })).toEqual({ x: 40, y: 0 });
  });

  test('touch at the border of a step, not in its middle; anywhere in a small shape', () => {
    const step = drawn('Task', box(0, 0));
    expect([
      touchesElement({ x: 100, y: 40 }, step),
      touchesElement({ x: 50, y: 40 }, step),
      touchesElement({ x: 120, y: 40 }, step),
    ]).toEqual([true, false, false]);
    expect(touchesElement({ x: 15, y: 15 }, drawn('Event', box(0, 0, 36, 36)))).toBe(true);
  });
});

describe('a way of a message', () => {
  test('is straight where its ends face each other, at the place where it docked', () => {
    const [step, pool] = [drawn('Task', box(500, 300)), drawn('Participant', box(0, 0, 2000, 60))];
    const old = {
      points: [
        { x: 230, y: 300 },
        { x: 230, y: 60 },
      ],
      ends: [box(200, 300), box(0, 0, 2000, 60)] as const,
    };
    expect(facingWay(line(step, pool), old)).toEqual([
      { x: 530, y: 300 },
      { x: 530, y: 60 },
    ]);
    expect(facingWay(line(pool, step), null)).toEqual([
      { x: 550, y: 60 },
      { x: 550, y: 300 },
    ]);
  });

  test('goes to the middle of an event, and is not straight where that is not possible', () => {
    const step = drawn('Task', box(500, 300));
    expect(facingWay(line(step, drawn('Event', box(532, 500, 36, 36))), null)?.[0]).toEqual({ x: 550, y: 380 });
    expect(facingWay(line(step, drawn('Event', box(700, 500, 36, 36))), null)).toBeNull();
  });

  test('finds its way around what stands between', () => {
    const [from, to, between] = [drawn('Task', box(0, 0)), drawn('Task', box(0, 400)), box(-20, 200, 140, 80)];
    const way = findWay(from, to, [between], [], { starts: placesOn(from, to), ends: placesOn(to, from), leaves: 'upright' })!;
    expect(way.slice(1).some((point, index) => touches(way[index]!, point, between))).toBe(false);
    expect([touchesElement(way[0]!, from), touchesElement(way.at(-1)!, to)]).toEqual([true, true]);
    expect(way.length).toBeLessThanOrEqual(4);
  });

  test('docks on a pool as near as can be to the other end', () => {
    const pool = drawn('Participant', box(0, 0, 300, 60));
    expect(placesOn(pool, drawn('Task', box(100, 200))).map(({ x, y }) => [x, y])).toEqual([
      [150, 0],
      [150, 60],
    ]);
    expect(placesOn(pool, drawn('Task', box(900, 200)))[0]!.x).toBe(290);
    expect(placesOn(drawn('Task', box(0, 0)), pool)).toEqual(dockings(box(0, 0)));
  });
});

describe('a text', () => {
  test('is as far from its line as a reader sees', () => {
    const label = box(60, 20, 40, 20);
    expect(
      textAway(
        drawn('MessageFlow', box(0, 0, 0, 0), {
          label,
          waypoints: [
            { x: 50, y: 0 },
            { x: 50, y: 200 },
          ],
        }),
      ),
    ).toBe(10);
    expect(
      textAway(
        drawn('MessageFlow', box(0, 0, 0, 0), {
          waypoints: [
            { x: 50, y: 0 },
            { x: 50, y: 200 },
          ],
        }),
      ),
    ).toBe(0);
  });

  test('comes beside the longest stretch first', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 20 },
      { x: 200, y: 20 },
    ];
    const places = placesBeside(points, { x: 0, y: 0, width: 40, height: 10 });
    expect(places[0]).toMatchObject({ x: 80, y: 4 });
    expect(places.map(({ x }) => x)).toEqual([80, 80, 6, -46]);
  });
});

describe('a slanting line', () => {
  test('runs from border to border', () => {
    expect(slantingWays(line(drawn('Task', box(0, 0, 100, 100)), drawn('Task', box(200, 200, 100, 100))))).toEqual([
      [
        { x: 100, y: 100 },
        { x: 200, y: 200 },
      ],
    ]);
  });

  test('reaches a flow somewhere on its way, not where it docks', () => {
    const waypoints = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 60 },
    ];
    const ways = slantingWays(line(drawn('SequenceFlow', box(0, 0, 0, 0), { waypoints }), drawn('TextAnnotation', box(300, 100, 100, 30))));
    expect(ways.map((way) => way[0])).toEqual([
      { x: 100, y: 30 },
      { x: 50, y: 0 },
    ]);
  });
});

test('a way to a pool ends without a last turn, also where it begins at one', () => {
  const [step, pool] = [drawn('Task', box(100, 400)), drawn('Participant', box(0, 0, 600, 60))];
  const way = [
    { x: 150, y: 400 },
    { x: 150, y: 300 },
    { x: 300, y: 300 },
    { x: 300, y: 100 },
    { x: 150, y: 100 },
    { x: 150, y: 60 },
  ];
  const straight = [...way.slice(0, 3), { x: 300, y: 60 }];
  expect(straightToPools(line(step, pool), way)).toEqual(straight);
  expect(straightToPools(line(pool, step), way.toReversed())).toEqual(straight.toReversed());
  expect(straightToPools(line(step, drawn('Task', box(100, 0))), way)).toEqual(way);
});
