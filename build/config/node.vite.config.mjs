// What runs in plain Node: the command line and the server of the browser edition. One file each, nothing left to install.
import path from 'node:path';

import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const at = (...parts) => path.join(root, ...parts);

export const nodePrograms = {
  'cli/prozesskompass': at('src/cli/main.ts'),
  'start/browser-edition': at('electron/browser-edition.ts'),
};

export default defineConfig({
  root,
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
