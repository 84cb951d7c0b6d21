import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { annotationLinkKey, dataAssociationKey, type Bounds, type DiagramGeometry, type Point } from '#core/layout/geometry.ts';
import { arrangePart, undrawnNodes } from '#core/layout/keep/arrange-part.ts';
import { shownPart } from '#core/layout/keep/shown-part.ts';
import { distanceTo } from '#core/layout/keep/nearest-on.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { measureLayout } from '#core/layout/measure-layout.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { process } from './process-draft.ts';
import { randomModel } from './random-model.ts';

const chain = process({ nodes: ['start S', 'A', 'B', 'C', 'end E'], flows: ['S>A', 'A>B', 'B>C', 'C>E'] });

const without = ({ shapes, edges }: DiagramGeometry, ids: ReadonlySet<string>, flows: ReadonlySet<string>): DiagramGeometry => ({
  shapes: new Map([...shapes].filter(([id]) => !ids.has(id))),
  edges: new Map([...edges].filter(([id]) => !flows.has(id))),
});

/** Ends of lines that lie on no border of their shape, and on no line they belong to. */
function looseEnds(model: ProcessModel, { shapes, edges }: DiagramGeometry): readonly string[] {
  const lines = [
    ...[...model.sequenceFlows, ...model.messageFlows].map(({ id, source, target }) => [id, source, target] as const),
    ...model.dataAssociations.map((one) => [dataAssociationKey(one), one.node, one.item] as const),
    ...model.textAnnotations.flatMap(({ id, about }) => about.map((end) => [annotationLinkKey(id, end), id, end] as const)),
  ];
  return lines.flatMap(([key, ...ends]) => {
    const points = edges.get(key)?.waypoints;
    if (points === undefined) return [];
    return ends.flatMap((end) => {
      const box = shapes.get(end);
      const along = edges.get(end)?.waypoints;
      const away = (point: Point) => (box === undefined ? distanceTo(along ?? [], point) : fromBorder(box, point));
      return Math.min(away(points[0]!), away(points.at(-1)!)) > 1 ? [`${key} at ${end}`] : [];
    });
  });
}

function fromBorder({ x, y, width, height }: Bounds, point: Point): number {
  const [dx, dy] = [Math.max(x - point.x, point.x - x - width), Math.max(y - point.y, point.y - y - height)];
  return dx > 0 || dy > 0 ? Math.hypot(Math.max(0, dx), Math.max(0, dy)) : Math.min(-dx, -dy);
}

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

  it('draws the lines of data and notes to where their step stands now, and pulls the link of a note along with its flow', () => {
    const model: ProcessModel = {
      ...chain,
      dataItems: [{ id: 'file', name: 'Akte', kind: 'dataObject', scope: 'process' }],
      dataAssociations: [
        { id: 'reads', node: 'B', item: 'file', direction: 'in' },
        { id: 'writes', node: 'A', item: 'file', direction: 'out' },
      ],
      textAnnotations: [
        { id: 'note', text: 'eilt', about: ['B'] },
        { id: 'hint', text: 'dauert', about: ['A>B'] },
      ],
    };
    const tidy = layOut(model);
    const hint = { x: 300, y: 500, width: 100, height: 30 };
    const dragged: DiagramGeometry = {
      shapes: new Map(tidy.shapes).set('B', { ...tidy.shapes.get('B')!, x: 900, y: 700 }).set('hint', hint),
      edges: new Map(tidy.edges)
        .set('A>B', {
          waypoints: [
            { x: 500, y: 700 },
            { x: 900, y: 700 },
          ],
        })
        .set('hint about A>B', {
          waypoints: [
            { x: 350, y: 530 },
            { x: 520, y: 700 },
          ],
        }),
    };
    const { geometry, changed } = arrangePart(model, dragged, new Set(['B']));
    expect(looseEnds(model, geometry)).toEqual([]);
    expect(geometry.edges.get('hint about A>B')!.waypoints[0]).toEqual({ x: 350, y: 530 });
    for (const id of ['reads', 'note about B', 'hint about A>B']) expect(changed.has(id), id).toBe(true);
    expect(changed.has('writes')).toBe(false);
    expect(geometry.shapes.get('file')).toEqual(tidy.shapes.get('file'));
  });

  it('of any process keeps every other shape, covers no shape and runs through none', () => {
    fc.assert(
      fc.property(randomModel(10), fc.integer({ min: 2, max: 4 }), (model, every) => {
        const before = layOut(model);
        const chosen = new Set(model.flowNodes.filter((_, index) => index % every === 0).map(({ id }) => id));
        const { geometry, changed } = arrangePart(model, before, chosen);
        expect(looseEnds(model, geometry)).toEqual([]);
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
