/** Pictures and posters as bytes; the engines and fonts come from whoever asks. */
export { picturePng } from '#export/picture/picture-png.ts';
export { posterPdf, type PosterWords } from '#export/poster/poster-pdf.ts';
export type { AssetName, LoadAsset } from '#export/exporter.ts';
