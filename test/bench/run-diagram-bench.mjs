// Serves the bench to a real Chromium and prints its figures as JSON.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const PAGE =
  '<!doctype html><html><head><link rel="stylesheet" href="/src/ui/look/tokens.css"></head><body><script type="module">import { runDiagramBench } from "/test/bench/diagram-bench.ts"; window.runDiagramBench = runDiagramBench;</script></body></html>';

/** Runs the bench once. */
export async function benchDiagram() {
  const page = {
    name: 'bench-page',
    configureServer(server) {
      server.middlewares.use('/bench', (_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
    },
  };
  const optimizeDeps = { entries: ['test/bench/diagram-bench.ts'] };
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
    await tab.waitForFunction(() => 'runDiagramBench' in window, null, { timeout: 120_000 });
    return await tab.evaluate(() => window.runDiagramBench());
  } finally {
    await browser.close();
    await server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(JSON.stringify(await benchDiagram(), null, 2));
