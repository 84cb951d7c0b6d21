import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildLevel } from '#core/layout/build-level.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { measureLayout } from '#core/layout/measure-layout.ts';
import { orderPools } from '#core/layout/order-pools.ts';
import { placeNodes } from '#core/layout/place-nodes.ts';
import { sketchCost } from '#core/layout/sketch-ways.ts';
import { untangle } from '#core/layout/untangle.ts';
import { priceWays } from '#core/layout/way-price.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { process } from './process-draft.ts';
import { randomModel } from './random-model.ts';

const crossings = (model: ProcessModel): number => measureLayout(model, layOut(model)).crossings;

describe('lines of a fresh drawing', () => {
  it('do not cross where two exceptions leave a step, in whatever order the file names what follows', () => {
    for (const nodes of [
      ['A', 'H', 'boundary T1 on H', 'boundary T2 on H', 'B', 'C', 'D'],
      ['A', 'H', 'boundary T1 on H', 'boundary T2 on H', 'D', 'C', 'B'],
      ['A', 'H', 'boundary T2 on H', 'boundary T1 on H', 'C', 'D', 'B'],
    ]) {
      const model = process({ nodes: [...nodes, 'end E', 'end F', 'end G'], flows: ['A>H', 'H>B', 'T1>C', 'T2>D', 'B>E', 'C>F', 'D>G'] });
      const geometry = layOut(model);
      expect(measureLayout(model, geometry).crossings, nodes.join(' ')).toBe(0);
      expect(geometry.shapes.get('B')!.y, 'the main line goes straight on').toBe(geometry.shapes.get('H')!.y);
    }
  });

  it('do not cross where a step is reached by a branch and by an exception of its neighbour', () => {
    const flows = ['S>G', 'G>A', 'G>B', 'T>B', 'A>E', 'B>E'];
    expect(crossings(process({ nodes: ['start S', 'xor G', 'A', 'B', 'boundary T on A', 'end E'], flows }))).toBe(0);
  });

  it('cross less where rows of a lane change places, and never more', () => {
    // the upper branch hands over to the lane below, the lower one does not
    const model = process({
      lanes: ['L1', 'L2'],
      nodes: ['start S @L1', 'xor G @L1', 'A @L1', 'B @L1', 'C @L1', 'D @L2', 'X @L2', 'xor J @L1', 'end E @L1'],
      flows: ['S>G', 'G>A', 'G>B', 'A>D', 'A>X', 'D>J', 'X>J', 'B>C', 'C>J', 'J>E'],
    });
    expect(crossings(model)).toBeLessThanOrEqual(1);
  });
});

describe('a message out of a sub-process', () => {
  it('leaves downwards beside its boundary event, without crossing what is inside', () => {
    const model = process({
      isPool: true,
      nodes: ['A', 'sub S', 'X in S', 'Y in S', 'boundary T on S', 'B', 'end E'],
      flows: ['A>S', 'S>B', 'X>Y', 'T>E'],
      messages: ['X>box'],
    });
    const geometry = layOut(model);
    const box = geometry.shapes.get('box')!;
    const timer = geometry.shapes.get('T')!;
    expect(measureLayout(model, geometry)).toMatchObject({ crossings: 0, edgesThroughNodes: 0, edgesOnEdges: 0 });
    const { x, y } = geometry.edges.get('X>box')!.waypoints.at(-1)!;
    expect(y).toBe(box.y);
    expect(x < timer.x || x > timer.x + timer.width).toBe(true);
  });
});

describe('untangling', () => {
  it('keeps every column and lane, puts nothing on anything and never makes the sketch worse', () => {
    fc.assert(
      fc.property(randomModel(14), (model) => {
        const plan = {
          model,
          scope: null,
          pools: orderPools(model),
          insides: new Map(),
          scopeOf: new Map(model.flowNodes.map(({ id }) => [id, null])),
          sideOf: () => 'down' as const,
          typed: null,
        };
        const { level } = buildLevel(plan);
        const before = placeNodes(level);
        const after = untangle(level, before);
        expect(after.columnOf).toEqual(before.columnOf);
        expect(after.rowOf.map((row) => after.bandOf[row])).toEqual(before.rowOf.map((row) => before.bandOf[row]));
        const cells = after.rowOf.map((row, node) => `${row} ${after.columnOf[node]}`);
        expect(new Set(cells).size).toBe(cells.length);
        expect(sketchCost(level, after, after.rowOf)).toBeLessThanOrEqual(sketchCost(level, before, before.rowOf));
      }),
      { seed: 20261122, numRuns: 60, endOnFailure: true },
    );
  });

  it('counts a bundle crossed by one line once', () => {
    const way = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }));
    const bundle = [way([0, 0], [100, 0]), way([0, 0], [100, 0]), way([50, -50], [50, 50])];
    expect(priceWays(bundle)).toEqual({ crossings: 1, total: 120 + 300 });
    expect(priceWays([way([0, 0], [100, 0], [100, 50])])).toEqual({ crossings: 0, total: 70 + 150 });
  });
});

describe('pools', () => {
  const pool = (id: string): ProcessModel['participants'][number] => ({ id, name: id, process: id === 'box' ? null : `p${id}` });
  /** Pools of one step each, named like them in small letters. */
  const collaboration = (pools: readonly string[], messages: readonly string[]): ProcessModel => {
    const open = pools.filter((id) => id !== 'box');
    const base = process({ nodes: open.map((id) => id.toLowerCase()), flows: [] });
    return {
      ...base,
      processes: open.map((id) => ({ id: `p${id}`, name: null, isExecutable: null, documentation: null })),
      participants: pools.map(pool),
      flowNodes: base.flowNodes.map((node) => ({ ...node, scope: `p${node.id.toUpperCase()}`, process: `p${node.id.toUpperCase()}` })),
      messageFlows: messages.map((id) => ({ id, name: null, source: id.split('>')[0]!, target: id.split('>')[1]! })),
    };
  };
  const orderOf = (model: ProcessModel, keepsOrder = false) => orderPools(model, keepsOrder).map(({ id }) => id);

  it('that talk to each other stand beside each other', () => {
    expect(orderOf(collaboration(['A', 'B', 'C'], ['a>c', 'c>a', 'c>b']))).toEqual(['A', 'C', 'B']);
  });

  it('keep the order of the file where it makes no difference, and always while somebody types', () => {
    expect(orderOf(collaboration(['B', 'A', 'C'], ['b>a', 'a>c']))).toEqual(['B', 'A', 'C']);
    expect(orderOf(collaboration(['A', 'B', 'C'], []))).toEqual(['A', 'B', 'C']);
    expect(orderOf(collaboration(['A', 'B', 'C'], ['a>c', 'c>a', 'c>b']), true)).toEqual(['A', 'B', 'C']);
  });

  it('have no black box between them that their messages would have to go around', () => {
    const order = orderOf(collaboration(['A', 'box', 'B'], ['a>b', 'b>a', 'a>box']));
    expect(order).toEqual(['box', 'A', 'B']);
  });
});
