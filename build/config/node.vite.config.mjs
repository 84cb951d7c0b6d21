// What runs in plain Node: the command line and the server of the browser edition. One file each, nothing left to install.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const at = (...parts) => path.join(root, ...parts);

export const nodePrograms = {
  'cli/prozesskompass': at('src/cli/main.ts'),
  'start/browser-edition': at('electron/browser-edition.ts'),
};

/** Fonts and engines some exports need, in one folder beside the command line. */
const assets = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'typst.wasm': '@myriaddreamin/typst-ts-web-compiler/wasm',
  'Arimo-Regular.ttf': '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'Arimo-SemiBold.ttf': '@expo-google-fonts/arimo/600SemiBold/Arimo_600SemiBold.ttf',
  'Arimo-Bold.ttf': '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  'Arimo-Italic.ttf': '@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf',
};

const bringAssets = () => ({
  name: 'bring-assets',
  generateBundle() {
    const { resolve } = createRequire(import.meta.url);
    for (const [name, source] of Object.entries(assets))
      this.emitFile({ type: 'asset', fileName: `cli/assets/${name}`, source: readFileSync(resolve(source)) });
  },
});

export default defineConfig({
  root,
  plugins: [bringAssets()],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: at('out'),
    emptyOutDir: false,
    rolldownOptions: {
      input: nodePrograms,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'cli/chunks/[name]-[hash].js' },
    },
  },
});
