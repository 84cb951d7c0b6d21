import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const declarations = readFileSync(require.resolve('electron/electron.d.ts'), 'utf8');
const { electron } = require('./electron-api.cjs') as { readonly electron: Readonly<Record<string, object>> };

/** Names declared inside one class or interface of electron.d.ts. */
const membersOf = (name: string): ReadonlySet<string> => {
  const start = declarations.search(new RegExp(`^  (class|interface) ${name}\\b[^{]*\\{`, 'm'));
  if (start < 0) throw new Error(`${name} is not declared`);
  const body = declarations.slice(start, declarations.indexOf('\n  }\n', start));
  return new Set([...body.matchAll(/^ {4}(?:static |readonly )*(\w+)[?(:<]/gm)].map((match) => match[1]!));
};

/** Members of an emitter are Node's, not Electron's. */
const emitter = new Set([
  ...Object.getOwnPropertyNames(require('node:events').prototype),
  'domain',
  '_events',
  '_eventsCount',
  '_maxListeners',
]);
const ownNames = (part: object): readonly string[] =>
  Object.getOwnPropertyNames(part).filter((name) => !emitter.has(name) && !/^(constructor|length|name|prototype|Symbol)$/.test(name));

test.each([
  ['App', electron['app'], []],
  ['CommandLine', (electron['app'] as { readonly commandLine: object }).commandLine, []],
  ['Protocol', electron['protocol'], []],
  ['Session', (electron['session'] as { readonly defaultSession: object }).defaultSession, []],
  ['WebRequest', (electron['session'] as { readonly defaultSession: { readonly webRequest: object } }).defaultSession.webRequest, []],
  ['IpcMain', electron['ipcMain'], ['answer']],
  ['Dialog', electron['dialog'], []],
  ['Shell', electron['shell'], []],
  ['Menu', electron['Menu'], []],
  ['Menu', (electron['Menu'] as unknown as { readonly prototype: object }).prototype, []],
  ['BrowserWindow', electron['BrowserWindow'], []],
  ['BrowserWindow', (electron['BrowserWindow'] as unknown as { readonly prototype: object }).prototype, []],
  ['WebContents', electron['webContents'], []],
  ['WebContents', (electron['webContents'] as unknown as { readonly prototype: object }).prototype, []],
] as const)('%s of the stand-in has only members that Electron has', (name, part, ours) => {
  const declared = membersOf(name);
  const invented = ownNames(part!).filter((member) => !declared.has(member) && !(ours as readonly string[]).includes(member));
  expect(invented).toEqual([]);
});

test('what the stand-in does not have throws instead of being undefined', () => {
  for (const part of ['app', 'dialog', 'shell', 'protocol'] as const) {
    expect(() => (electron[part] as Record<string, unknown>)['gibtEsNicht']).toThrow('not implemented');
  }
  expect(() => electron['desktopCapturer']).toThrow('not implemented');
});

test('what crosses between Node and the page is copied as structured clone copies it', () => {
  const { makeCodec } = require('./clone-codec.cjs') as {
    readonly makeCodec: () => { encode(value: unknown): string; decode(text: string): unknown };
  };
  const { encode, decode } = makeCodec();
  const value = {
    a: [1, -0, Number.NaN, 1n, undefined, null],
    b: new Map([[{ k: 1 }, new Set(['x'])]]),
    c: new Uint8Array([1, 255]),
    d: new Date(5),
    ['__proto__']: 'x',
  };
  expect(decode(encode(value))).toEqual(structuredClone(value));
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const copy = decode(encode(circle)) as { readonly self: unknown };
  expect(copy.self).toBe(copy);
  for (const refused of [() => 0, { f: () => 0 }, Symbol('s')]) expect(() => encode(refused)).toThrow('could not be cloned');
});
