import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { createFileHandlers } from '#electron/file-handlers.ts';
import { createIpcAnswer } from '#electron/ipc-answer.ts';
import { openUserData } from '#electron/user-data.ts';
import { appOrigin, ipcCalls, type IpcChannel } from '#platform/ipc-contract.ts';
import { fileKinds } from '#platform/file-kinds.ts';
import type { FileToken } from '#platform/platform.ts';

const messages = Number(process.env['FUZZ_MESSAGES'] ?? 10_000);
const page = { url: `${appOrigin}/index.html`, isMainFrame: true };
const id = '5b4a1b2e-3c1d-4e5f-8a9b-0c1d2e3f4a5b';

let base: string;
let outside: string;
let opened: string;
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'fuzz-'));
  outside = path.join(base, 'outside');
  for (const folder of [outside, path.join(base, 'user'), path.join(base, 'documents'), path.join(base, 'exports')]) mkdirSync(folder);
  writeFileSync(path.join(outside, 'geheim.bpmn'), 'bleibt');
  opened = path.join(base, 'documents', 'Aufnahme.bpmn');
  writeFileSync(opened, 'offen');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** Every file below a folder with its content. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [path.join(entry.parentPath, entry.name), readFileSync(path.join(entry.parentPath, entry.name), 'latin1')]),
  );

const nasty = () =>
  fc.oneof(
    fc.constantFrom(
      '../outside/geheim.bpmn',
      '../../outside/neu.bpmn',
      '..',
      '/etc/passwd',
      'C:\\Windows\\win.ini',
      '\\\\server\\share\\a.bpmn',
      'CON',
      'a\u0000b',
      '__proto__',
      'constructor',
      '',
      'x'.repeat(10_000),
      id,
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
const anything = () =>
  fc.oneof(
    nasty(),
    fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
      maxDepth: 3,
    }),
  );

/** Arguments near what the channel expects, one of them often wrong, and arguments far from it. */
const argumentsOf = (channel: IpcChannel, token: string, folder: string): fc.Arbitrary<readonly unknown[]> => {
  const tokens = fc.constantFrom<unknown>(token, id, null);
  const bytes = fc.uint8Array({ maxLength: 300 });
  const kinds = fc.subarray(Object.keys(fileKinds), { minLength: 1 });
  const head = fc.record({
    id: fc.constantFrom(id, id.replace('5b', '6b')),
    title: nasty(),
    token: tokens,
    name: nasty(),
    kind: fc.constantFrom('kompass', 'bpmn'),
    changes: fc.nat(),
  });
  const near: Partial<Record<IpcChannel, fc.Arbitrary<readonly unknown[]>>> = {
    'files:open': fc.tuple(kinds),
    'files:open-dropped': fc.tuple(fc.array(nasty(), { maxLength: 3 })),
    'files:reopen': fc.tuple(tokens),
    'files:save': fc.tuple(tokens, bytes, fc.record({ overwriteChanges: fc.boolean() })),
    'files:save-as': fc.tuple(nasty(), kinds, bytes),
    'files:check': fc.tuple(tokens),
    'files:conflict-copies': fc.tuple(tokens),
    'folders:names': fc.tuple(fc.constantFrom(folder, token), fc.array(nasty(), { maxLength: 3 })),
    'folders:save': fc.tuple(fc.constantFrom(folder, token), nasty(), bytes),
    'files:hold': fc.tuple(tokens, fc.boolean()),
    'journal:write': fc.tuple(head, bytes),
    'journal:read': fc.tuple(fc.constantFrom(id, '../../outside/geheim')),
    'journal:discard': fc.tuple(fc.constantFrom(id, '../../outside/geheim')),
    'versions:list': fc.tuple(tokens),
    'versions:read': fc.tuple(tokens, fc.constantFrom('20260312T100000000Z', '../../outside/geheim.bpmn')),
    'faults:note': fc.tuple(nasty(), nasty()),
    'recent:forget': fc.tuple(tokens),
    'settings:read': fc.tuple(nasty()),
    'settings:write': fc.tuple(nasty(), nasty()),
    'menu:offer': fc.tuple(fc.array(fc.constantFrom('file.save', 'view.model', 'constructor'))),
    'window:unsaved': fc.tuple(fc.boolean(), nasty()),
  };
  const fitting = near[channel] ?? fc.constant([]);
  const spoilt = fc
    .tuple(fitting, fc.nat(3), anything())
    .map(([args, at, value]) => args.with(Math.min(at, Math.max(0, args.length - 1)), value));
  return fc.oneof(fitting, channel in near ? spoilt : fitting, fc.array(anything(), { maxLength: 4 }));
};

