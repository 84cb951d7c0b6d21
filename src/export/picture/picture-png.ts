import { possibleScale } from '#core/picture/possible-scale.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import type { LoadAsset } from '../exporter.ts';
import { withResolution } from './png-resolution.ts';
import { rasteriser } from './rasterise.ts';

/** A picture as PNG, `scale` pixels per px, with the resolution that keeps its size in other programs. */
export async function picturePng(picture: Svg, scale: number, loadAsset: LoadAsset): Promise<Uint8Array> {
  const rasterise = await rasteriser(loadAsset);
  if (rasterise === null) throw new Error('a PNG needs the engine of the program');
  const real = possibleScale(picture, scale);
  return withResolution(rasterise(picture, Math.max(1, picture.width * real)), real);
}
