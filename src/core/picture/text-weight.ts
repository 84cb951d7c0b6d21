/** How much wider than regular, whose metrics are measured, a weight is set. Assumption: 6 and 8 %. */
export const WIDER = { 400: 1, 600: 1.06, 700: 1.08 } as const;
