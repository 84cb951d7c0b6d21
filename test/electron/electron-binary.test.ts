import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

interface ElectronBinary {
  readonly findElectron: (
    report: (line: string) => void,
    patience?: { readonly first: number; readonly later: number },
  ) => Promise<{ readonly program?: string; readonly reason?: string }>;
}
const script = '../../build/scripts/electron-binary.mjs';
const { findElectron } = (await import(script)) as ElectronBinary;

const isInstalled = existsSync(path.join(path.dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'path.txt'));
const patience = { first: 2, later: 3 };

// where Electron is installed there is nothing to download
describe.skipIf(isInstalled)('a download of Electron', () => {
  let server: Server | null = null;
  let cache: string;
  beforeEach(() => {
    cache = mkdtempSync(path.join(tmpdir(), 'cache-'));
    vi.stubEnv('electron_config_cache', cache);
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    server?.closeAllConnections();
    server?.close();
    rmSync(cache, { recursive: true, force: true });
  });

  const mirror = async (answer: Parameters<typeof createServer>[1]): Promise<void> => {
    server = createServer(answer as never);
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as { port: number }).port}/`);
  };
  const timed = async () => {
    const began = performance.now();
    const result = await findElectron(() => undefined, patience);
    return { ...result, seconds: (performance.now() - began) / 1000 };
  };

  test('that is refused ends at once with a reason of one line', async () => {
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:9/');
    const { program, reason, seconds } = await timed();
    expect(program).toBeUndefined();
    expect(reason).toMatch(/^\S.{3,119}$/);
    expect(seconds).toBeLessThan(patience.first + 1);
  }, 20_000);

  test('that never answers is given up', async () => {
    await mirror(() => undefined);
    const { reason, seconds } = await timed();
    expect(reason).toBe('der Download kommt nicht voran');
    expect(seconds).toBeLessThan(patience.first + 4);
  }, 20_000);

  test('that stops in the middle is given up', async () => {
    await mirror((_request, response) => {
      response.writeHead(200, { 'content-length': 100_000_000 });
      response.write(Buffer.alloc(3_000_000));
    });
    const { reason, seconds } = await timed();
    expect(reason).toBe('der Download kommt nicht voran');
    expect(seconds).toBeLessThan(patience.later + 5);
  }, 20_000);
});

test('a chosen place is taken as it is', async () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/opt/electron');
  const { program } = await findElectron(() => undefined);
  expect(program).toMatch(/^\/opt\/electron\//);
  vi.unstubAllEnvs();
});
