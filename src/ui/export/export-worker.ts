import { expose, transfer } from 'comlink';
import { picturePng, posterPdf, type PosterWords } from '#app/picture/write-picture.ts';
import type { PosterOrder } from '#core/picture/poster-plan.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import { loadAsset } from './load-asset.ts';

/** The door of the one place in the window that runs the engines of pictures and pages; its content policy alone allows them. */
const door = {
  /** A picture as PNG, `scale` pixels per px. */
  async png(picture: Svg, scale: number): Promise<Uint8Array> {
    return handOver(await picturePng(picture, scale, loadAsset));
  },
  /** A picture on paper, as PDF. */
  async poster(picture: Svg, order: PosterOrder, words: PosterWords): Promise<Uint8Array> {
    return handOver(await posterPdf(picture, order, words, loadAsset));
  },
};
export type ExportDoor = typeof door;

/** The window takes the bytes over instead of copying them. */
const handOver = (bytes: Uint8Array): Uint8Array => transfer(bytes, [bytes.buffer]);

expose(door);
