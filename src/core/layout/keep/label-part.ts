import type { ProcessModel } from '../../process/process-model.ts';
import type { Bounds, DiagramGeometry } from '../geometry.ts';
import { edgeSpots, nodeSpots, type Spot } from '../label-spots.ts';
import { Space } from '../space.ts';
import { boxOf, middleOf } from './wire.ts';

const MARGIN = 2;

/** Places for the texts of changed events, gateways and lines, where they cover nothing that can be seen. */
export function labelsFor(
  model: ProcessModel,
  { shapes, edges }: DiagramGeometry,
  changed: ReadonlySet<string>,
): ReadonlyMap<string, Bounds> {
  const space = new Space();
  const containers = new Set([...model.participants, ...model.lanes].map(({ id }) => id));
  for (const [id, shape] of shapes) {
    if (!containers.has(id) && shape.isExpanded !== true) space.add(shape);
    if (shape.label !== undefined && !changed.has(id)) space.add(shape.label);
  }
  for (const [id, { waypoints, label }] of edges) {
    waypoints.slice(1).forEach((point, index) => space.add(boxOf(waypoints[index]!, point)));
    if (label !== undefined && !changed.has(id)) space.add(label);
  }
  const found = new Map<string, Bounds>();
  const place = (id: string, spots: readonly Spot[]) => {
    const [first] = spots;
    if (first === undefined) return;
    let best = { box: first.box, overlap: Infinity };
    for (const { box } of spots) {
      const overlap = space.overlap(box, MARGIN);
      if (overlap < best.overlap) best = { box, overlap };
      if (overlap === 0) break;
    }
    space.add(best.box);
    found.set(id, best.box);
  };
  for (const node of model.flowNodes) {
    const shape = shapes.get(node.id);
    if (!changed.has(node.id) || shape === undefined || node.kind === 'activity' || !node.name?.trim()) continue;
    place(node.id, nodeSpots(node.name, { ...middleOf(shape), width: shape.width, height: shape.height }));
  }
  for (const kind of ['sequence', 'message'] as const) {
    for (const { id, name } of kind === 'sequence' ? model.sequenceFlows : model.messageFlows) {
      const points = edges.get(id)?.waypoints;
      if (!changed.has(id) || points === undefined || !name?.trim()) continue;
      const stretches = points.slice(1).map((to, index) => ({ from: points[index]!, to }));
      place(
        id,
        edgeSpots({ kind, label: name }, stretches, () => false, null),
      );
    }
  }
  return found;
}
