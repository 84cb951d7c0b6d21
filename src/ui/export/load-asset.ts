import arimoBold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf?url';
import arimoItalic from '@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf?url';
import arimoRegular from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf?url';
import arimoSemiBold from '@expo-google-fonts/arimo/600SemiBold/Arimo_600SemiBold.ttf?url';
import typst from '@myriaddreamin/typst-ts-web-compiler/wasm?url';
import resvg from '@resvg/resvg-wasm/index_bg.wasm?url';
import type { AssetName, LoadAsset } from '#app/picture/write-picture.ts';

/** Where the engines and fonts lie beside the page; nothing of them is loaded before it is needed. */
const ADDRESSES: Readonly<Record<AssetName, string>> = {
  'resvg.wasm': resvg,
  'typst.wasm': typst,
  'Arimo-Regular.ttf': arimoRegular,
  'Arimo-SemiBold.ttf': arimoSemiBold,
  'Arimo-Bold.ttf': arimoBold,
  'Arimo-Italic.ttf': arimoItalic,
};

export const loadAsset: LoadAsset = async (name) => {
  const answer = await fetch(ADDRESSES[name]);
  if (!answer.ok) throw new Error(`the program lacks its own file ${name}`);
  return new Uint8Array(await answer.arrayBuffer());
};
