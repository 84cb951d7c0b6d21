import { describe, expect, test } from 'vitest';

import { admitCall, sizeOf } from '#electron/ipc-guard.ts';
import { appOrigin, ipcCalls } from '#platform/ipc-contract.ts';

const page = { url: `${appOrigin}/index.html`, isMainFrame: true };
const token = '5b4a1b2e-3c1d-4e5f-8a9b-0c1d2e3f4a5b';

describe('who may call', () => {
  test.each([
    ['a frame inside the page', { ...page, isMainFrame: false }],
    ['a frame that is gone', null],
    ['a page from the network', { ...page, url: 'https://prozesskompass/index.html' }],
    ['another host of the scheme', { ...page, url: 'app://anders/index.html' }],
    ['a host that only begins like ours', { ...page, url: `${appOrigin}.example/index.html` }],
    ['our name as user of another host', { ...page, url: 'app://prozesskompass@anders/' }],
    ['a page with a port', { ...page, url: `${appOrigin}:1/index.html` }],
    ['a data page', { ...page, url: 'data:text/html,x' }],
    ['no URL at all', { ...page, url: '' }],
  ])('%s is refused', (_who, sender) => {
    expect(admitCall('recent:list', sender, [])).toMatchObject({ admitted: false });
  });

  test('our page is let in', () => {
    expect(admitCall('recent:list', page, [])).toEqual({ admitted: true, args: [] });
  });
});

describe('with what', () => {
  test('arguments that fit come out as they went in', () => {
    const args = [token, new Uint8Array([1, 2]), { overwriteChanges: true }];
    expect(admitCall('files:save', page, args)).toEqual({ admitted: true, args });
  });

  test.each([
    ['files:save', ['/etc/passwd', new Uint8Array(), { overwriteChanges: true }]],
    ['files:save', [token, 'text', { overwriteChanges: true }]],
    ['files:save', [token, new Uint8Array(), { overwriteChanges: true, path: '/etc/passwd' }]],
    ['files:save', [token, new Uint8Array()]],
    ['files:open', [['exe']]],
    ['files:open', [[]]],
    ['recent:list', [1]],
    ['settings:read', ['__proto__']],
    ['settings:read', ['']],
    ['menu:offer', [['file.save', 'file.format']]],
    ['window:unsaved', ['yes', 'Titel']],
    ['selftest:report', [{ ok: true, steps: [], more: 1 }]],
  ] as const)('%s with %j is refused', (channel, args) => {
    expect(admitCall(channel, page, args)).toMatchObject({ admitted: false });
  });

  test('more than the channel allows is refused before it is looked at', () => {
    const { maxBytes } = ipcCalls['settings:write'];
    expect(admitCall('settings:write', page, ['a', 'x'.repeat(maxBytes - 1)])).toMatchObject({ admitted: true });
    expect(admitCall('settings:write', page, ['a', 'ä'.repeat(maxBytes / 2)])).toMatchObject({
      admitted: false,
      reason: expect.stringContaining('bytes'),
    });
    expect(admitCall('files:open', page, [['x'.repeat(9_000)]])).toMatchObject({
      admitted: false,
      reason: expect.stringContaining('bytes'),
    });
  });
});

test('sizeOf counts text as UTF-8, bytes, keys and nested content, and survives circles', () => {
  const circle: Record<string, unknown> = { name: 'ä' };
  circle['self'] = circle;
  expect(sizeOf(circle)).toBe(4 + 2 + 4);
  expect(sizeOf([new Uint8Array(7), 'abc', 12, null, new Map([['k', 'vv']])])).toBe(7 + 3 + 3);
});
