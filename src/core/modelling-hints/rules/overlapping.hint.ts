import type { Bounds } from '../../layout/geometry.ts';
import type { FlowNode } from '../../process/process-model.ts';
import { found, type FoundHint, type HintDefinition } from '../hint-definition.ts';

/** Shapes that merely touch are no overlap, px (assumption: a line's width on either side). */
const TOLERANCE = 3;

export const overlapping: HintDefinition = {
  code: 'overlapping',
  title: { de: 'Nichts liegt übereinander', en: 'Nothing lies on top of another' },
  sentence: {
    de: ({ name, names, params }) =>
      `${name} und ${names(params['with'])} liegen in der Zeichnung übereinander. Bitte auseinanderziehen oder neu anordnen.`,
    en: ({ name, names, params }) => `${name} and ${names(params['with'])} overlap in the drawing. Please move them apart or arrange anew.`,
  },
  saidBy: [],
  usual: true,
  find: ({ levels, boxes }) =>
    levels.flatMap(({ nodes }): readonly FoundHint[] => {
      const placed = nodes
        .flatMap((node) => (boxes.has(node.id) && !isAttached(node) ? [{ id: node.id, box: boxes.get(node.id)! }] : []))
        .toSorted((a, b) => a.box.x - b.box.x);
      return placed.flatMap((one, at) => {
        const hit = placed.slice(at + 1).find(({ box }) => overlaps(one.box, box));
        return hit === undefined ? [] : [found(one.id, null, { with: hit.id })];
      });
    }),
};

const isAttached = (node: FlowNode): boolean => node.type === 'BoundaryEvent';

const overlaps = (a: Bounds, b: Bounds): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > TOLERANCE &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > TOLERANCE;
