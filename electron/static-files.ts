import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { contentPolicy, exportWorkerPolicy, isExportWorker } from './content-policy.ts';

export interface StaticAnswer {
  readonly status: 200 | 400 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Only what the build produces is served; everything else is not there. */
const mimeTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.ttf', 'font/ttf'],
  ['.wasm', 'application/wasm'],
  ['.bpmn', 'application/xml'],
  ['.kompass', 'application/json'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Sent with every answer, so that no page of ours ever runs without the policy. */
export const safetyHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const empty = (status: 400 | 404): StaticAnswer => ({ status, headers: safetyHeaders, body: new Uint8Array() });

/** Answers one URL path with a file below `root`; nothing outside of it can be named, whatever the spelling. */
export const serveFile = async (root: string, urlPath: string): Promise<StaticAnswer> => {
  let wanted: string;
  try {
    wanted = decodeURIComponent(urlPath);
  } catch {
    return empty(400);
  }
  if (wanted.includes('\0') || wanted.includes('\\')) return empty(400);
  if (wanted.endsWith('/')) wanted += 'index.html';
  const file = path.resolve(root, `.${path.posix.normalize(`/${wanted}`)}`);
  if (!file.startsWith(path.resolve(root) + path.sep)) return empty(404);
  const mime = mimeTypes.get(path.extname(file).toLowerCase());
  if (mime === undefined) return empty(404);
  try {
    const policy = isExportWorker(path.basename(file)) ? { 'content-security-policy': exportWorkerPolicy } : {};
    return { status: 200, headers: { ...safetyHeaders, ...policy, 'content-type': mime }, body: new Uint8Array(await readFile(file)) };
  } catch {
    return empty(404);
  }
};
