/** Inches of a 16:9 slide of 13.33 x 7.5 in, colours of print. */
export const SLIDE = { left: 0.55, width: 12.2, top: 1.35, bottom: 6.8 } as const;
export const FONT = 'Calibri';
export const COLOURS = {
  ink: '23211D',
  ink2: '544F47',
  line: 'DDD7CC',
  strong: '857D71',
  sunken: 'EAE6DE',
  paper: 'FDFCFA',
  accent: '0B5F5A',
  white: 'FFFFFF',
} as const;
export const hex = (colour: string): string => colour.replace('#', '');
