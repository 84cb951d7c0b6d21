// The library entries `prozesskompass/core` and `prozesskompass/bpmn`: readable ESM without dependencies, for Node and browsers.
import path from 'node:path';

import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

export const libraryEntries = { core: path.join(root, 'src/core/index.ts'), bpmn: path.join(root, 'src/bpmn/index.ts') };

export default defineConfig({
  root,
  publicDir: false,
  build: {
    target: 'es2023',
    minify: false,
    outDir: path.join(root, 'out/lib'),
    emptyOutDir: true,
    lib: { entry: libraryEntries, formats: ['es'] },
    rolldownOptions: { output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
});
