import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startBrowserEdition, type BrowserEdition } from '#electron/browser-edition.ts';
import { contentPolicy } from '#electron/content-policy.ts';

let folder: string;
let edition: BrowserEdition;
let origin: string;
let token: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'edition-'));
  await mkdir(path.join(folder, 'renderer'));
  await writeFile(path.join(folder, 'renderer/index.html'), '<p>Prozesskompass</p>');
  await writeFile(path.join(folder, 'Aufnahme.bpmn'), '<definitions/>');
  edition = await startBrowserEdition(path.join(folder, 'renderer'), 0, [
    path.join(folder, 'Aufnahme.bpmn'),
    path.join(folder, 'weg.bpmn'),
  ]);
  origin = new URL(edition.address).origin;
  token = new URLSearchParams(new URL(edition.address).hash.slice(1)).get('uebergabe') ?? '';
});
afterAll(async () => {
  edition.server.close();
  await rm(folder, { recursive: true, force: true });
});

/** fetch() forbids a Host of one's own; this does not. */
const ask = (target: string, options: { readonly method?: string; readonly headers?: Record<string, string> } = {}) =>
  new Promise<{ readonly status: number; readonly headers: Record<string, unknown>; readonly body: string }>((resolve, reject) => {
    const call = request(new URL(target, origin), options, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    call.on('error', reject);
    call.end();
  });

describe('the server of the browser edition', () => {
  test('serves the page with the content policy', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(body).toBe('<p>Prozesskompass</p>');
    expect(headers['content-security-policy']).toBe(contentPolicy);
  });

  test('answers HEAD without a body but with its length', async () => {
    const { status, headers, body } = await ask('/', { method: 'HEAD' });
    expect([status, body, headers['content-length']]).toEqual([200, '', '21']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
    expect((await ask('/uebergabe/liste', { method, headers: { 'x-prozesskompass-uebergabe': token } })).status).toBe(405);
  });

  test.each(['evil.example', 'evil.example:5874', '127.0.0.1', '127.0.0.1:1', 'localhost', '127.0.0.1.evil.example:5874'])(
    'refuses the host %j (DNS rebinding)',
    async (host) => {
      expect((await ask('/', { headers: { host } })).status).toBe(421);
      expect((await ask('/uebergabe/liste', { headers: { host, 'x-prozesskompass-uebergabe': token } })).status).toBe(421);
    },
  );

  test('is not reachable from other machines', () => {
    expect(edition.server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  test('survives nonsense on the wire', async () => {
    const { port } = edition.server.address() as { port: number };
    const raw = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`GET http://[ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`),
      );
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('end', () => resolve(answer));
      socket.on('error', reject);
    });
    expect(raw).toMatch(/^HTTP\/1\.1 400/);
    expect((await ask('/')).status).toBe(200);
  });
});

describe('the hand-over of named files', () => {
  const withToken = (given: string, more: Record<string, string> = {}) => ({ headers: { 'x-prozesskompass-uebergabe': given, ...more } });

  test('the page with the token gets names and content', async () => {
    expect(JSON.parse((await ask('/uebergabe/liste', withToken(token))).body)).toEqual(['Aufnahme.bpmn', 'weg.bpmn']);
    expect((await ask('/uebergabe/0', withToken(token))).body).toBe('<definitions/>');
    expect((await ask('/uebergabe/1', withToken(token))).status).toBe(404);
  });

  test.each(['', 'falsch', 'ü'])('without the right token (%j) there is nothing', async (wrong) => {
    expect((await ask('/uebergabe/liste', withToken(Buffer.from(wrong).toString('latin1')))).status).toBe(403);
    expect((await ask('/uebergabe/0', withToken(Buffer.from(wrong).toString('latin1')))).status).toBe(403);
    expect((await ask('/uebergabe/0')).status).toBe(403);
  });

  test('a token in the address is no token', async () => {
    expect((await ask(`/uebergabe/0?uebergabe=${token}`)).status).toBe(403);
  });

  test.each(['cross-site', 'same-site', 'none'])('a %s request gets nothing, even with the token', async (site) => {
    expect((await ask('/uebergabe/0', withToken(token, { 'sec-fetch-site': site }))).status).toBe(403);
  });

  test.each(['2', '-1', '0x0', '00000', '../0', '', 'liste/'])('there is no file %j', async (which) => {
    expect((await ask(`/uebergabe/${which}`, withToken(token))).status).not.toBe(200);
  });

  test('without named files the address carries no token', async () => {
    const plain = await startBrowserEdition(folder, 0, []);
    expect(plain.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    plain.server.close();
  });
});

test('a taken port is an error for the caller', async () => {
  const { port } = edition.server.address() as { port: number };
  await expect(startBrowserEdition(folder, port, [])).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
