// Loads TypeScript modules of src/core into a plain script.
import path from 'node:path';

import { createServer } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/** The exports of the named modules (paths below src/core/suggest), merged. */
export async function loadCore(...modules) {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const loaded = await Promise.all(modules.map((name) => server.ssrLoadModule(`/src/core/suggest/${name}`)));
    return Object.assign({}, ...loaded);
  } finally {
    await server.close();
  }
}
