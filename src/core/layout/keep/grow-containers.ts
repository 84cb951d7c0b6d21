import type { ProcessModel } from '../../process/process-model.ts';
import type { Bounds, ShapeGeometry } from '../geometry.ts';

/** Room between the last thing in a pool and its border, px. */
const MARGIN = 24;

const rightOf = (boxes: readonly Bounds[]): number => Math.max(-Infinity, ...boxes.map((box) => box.x + box.width));
const bottomOf = (boxes: readonly Bounds[]): number => Math.max(-Infinity, ...boxes.map((box) => box.y + box.height));

/** Widens pools, lanes and sub-processes to the right (sub-processes downwards, too) around what stands in them; returns what grew. */
export function growContainers(model: ProcessModel, shapes: Map<string, ShapeGeometry>): readonly string[] {
  const grown: string[] = [];
  const grow = (id: string, right: number, bottom: number) => {
    const shape = shapes.get(id)!;
    const [width, height] = [Math.max(shape.width, right + MARGIN - shape.x), Math.max(shape.height, bottom + MARGIN - shape.y)];
    if (width === shape.width && height === shape.height) return;
    shapes.set(id, { ...shape, width, height });
    grown.push(id);
  };
  // innermost first: an outer sub-process holds the inner one as it is afterwards
  for (const { id } of model.flowNodes.toReversed()) {
    const inside = model.flowNodes.filter(({ scope }) => scope === id).flatMap((node) => shapes.get(node.id) ?? []);
    if (shapes.get(id)?.isExpanded === true && inside.length > 0) grow(id, rightOf(inside), bottomOf(inside));
  }
  for (const { id, process } of model.participants) {
    const pool = shapes.get(id);
    if (pool === undefined || process === null) continue;
    const content = model.flowNodes.filter((node) => node.process === process).flatMap((node) => shapes.get(node.id) ?? []);
    const right = rightOf(content);
    if (right + MARGIN <= pool.x + pool.width) continue;
    grow(id, right, -Infinity);
    for (const lane of model.lanes) if (lane.process === process && shapes.has(lane.id)) grow(lane.id, right, -Infinity);
  }
  return grown;
}
