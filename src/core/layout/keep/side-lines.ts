import type { ProcessModel } from '../../process/process-model.ts';
import { annotationLinkKey, dataAssociationKey } from '../geometry.ts';

/** A line by the key of its edge. */
export interface Ends {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** The lines of data and notes. */
export function sideLines({ dataAssociations, textAnnotations }: ProcessModel): readonly Ends[] {
  const data = dataAssociations.map((one): Ends => {
    const [source, target] = one.direction === 'in' ? [one.item, one.node] : [one.node, one.item];
    return { id: dataAssociationKey(one), source, target };
  });
  const notes = textAnnotations.flatMap(({ id, about }) =>
    about.map((end): Ends => ({ id: annotationLinkKey(id, end), source: id, target: end })),
  );
  return [...data, ...notes];
}
