/** Inches of a 16:9 slide of 13.33 x 7.5 in, colours of print. */
export const SLIDE = { left: 0.55, width: 12.2, top: 1.35, bottom: 6.8 } as const;
export const FONT = 'Calibri';
