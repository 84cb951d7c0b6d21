import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((file) => file !== undefined && existsSync(file))!;

const bpmn = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="urn:test">
  <bpmn:process id="P"><bpmn:task id="T" name="Anfrage prüfen"/></bpmn:process>
  <bpmndi:BPMNDiagram id="B"><bpmndi:BPMNPlane id="L" bpmnElement="P"><bpmndi:BPMNShape id="T_di" bpmnElement="T"><dc:Bounds x="150" y="150" width="120" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

const running = new Set<ChildProcess>();
/** `npm start` without Electron; resolves when the address is printed or the program ended. */
const start = async (port: number, args: readonly string[], cwd = root) => {
  const env = { ...process.env, PROZESSKOMPASS_EDITION: 'browser', PROZESSKOMPASS_PORT: String(port), BROWSER: 'none', INIT_CWD: cwd };
  const child = spawn(process.execPath, [path.join(root, 'build/scripts/start.mjs'), ...args], { env, cwd: root });
  running.add(child);
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (/Strg\+C/.test(output)) resolve();
    });
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    void ended.then(() => resolve());
  });
  return { child, ended, output, address: /http:\/\/\S+/.exec(output)?.[0] ?? '' };
};

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'edition-'));
  writeFileSync(path.join(folder, 'Aufnahme.bpmn'), bpmn);
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});
afterEach(() => {
  for (const child of running) child.kill();
  running.clear();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test('npm start says in one German line why it is the browser edition, and where it is', async () => {
  const port = await freePort();
  const { output } = await start(port, []);
  const lines = output.split('\n').filter((line) => line.includes('Electron'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /^Das Programmfenster \(Electron\) steht hier nicht zur Verfügung: .+\. Prozesskompass läuft deshalb im Browser:$/,
  );
  expect(output).toContain(`http://127.0.0.1:${port}/\n`);
});

test('the page opens, works under its policy and asks nobody but its own server', async () => {
  const { address } = await start(await freePort(), []);
  const context = await browser.newContext();
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  context.on(
    'request',
    (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(address) || foreign.push(request.url()),
  );
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const answer = await page.goto(address);
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self';");
  await page.getByRole('button').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect({ foreign, errors }).toEqual({ foreign: [], errors: [] });
  await context.close();
});

test('npm start -- datei.bpmn opens that file; the token leaves the address', async () => {
  const { address } = await start(await freePort(), ['Aufnahme.bpmn'], folder);
  expect(address).toMatch(/#uebergabe=[\w-]{32}$/);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText('Anfrage prüfen').first().waitFor({ timeout: 15_000 });
  expect(page.url()).not.toContain('uebergabe');
  await context.close();
});

test('a page of another site gets neither the program nor the file', async () => {
  const { address } = await start(await freePort(), ['Aufnahme.bpmn'], folder);
  const { origin, hash } = new URL(address);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('http://fremd.test/**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>fremd</p>' }));
  await page.goto('http://fremd.test/');
  const outcome = await page.evaluate(
    async ([server, token]) => {
      const attempt = (path: string, headers: Record<string, string>) =>
        fetch(`${server}${path}`, { headers }).then(
          (answer) => `read ${answer.status}`,
          () => 'refused',
        );
      const framed = await new Promise<string>((resolve) => {
        const frame = Object.assign(document.createElement('iframe'), { src: `${server}/` });
        frame.addEventListener('load', () => resolve(frame.contentDocument === null ? 'closed' : 'open'));
        document.body.append(frame);
      });
      return [await attempt('/', {}), await attempt('/uebergabe/0', { 'x-prozesskompass-uebergabe': token! }), framed];
    },
    [origin, new URLSearchParams(hash.slice(1)).get('uebergabe')] as const,
  );
  expect(outcome).toEqual(['refused', 'refused', 'closed']);
  await context.close();
});

test('a second start finds the first and says so', async () => {
  const port = await freePort();
  await start(port, []);
  const second = await start(port, []);
  expect(await second.ended).toBe(0);
  expect(second.output).toContain('Es läuft dort schon.');
});

test('a port of another program is said plainly', async () => {
  const other = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'));
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
  );
  const { ended, output } = await start(port, []);
  expect(await ended).toBe(1);
  expect(output).toMatch(/von einem anderen Programm belegt\. PROZESSKOMPASS_PORT=/);
  other.close();
});

test('nothing is built twice', async () => {
  const before = readFileSync(path.join(root, 'out/build-stamp.txt'), 'utf8');
  const { output } = await start(await freePort(), []);
  expect(output).not.toContain('gebaut');
  expect(readFileSync(path.join(root, 'out/build-stamp.txt'), 'utf8')).toBe(before);
});
