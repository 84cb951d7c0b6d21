import { EMPTY_MODEL } from '#core/process/empty-model.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DiagramGeometry, ShapeGeometry } from '#core/layout/geometry.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { measureLayout } from '#core/layout/measure-layout.ts';
import { process } from './process-draft.ts';
import { randomModel } from './random-model.ts';

const FAULTLESS = { nodeOverlaps: 0, edgesThroughNodes: 0, labelsCovered: 0, edgesOnEdges: 0 };
const shape = (geometry: DiagramGeometry, id: string): ShapeGeometry => geometry.shapes.get(id)!;
const middle = (box: ShapeGeometry) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
const corners = (geometry: DiagramGeometry, id: string) => geometry.edges.get(id)!.waypoints.length - 2;

describe('a layout', () => {
  it('draws a sequence from left to right on one line, 48 px apart', () => {
    const geometry = layOut(process({ nodes: ['start S', 'A', 'B', 'end E'], flows: ['S>A', 'A>B', 'B>E'] }));
    const [start, a, b, end] = ['S', 'A', 'B', 'E'].map((id) => shape(geometry, id));
    expect(new Set([start, a, b, end].map((box) => middle(box!).y)).size).toBe(1);
    expect(a).toMatchObject({ width: 136, height: 104 });
    expect(b!.x - (a!.x + a!.width)).toBe(48);
    expect([...geometry.edges.keys()].map((id) => corners(geometry, id))).toEqual([0, 0, 0]);
  });

  it('puts each lane into its own band, in the order of the file, inside the pool', () => {
    const model = process({ lanes: ['L1', 'L2'], nodes: ['A @L1', 'B @L2'], flows: ['A>B'], isPool: true });
    const geometry = layOut(model);
    const [pool, first, second] = ['pool', 'L1', 'L2'].map((id) => shape(geometry, id));
    expect(second!.y).toBe(first!.y + first!.height);
    expect(first!.x).toBe(pool!.x + 30);
    expect(first!.x + first!.width).toBe(pool!.x + pool!.width);
    for (const [id, lane] of [['A', first] as const, ['B', second] as const]) {
      expect(shape(geometry, id).y).toBeGreaterThan(lane!.y);
      expect(shape(geometry, id).y + 104).toBeLessThan(lane!.y + lane!.height);
    }
  });

  it('stacks a handover to the next lane in one column, with a straight line', () => {
    const geometry = layOut(process({ lanes: ['L1', 'L2'], nodes: ['A @L1', 'B @L2'], flows: ['A>B'] }));
    expect(middle(shape(geometry, 'B')).x).toBe(middle(shape(geometry, 'A')).x);
    expect(corners(geometry, 'A>B')).toBe(0);
  });

  it('leads a loop around the steps, not through them', () => {
    const model = process({ nodes: ['xor J', 'A', 'B', 'xor G', 'C'], flows: ['J>A', 'A>B', 'B>G', 'G>C', 'G>J'] });
    const geometry = layOut(model);
    const loop = geometry.edges.get('G>J')!.waypoints;
    const [top, bottom] = [shape(geometry, 'A').y, shape(geometry, 'A').y + 104];
    expect(loop.some(({ y }) => y < top || y > bottom)).toBe(true);
    expect(measureLayout(model, geometry)).toMatchObject({ ...FAULTLESS, crossings: 0 });
  });

  it('puts a boundary event on the lower border and its path below the main line', () => {
    const geometry = layOut(process({ nodes: ['A', 'B', 'boundary T on A', 'C'], flows: ['A>B', 'T>C'] }));
    const [host, timer] = [shape(geometry, 'A'), shape(geometry, 'T')];
    expect(middle(timer).y).toBe(host.y + host.height);
    expect(shape(geometry, 'C').y).toBeGreaterThan(host.y + host.height);
    expect(geometry.edges.get('T>C')!.waypoints[0]).toEqual({ x: middle(timer).x, y: timer.y + timer.height });
  });

  it('draws a sub-process open, with its steps inside', () => {
    const geometry = layOut(process({ nodes: ['sub S', 'A in S', 'B in S'], flows: ['A>B'] }));
    const [outer, a, b] = ['S', 'A', 'B'].map((id) => shape(geometry, id));
    expect(outer!.isExpanded).toBe(true);
    expect(a!.x).toBeGreaterThan(outer!.x);
    expect(b!.x + b!.width).toBeLessThan(outer!.x + outer!.width);
  });

  it('sets a black box on the side its messages come from', () => {
    const model = process({ lanes: ['L1', 'L2'], nodes: ['A @L1', 'B @L2'], flows: ['A>B'], isPool: true, messages: ['box>A'] });
    const geometry = layOut(model);
    expect(shape(geometry, 'box').y).toBeLessThan(shape(geometry, 'pool').y);
    expect(corners(geometry, 'box>A')).toBe(0);
  });

  it('leaves out flows whose ends are not in the file and draws the rest', () => {
    const geometry = layOut(process({ nodes: ['A', 'B'], flows: ['A>B', 'A>nowhere'] }));
    expect([...geometry.edges.keys()]).toEqual(['A>B']);
  });

  it('survives ids like __proto__ and sub-processes that contain each other', () => {
    const model = process({ nodes: ['__proto__', 'sub S in T', 'sub T in S'], flows: ['__proto__>__proto__'] });
    expect(layOut(model).edges.has('__proto__>__proto__')).toBe(true);
  });

  it('gives an empty model an empty drawing', () => {
    expect(layOut(EMPTY_MODEL)).toEqual({ shapes: new Map(), edges: new Map() });
  });
});

describe('for random processes', { timeout: 60_000 }, () => {
  // a fixed seed: the same processes every time, so that a change of the engine is compared with itself
  const options = { seed: 20261122, numRuns: 60 };

  it('no shapes overlap, no line runs through a shape or along another line, no text is covered', () => {
    fc.assert(
      fc.property(randomModel(8), (model) => {
        expect(measureLayout(model, layOut(model))).toMatchObject(FAULTLESS);
      }),
      options,
    );
  });

  it('every flow is drawn with upright and level pieces only, from border to border', () => {
    fc.assert(
      fc.property(randomModel(12), (model) => {
        const geometry = layOut(model);
        for (const { id, source, target } of model.sequenceFlows) {
          const points = geometry.edges.get(id)!.waypoints;
          expect(points.slice(1).every((point, index) => point.x === points[index]!.x || point.y === points[index]!.y)).toBe(true);
          expect(isOnBorder(points[0]!, shape(geometry, source))).toBe(true);
          expect(isOnBorder(points.at(-1)!, shape(geometry, target))).toBe(true);
        }
      }),
      options,
    );
  });

  it('the same model is drawn the same way twice', () => {
    fc.assert(
      fc.property(randomModel(10), (model) => {
        expect(layOut(structuredClone(model))).toEqual(layOut(model));
      }),
      { ...options, numRuns: 20 },
    );
  });

  function isOnBorder({ x, y }: { x: number; y: number }, box: ShapeGeometry): boolean {
    const near = (a: number, b: number) => Math.abs(a - b) < 0.5;
    const isBeside = (near(x, box.x) || near(x, box.x + box.width)) && y >= box.y && y <= box.y + box.height;
    return isBeside || ((near(y, box.y) || near(y, box.y + box.height)) && x >= box.x && x <= box.x + box.width);
  }
});
