import { describe, expect, it } from 'vitest';

import type { DiagramGeometry, EdgeGeometry, ShapeGeometry } from '#core/layout/geometry.ts';
import { measureLayout } from '#core/layout/measure-layout.ts';
import { process } from './process-draft.ts';

const model = process({ nodes: ['A', 'B', 'C'], flows: ['A>B', 'C>B', 'B>C'] });
const box = (x: number, y: number): ShapeGeometry => ({ x, y, width: 100, height: 80 });
const line = (...points: readonly (readonly [number, number])[]): EdgeGeometry => ({ waypoints: points.map(([x, y]) => ({ x, y })) });
const drawn = (shapes: Record<string, ShapeGeometry>, edges: Record<string, EdgeGeometry> = {}): DiagramGeometry => ({
  shapes: new Map(Object.entries(shapes)),
  edges: new Map(Object.entries(edges)),
});

describe('measuring a drawing finds', () => {
  it('shapes on shapes', () => {
    expect(measureLayout(model, drawn({ A: box(0, 0), B: box(50, 50) })).nodeOverlaps).toBe(1);
    expect(measureLayout(model, drawn({ A: box(0, 0), B: box(100, 0) })).nodeOverlaps).toBe(0);
  });

  it('a straight line through a shape', () => {
    const shapes = { A: box(0, 0), B: box(400, 0), C: box(200, 0) };
    expect(measureLayout(model, drawn(shapes, { 'A>B': line([100, 40], [400, 40]) })).edgesThroughNodes).toBe(1);
    expect(
      measureLayout(model, drawn(shapes, { 'A>B': line([100, 40], [120, 40], [120, 120], [450, 120], [450, 80]) })).edgesThroughNodes,
    ).toBe(0);
  });

  it('a text on a line, on a shape and on another text', () => {
    const label = { x: 150, y: 30, width: 40, height: 20 };
    const covering = drawn({ A: { ...box(0, 0), label }, B: box(400, 0) }, { 'A>B': line([100, 40], [400, 40]) });
    expect(measureLayout(model, covering).labelsCovered).toBe(1);
    expect(measureLayout(model, drawn({ A: { ...box(0, 0), label }, B: box(160, 20) })).labelsCovered).toBe(1);
    expect(measureLayout(model, drawn({ A: { ...box(0, 0), label }, B: { ...box(400, 0), label } })).labelsCovered).toBe(2);
  });

  it('crossings once where lines of one bundle are crossed, and lines on lines', () => {
    const crossing = drawn({}, { 'A>B': line([0, 0], [100, 0]), 'C>B': line([0, 0], [100, 0]), 'B>C': line([50, -50], [50, 50]) });
    expect(measureLayout(model, crossing)).toMatchObject({ crossings: 1, edgesOnEdges: 0 });
    const covering = drawn({}, { 'A>B': line([0, 0], [100, 0]), 'B>C': line([50, 0], [200, 0]) });
    expect(measureLayout(model, covering).edgesOnEdges).toBe(1);
  });

  it('what slanting lines of other tools cross and run through, and not what only lies in their box', () => {
    const slanting = (b: EdgeGeometry) => drawn({ C: box(200, 0) }, { 'A>B': line([0, 0], [400, 400]), 'B>C': b });
    expect(measureLayout(model, slanting(line([0, 400], [400, 0])))).toMatchObject({ crossings: 1, edgesThroughNodes: 0 });
    expect(measureLayout(model, slanting(line([100, 0], [100, 300])))).toMatchObject({ crossings: 1 });
    expect(measureLayout(model, slanting(line([300, 0], [300, 200])))).toMatchObject({ crossings: 0 });
    expect(measureLayout(model, drawn({ C: box(200, 0) }, { 'A>B': line([180, 0], [320, 90]) })).edgesThroughNodes).toBe(1);
  });
});
