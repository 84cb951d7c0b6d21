/** Pictures as bytes; the engines and fonts come from whoever asks. */
export { picturePng } from '#export/picture/picture-png.ts';
export type { AssetName, LoadAsset } from '#export/exporter.ts';
