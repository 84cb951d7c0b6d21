import type { GuardRailMark } from '#core/picture/lens/guard-rail-marks.ts';
import type { HeatPill } from '#core/picture/lens/heat-pills.ts';
import type { ShareLabel } from '#core/picture/lens/share-labels.ts';

/** What the drawing shows besides itself. */
export type Lens =
  | { readonly kind: 'tags' }
  | { readonly kind: 'none' }
  /** A heat lens: one pill per node. */
  | { readonly kind: 'heat'; readonly pills: ReadonlyMap<string, HeatPill> }
  /** One mark per step: how it stands to the guard rails. */
  | { readonly kind: 'guardRails'; readonly marks: ReadonlyMap<string, GuardRailMark> }
  /** Shares at the flows that leave decisions and at boundary events, by element id, in the order Tab walks through them. */
  | { readonly kind: 'shares'; readonly labels: ReadonlyMap<string, ShareLabel> };

/** A label of the lens "shares" that somebody wants to edit, and where it stands, px from the upper left corner of the drawing's place. */
export interface ShareEdit {
  readonly id: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}
