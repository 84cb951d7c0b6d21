// Serves a bench to a real Chromium and brings its figures back.
import path from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const pageFor = (file, name) =>
  `<!doctype html><html><head><link rel="stylesheet" href="/src/ui/look/tokens.css"></head><body><script type="module">import { ${name} } from "/test/bench/${file}"; window.runBench = ${name};</script></body></html>`;

/** Runs an exported function of a file in test/bench inside a page; resolves with what it resolves with. */
export async function benchInPage(file, name) {
  const page = {
    name: 'bench-page',
    configureServer(server) {
      server.middlewares.use('/bench', (_, response) => response.setHeader('content-type', 'text/html').end(pageFor(file, name)));
    },
  };
  const optimizeDeps = {
    entries: ['test/bench/diagram-bench.ts', 'test/bench/figures-bench.ts', 'src/ui/document/live/analysis-worker.ts'],
  };
  // nothing may reload the page while it measures, so: no hot reload, no watching, dependencies bundled apart from other servers
  const cacheDir = path.join(root, 'node_modules/.vite-bench');
  const quiet = { port: 0, hmr: false, watch: null };
  const server = await createServer({ root, configFile: false, logLevel: 'error', cacheDir, server: quiet, optimizeDeps, plugins: [page] });
  await server.listen();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    await tab.goto(`http://localhost:${server.httpServer.address().port}/bench`);
    await tab.waitForFunction(() => 'runBench' in window, null, { timeout: 120_000 });
    return await tab.evaluate(() => window.runBench());
  } finally {
    await browser.close();
    await server.close();
  }
}
