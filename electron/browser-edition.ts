import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

import { handOverHeader, handOverParameter, handOverRoute } from '#platform/browser/hand-over-route.ts';

import { safetyHeaders, serveFile } from './static-files.ts';

export interface BrowserEdition {
  readonly server: Server;
  /** Address to open; with named files it carries the token in its fragment. */
  readonly address: string;
}

/** Asked for with HEAD by a second start, to tell our own server from somebody else's. */
export const markHeader = 'x-prozesskompass';

/**
 * Serves the page to this machine only: bound to 127.0.0.1, Host checked (DNS rebinding), reading methods only.
 * Rejects with the server's error, e.g. EADDRINUSE.
 */
export const startBrowserEdition = async (renderer: string, port: number, files: readonly string[]): Promise<BrowserEdition> => {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    void answer(request, { renderer, files, token, port: portOf(server) }).then((reply) => send(request, response, reply));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const fragment = files.length === 0 ? '' : `#${handOverParameter}=${token}`;
  return { server, address: `http://127.0.0.1:${portOf(server)}/${fragment}` };
};

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

interface Site {
  readonly renderer: string;
  readonly files: readonly string[];
  readonly token: string;
  readonly port: number;
}

const answer = async (request: IncomingMessage, site: Site): Promise<Reply> => {
  if (request.headers.host !== `127.0.0.1:${site.port}` && request.headers.host !== `localhost:${site.port}`) return { status: 421 };
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } };
  const pathname = /^\/[^?#]*/.exec(request.url ?? '')?.[0];
  if (pathname === undefined) return { status: 400 };
  if (pathname.startsWith(handOverRoute)) return handOver(pathname.slice(handOverRoute.length), request, site);
  return serveFile(site.renderer, pathname);
};

/** The files named at the start, only for our own page: token as a header, no other site may even ask. */
const handOver = async (what: string, request: IncomingMessage, { files, token }: Site): Promise<Reply> => {
  const fetchSite = request.headers['sec-fetch-site'];
  const given = request.headers[handOverHeader];
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return { status: 403 };
  if (typeof given !== 'string' || !sameText(given, token)) return { status: 403 };
  if (what === 'liste')
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(files.map((file) => path.basename(file))) };
  const file = /^\d{1,4}$/.test(what) ? files[Number(what)] : undefined;
  if (file === undefined) return { status: 404 };
  try {
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: await readFile(file) };
  } catch (error) {
    return { status: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 404 : 403 };
  }
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in constant time whatever the lengths. */
const sameText = (left: string, right: string): boolean => {
  return timingSafeEqual(digest(left), digest(right));
};

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const send = (request: IncomingMessage, response: ServerResponse, { status, headers = {}, body = '' }: Reply): void => {
  response.writeHead(status, { ...safetyHeaders, [markHeader]: '1', ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
};
