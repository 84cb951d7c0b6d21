import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AssetName, LoadAsset } from '#export/exporter.ts';

const FONTS = '@expo-google-fonts/arimo';

/** Where an asset comes from while the program is developed; the packed program has them all in one folder beside it. */
const ASSET_SOURCES: Readonly<Record<AssetName, string>> = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'typst.wasm': '@myriaddreamin/typst-ts-web-compiler/wasm',
  'Arimo-Regular.ttf': `${FONTS}/400Regular/Arimo_400Regular.ttf`,
  'Arimo-SemiBold.ttf': `${FONTS}/600SemiBold/Arimo_600SemiBold.ttf`,
  'Arimo-Bold.ttf': `${FONTS}/700Bold/Arimo_700Bold.ttf`,
  'Arimo-Italic.ttf': `${FONTS}/400Regular_Italic/Arimo_400Regular_Italic.ttf`,
};

const here = path.dirname(fileURLToPath(import.meta.url));

/** The packed program is split into chunks one folder deeper; both find the same folder. */
const packed = (name: AssetName): string | undefined =>
  [path.join(here, 'assets', name), path.join(here, '../assets', name)].find((place) => existsSync(place));

/** Engines and fonts from beside the packed program, or from its packages while it is developed. */
export const loadAsset: LoadAsset = async (name) =>
  new Uint8Array(await readFile(packed(name) ?? createRequire(import.meta.url).resolve(ASSET_SOURCES[name])));