test(`${messages} messages: every one is answered, none crashes a handler, nothing outside changes`, { timeout: 300_000 }, async () => {
  const before = filesIn(outside);
  const faults: string[] = [];
  const noteFault = (what: string, error: unknown) => void faults.push(`${what}: ${String(error)}`);
  const target = path.join(base, 'documents', 'Neu.bpmn');
  const dialogs = {
    askForFiles: async () => [opened],
    askForTarget: async () => target,
    askForFolder: async () => path.join(base, 'exports'),
  };
  const data = openUserData(path.join(base, 'user'), dialogs, noteFault);
  const [first] = await data.desk.openPaths([opened]);
  const token: FileToken = first?.ok === true ? first.value.token! : (id as FileToken);
  const nothing = () => undefined;
  const answer = createIpcAnswer(
    {
      ...createFileHandlers(data, { version: '0' }, noteFault),
      'app:ready': nothing,
      'settings:write': (key, value) => data.settings.write(key, value),
      'menu:offer': nothing,
      'window:unsaved': nothing,
      'window:may-close': nothing,
      'selftest:report': nothing,
    },
    noteFault,
  );
  const chosen = await answer('folders:choose', page, []);
  const folder = chosen.ok && chosen.value.ok ? chosen.value.value.token : '';
  const seen = { answered: 0, let_in: 0 };
  const message = fc
    .constantFrom(...(Object.keys(ipcCalls) as IpcChannel[]))
    .chain((channel) => fc.tuple(fc.constant(channel), argumentsOf(channel, token, folder)));
  const senders = fc.oneof(
    { weight: 9, arbitrary: fc.constant(page) },
    { weight: 1, arbitrary: fc.record({ url: nasty(), isMainFrame: fc.boolean() }) },
  );
  await fc.assert(
    fc.asyncProperty(message, senders, async ([channel, args], sender) => {
      const envelope = await answer(channel, sender, args);
      seen.answered += 1;
      if (envelope.ok) seen.let_in += 1;
      expect(structuredClone(envelope)).toEqual(envelope);
      expect(envelope.ok || envelope.fault === 'refused', JSON.stringify(envelope)).toBe(true);
      expect(({} as Record<string, unknown>)['path']).toBeUndefined();
    }),
    { numRuns: messages, endOnFailure: true },
  );
  await data.lock.release();
  expect(seen.answered).toBe(messages);
  expect(seen.let_in).toBeGreaterThan(messages / 5);
  expect(filesIn(outside)).toEqual(before);
  expect(readdirSync(path.join(base, 'documents')).toSorted()).toEqual(['Aufnahme.bpmn', 'Neu.bpmn']);
  // what was written into the chosen folder lies in it, not below or beside it
  const exported = readdirSync(path.join(base, 'exports'), { withFileTypes: true });
  expect(exported.length).toBeGreaterThan(0);
  expect(exported.filter((entry) => !entry.isFile())).toEqual([]);
  expect(readdirSync(base).toSorted()).toEqual(['documents', 'exports', 'outside', 'user']);
  expect(faults.filter((fault) => !fault.startsWith('ipc refused') && !fault.startsWith('page '))).toEqual([]);
});
