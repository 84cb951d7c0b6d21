import type { NodeAnnotation } from '#core/annotation/annotation.ts';
import { EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import type { ProcessSnapshot } from '../../../document/document-store.ts';

/** What every panel gets besides the thing it is about. */
export interface PanelProps {
  readonly snapshot: ProcessSnapshot;
  readonly readOnly: boolean;
}

/** What people said about a node of the snapshot. */
export const annotationOf = (snapshot: ProcessSnapshot, id: string): NodeAnnotation => snapshot.annotations.nodes.get(id) ?? EMPTY_NODE;
