import type { Block, Chapter, DocumentFigure } from './report-document.ts';

/** Pages of one orientation that follow each other. */
export interface Sheet {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

/** Pictures wider than this, px, are cramped on an upright A4 page; 640 px fit at 96 to the inch. Assumption. */
const WIDE = 800;

const isWide = ({ picture, pieces }: DocumentFigure): boolean =>
  pieces !== null || (picture.width > WIDE && picture.width > picture.height);

/** A chapter as runs of upright and landscape pages. What leads to a wide picture, its heading and key figures, stands with it. */
export function sheetsOf({ blocks }: Chapter): readonly Sheet[] {
  const sheets: { orientation: Sheet['orientation']; blocks: Block[] }[] = [];
  const add = (orientation: Sheet['orientation'], added: readonly Block[]): void => {
    if (added.length === 0) return;
    const last = sheets.at(-1);
    if (last?.orientation === orientation) last.blocks.push(...added);
    else sheets.push({ orientation, blocks: [...added] });
  };
  let leading: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.startsPage) {
      add('portrait', leading);
      leading = [];
    }
    if (block.kind === 'figure' && isWide(block)) {
      add('landscape', [...leading, block]);
      leading = [];
    } else if (block.kind === 'figure' || block.kind === 'table') {
      add('portrait', [...leading, block]);
      leading = [];
    } else leading.push(block);
  }
  add('portrait', leading);
  return sheets;
}
