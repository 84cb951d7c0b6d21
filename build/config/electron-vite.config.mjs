// The desktop program: main and preload bundled whole (no node_modules in the archive), the page minified.
import path from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = path.resolve(import.meta.dirname, '../..');
const at = (...parts) => path.join(root, ...parts);

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      externalizeDeps: false,
      rolldownOptions: { input: { main: at('electron/main.ts') }, output: { entryFileNames: '[name].js' } },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      externalizeDeps: false,
      // a sandboxed preload can only be CommonJS
      rolldownOptions: { input: { preload: at('electron/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: at('src/ui'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // the browser edition runs in whatever current browser there is, not only in Electron's Chromium
      target: 'es2022',
      // data: is closed for everything but small pictures and fonts
      assetsInlineLimit: (file) => (/\.(svg|png|woff2?)$/.test(file) ? undefined : false),
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: at('src/ui/index.html') },
    },
  },
});
