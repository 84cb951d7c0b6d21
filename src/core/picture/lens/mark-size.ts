/** Height of the marks on a drawing, px. */
export const MARK_HEIGHT = 18;

/** The ring around a chosen pill, px: far enough away to be seen around a dark one. */
export const RING = { gap: 3, line: 1.5 } as const;

/** The box of the ring around a pill of this width with its upper left corner at 0/0. */
export const ringAround = (width: number) => ({
  x: -RING.gap,
  y: -RING.gap,
  width: width + 2 * RING.gap,
  height: MARK_HEIGHT + 2 * RING.gap,
  rx: MARK_HEIGHT / 2 + RING.gap,
});
