import type { Svg } from '#core/picture/svg-markup.ts';
import type { LoadAsset } from '../exporter.ts';

/** Draws pictures as PNG, `width` pixels wide. */
export type Rasterise = (picture: Svg, width: number) => Uint8Array;

let ready: Promise<Rasterise> | null = null;

/** The engine and its fonts, loaded once and only when a format needs pixels; null = this edition brings no engine. */
export function rasteriser(loadAsset: LoadAsset | undefined): Promise<Rasterise | null> {
  if (loadAsset === undefined) return Promise.resolve(null);
  ready ??= start(loadAsset);
  return ready;
}

async function start(loadAsset: LoadAsset): Promise<Rasterise> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const [wasm, ...fontBuffers] = await Promise.all([
    loadAsset('resvg.wasm'),
    loadAsset('Arimo-Regular.ttf'),
    loadAsset('Arimo-SemiBold.ttf'),
    loadAsset('Arimo-Bold.ttf'),
  ]);
  await initWasm(wasm as Uint8Array<ArrayBuffer>);
  return ({ markup }, width) => {
    const engine = new Resvg(markup, {
      font: { fontBuffers, defaultFontFamily: 'Arimo' },
      fitTo: { mode: 'width', value: Math.round(width) },
    });
    try {
      const image = engine.render();
      try {
        return image.asPng();
      } finally {
        // the pixels too live in the memory of the engine, where no garbage is collected
        image.free();
      }
    } finally {
      engine.free();
    }
  };
}

/** One transparent pixel: stands in for the picture where there is no engine and a format wants pixels beside the SVG. */
export const EMPTY_PNG = Uint8Array.from([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196, 137, 0, 0, 0, 13, 73,
  68, 65, 84, 120, 156, 99, 96, 96, 96, 96, 0, 0, 0, 5, 0, 1, 165, 246, 69, 64, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
]);
