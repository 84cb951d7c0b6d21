import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DiagramGeometry } from '#core/layout/geometry.ts';
import { arrangePart, undrawnNodes } from '#core/layout/keep/arrange-part.ts';
import { shownPart } from '#core/layout/keep/shown-part.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { measureLayout } from '#core/layout/measure-layout.ts';
import { process } from './process-draft.ts';
import { randomModel } from './random-model.ts';

const chain = process({ nodes: ['start S', 'A', 'B', 'C', 'end E'], flows: ['S>A', 'A>B', 'B>C', 'C>E'] });

const without = ({ shapes, edges }: DiagramGeometry, ids: ReadonlySet<string>, flows: ReadonlySet<string>): DiagramGeometry => ({
  shapes: new Map([...shapes].filter(([id]) => !ids.has(id))),
  edges: new Map([...edges].filter(([id]) => !flows.has(id))),
});

describe('arranging a part', () => {
  it('puts a step that was dragged away back beside what leads to it, and nothing else moves', () => {
    const tidy = layOut(chain);
    const dragged = new Map(tidy.shapes).set('B', { ...tidy.shapes.get('B')!, x: 900, y: 700 });
    const { geometry, changed } = arrangePart(chain, { ...tidy, shapes: dragged }, new Set(['B']));
    expect(geometry.shapes).toEqual(tidy.shapes);
    expect(geometry.edges.get('A>B')!.waypoints).toHaveLength(2);
    expect([...changed].toSorted()).toEqual(['A>B', 'B', 'B>C']);
  });

  it('draws what has no place yet, with its lines, and makes the pool wide enough', () => {
    const model = process({ lanes: ['L'], nodes: ['A @L', 'B @L'], flows: ['A>B'], isPool: true });
    const whole = layOut(model);
    const bare = without(whole, new Set(['B']), new Set(['A>B']));
    const pool = whole.shapes.get('pool')!;
    const narrow: DiagramGeometry = {
      ...bare,
      shapes: new Map([...bare.shapes].map(([id, shape]) => [id, id === 'A' ? shape : { ...shape, width: shape.width - 160 }])),
    };
    expect(undrawnNodes(model, narrow)).toEqual(['B']);
    const { geometry } = arrangePart(model, narrow, new Set(['B']));
    expect(geometry.shapes.get('A')).toEqual(whole.shapes.get('A'));
    expect(geometry.shapes.get('B')!.y).toBe(whole.shapes.get('A')!.y);
    const right = geometry.shapes.get('pool')!.x + geometry.shapes.get('pool')!.width;
    expect(right).toBeGreaterThan(geometry.shapes.get('B')!.x + 136);
    expect(geometry.shapes.get('pool')!.y).toBe(pool.y);
    expect(geometry.edges.has('A>B')).toBe(true);
  });

  it('takes boundary events and the inside of a sub-process along', () => {
    const model = process({ nodes: ['A', 'sub S', 'X in S', 'boundary T on S'], flows: ['A>S'] });
    const tidy = layOut(model);
    const by = 300;
    const moved = new Map(
      [...tidy.shapes].map(([id, shape]) => [id, id === 'A' ? shape : { ...shape, y: shape.y + by, x: shape.x + by }] as const),
    );
    const { geometry } = arrangePart(model, { ...tidy, shapes: moved }, new Set(['S']));
    const offset = (id: string) => [
      geometry.shapes.get(id)!.x - geometry.shapes.get('S')!.x,
      geometry.shapes.get(id)!.y - geometry.shapes.get('S')!.y,
    ];
    for (const id of ['X', 'T'])
      expect(offset(id)).toEqual([tidy.shapes.get(id)!.x - tidy.shapes.get('S')!.x, tidy.shapes.get(id)!.y - tidy.shapes.get('S')!.y]);
    expect(geometry.shapes.get('S')!.y).toBeLessThan(moved.get('S')!.y);
  });

  it('of any process keeps every other shape, covers no shape and runs through none', () => {
    fc.assert(
      fc.property(randomModel(10), fc.integer({ min: 2, max: 4 }), (model, every) => {
        const before = layOut(model);
        const chosen = new Set(model.flowNodes.filter((_, index) => index % every === 0).map(({ id }) => id));
        const { geometry, changed } = arrangePart(model, before, chosen);
        for (const [id, shape] of before.shapes) if (!changed.has(id)) expect(geometry.shapes.get(id)).toEqual(shape);
        const hosts = new Set(
          model.flowNodes.flatMap((node) => (node.kind === 'event' && node.attachedTo !== null ? [node.attachedTo] : [])),
        );
        const isAlongWith = (id: string): boolean => {
          const node = model.flowNodes.find((other) => other.id === id);
          return (
            node !== undefined &&
            (chosen.has(id) || isAlongWith(node.scope) || (node.kind === 'event' && isAlongWith(node.attachedTo ?? '')))
          );
        };
        const containers = new Set([...model.participants, ...model.lanes].map(({ id }) => id));
        for (const id of changed) {
          if (containers.has(id) || !geometry.shapes.has(id) || hosts.has(id) || geometry.shapes.get(id)!.isExpanded === true) continue;
          expect(isAlongWith(id), id).toBe(true);
        }
        for (const flow of model.sequenceFlows) {
          const points = geometry.edges.get(flow.id)?.waypoints ?? [];
          expect(points.slice(1).every((point, index) => point.x === points[index]!.x || point.y === points[index]!.y)).toBe(true);
        }
        if (model.flowNodes.every((node) => node.scope === node.process))
          expect(measureLayout(model, geometry)).toMatchObject({ nodeOverlaps: 0, edgesThroughNodes: 0 });
      }),
      { seed: 20261122, numRuns: 60, endOnFailure: true },
    );
  });
});

describe('the part a diagram shows', () => {
  const model = process({ nodes: ['A', 'sub S', 'X in S', 'Y in S'], flows: ['A>S', 'X>Y'] });
  const shapes = layOut(model).shapes;

  it('leaves out what a collapsed sub-process hides', () => {
    const collapsed = new Map([
      ['A', shapes.get('A')!] as const,
      ['S', { x: 0, y: 0, width: 100, height: 80, isExpanded: false }] as const,
    ]);
    const part = shownPart(model, 'process', { shapes: collapsed, edges: new Map() });
    expect(part.flowNodes.map(({ id }) => id)).toEqual(['A', 'S']);
    expect(layOut(part).shapes.get('S')!.isExpanded).toBeUndefined();
  });

  it('is the inside alone on a plane of its own', () => {
    const part = shownPart(model, 'S', { shapes: new Map(), edges: new Map() });
    expect(part.flowNodes.map(({ id }) => id)).toEqual(['X', 'Y']);
    expect([...layOut(part).shapes.keys()]).toEqual(['X', 'Y']);
  });
});
