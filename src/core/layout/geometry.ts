/** Where everything of one drawing stands. Pixels at 100 %, y grows downwards. */
export interface DiagramGeometry {
  /** By id of flow node, participant, lane, data item or text annotation. */
  readonly shapes: ReadonlyMap<string, ShapeGeometry>;
  /** By id of sequence or message flow, or by `dataAssociationKey` and `annotationLinkKey`. */
  readonly edges: ReadonlyMap<string, EdgeGeometry>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Bounds extends Point {
  readonly width: number;
  readonly height: number;
}

export interface ShapeGeometry extends Bounds {
  /** Sub-processes only: its own steps are drawn inside. */
  readonly isExpanded?: boolean;
  /** Pools and lanes only. */
  readonly isHorizontal?: boolean;
  /** Text outside the shape; its width is the width the text wraps at. */
  readonly label?: Bounds;
}

export interface EdgeGeometry {
  /** Orthogonal, docked at the borders, at least two points, no three in one line. */
  readonly waypoints: readonly Point[];
  readonly label?: Bounds;
}

/** Key of a data association in `edges`: its id, or its ends where the file gives none. */
export const dataAssociationKey = (association: {
  readonly id: string | null;
  readonly node: string;
  readonly item: string;
  readonly direction: string;
}): string => association.id ?? `${association.item} ${association.direction} ${association.node}`;

/** Key of the link between a text annotation and what it speaks about. */
export const annotationLinkKey = (annotation: string, about: string): string => `${annotation} about ${about}`;
