import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { contentPolicy, exportWorkerPolicy } from '#electron/content-policy.ts';
import { serveFile } from '#electron/static-files.ts';

let folder: string;
let root: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'static-'));
  root = path.join(folder, 'renderer');
  await mkdir(path.join(root, 'assets'), { recursive: true });
  await writeFile(path.join(root, 'index.html'), '<p>Start</p>');
  await writeFile(path.join(root, 'assets/app.js'), 'let a;');
  await writeFile(path.join(root, 'assets/export-worker-Ab1-_x.js'), 'let b;');
  await writeFile(path.join(root, 'key.pem'), 'geheim');
  await writeFile(path.join(folder, 'geheim.json'), '{}');
  await mkdir(`${root}-neben`);
  await writeFile(path.join(`${root}-neben`, 'geheim.json'), '{}');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['/', 'text/html; charset=utf-8', '<p>Start</p>'],
  ['/index.html', 'text/html; charset=utf-8', '<p>Start</p>'],
  ['/assets/app.js', 'text/javascript; charset=utf-8', 'let a;'],
  ['/assets/%61pp.js', 'text/javascript; charset=utf-8', 'let a;'],
])('%s is served as %s', async (url, type, content) => {
  const answer = await serveFile(root, url);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe(type);
  expect(new TextDecoder().decode(answer.body)).toBe(content);
});

test.each([
  '/../geheim.json',
  '/..%2fgeheim.json',
  '/%2e%2e/geheim.json',
  '/assets/../../geheim.json',
  '/..%5cgeheim.json',
  '/../renderer-neben/geheim.json',
  '//../geheim.json',
  '/index.html%00.js',
  '/%',
  '/key.pem',
  '/nichts.js',
  '/assets',
  '/assets/',
])('%s gives nothing', async (url) => {
  const answer = await serveFile(root, url);
  expect(answer.status).not.toBe(200);
  expect(answer.body).toHaveLength(0);
});

test('every answer carries the policy, refusals included', async () => {
  for (const url of ['/', '/nichts.js', '/%']) {
    const { headers } = await serveFile(root, url);
    expect(headers['content-security-policy']).toBe(contentPolicy);
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('the policy opens nothing that would let foreign code or addresses in', () => {
  expect(contentPolicy).not.toMatch(/unsafe|https?:|\*/);
  const directives = new Map(contentPolicy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
  expect(directives.get('default-src')).toBe("'none'");
  expect(directives.get('script-src')).toBe("'self'");
  expect(directives.get('style-src')).toBe("'self'");
  expect(directives.get('connect-src')).toBe("'self'");
});

test('the worker that draws pictures may start engines of the program, still no code from text; nothing else may', async () => {
  const policyOf = async (url: string) => (await serveFile(root, url)).headers['content-security-policy'];
  expect(await policyOf('/assets/export-worker-Ab1-_x.js')).toBe(exportWorkerPolicy);
  expect(exportWorkerPolicy).toBe(contentPolicy.replace("script-src 'self';", "script-src 'self' 'wasm-unsafe-eval';"));
  expect(exportWorkerPolicy).not.toMatch(/'unsafe-/);
  for (const url of ['/', '/assets/app.js', '/assets/export-worker-Ab1-_x.js.html', '/export-worker-.js/..'])
    expect(await policyOf(url)).toBe(contentPolicy);
});
