import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { createFaultLog } from '#electron/fault-log.ts';
import { createSelfTest } from '#electron/self-test.ts';
import { languageOfSettings, shellTexts } from '#electron/shell-texts.ts';
import { menuCommands } from '#platform/platform.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'shell-'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('texts of the native parts', () => {
  test.each(['de', 'en'] as const)('%s names every menu command', (language) => {
    for (const command of menuCommands) expect(shellTexts[language].commands[command]).toMatch(/\S/);
  });

  test.each([
    [null, 'de'],
    ['{"language":"en"}', 'en'],
    ['{"language":"de"}', 'de'],
    ['{"language":"fr"}', 'de'],
    ['null', 'de'],
    ['{ kaputt', 'de'],
  ] as const)('settings %j speak %s', (settings, language) => expect(languageOfSettings(settings)).toBe(language));
});

describe('fault log', () => {
  test('a fault is one line, cut, without the content of a document', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const note = createFaultLog(folder, () => new Date('2026-01-01T00:00:00Z'));
    note('page gone', 'crashed');
    note('main', new Error(`<xml>\n${'lang '.repeat(200)}`));
    note('main', new SyntaxError('Unexpected token A, "Anna Muster" is not valid JSON'));
    note('write /home/anna/Klienten/Muster.bpmn', 'EACCES: permission denied, open C:\\Users\\Anna\\Muster.bpmn');
    const lines = readFileSync(path.join(folder, 'faults.log'), 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe('2026-01-01T00:00:00.000Z page gone: crashed');
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(310);
    expect(lines.join(' ')).not.toMatch(/Anna|Muster|anna/);
    expect(lines[3]).toMatch(/write .*: EACCES: permission denied/);
  });

  test('a log that grows too long starts anew and keeps one older file', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const note = createFaultLog(folder);
    for (let index = 0; index < 6_000; index += 1) note('lang', 'x'.repeat(400));
    expect(readdirSync(folder).toSorted()).toEqual(['faults.log', 'faults.log.old']);
  });
});

describe('self test', () => {
  const report = { ok: true, steps: [{ name: 'öffnen', ok: true, milliseconds: 12, detail: '' }] };

  test.each([
    [true, 0],
    [false, 1],
  ])('a report with ok=%s ends the program with %i', (ok, code) => {
    const exit = vi.fn();
    const target = path.join(folder, 'out.json');
    createSelfTest(target, { version: '0.1.0' }, exit).finish({ ...report, ok });
    expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual({ version: '0.1.0', ...report, ok });
    expect(exit).toHaveBeenCalledWith(code);
  });

  test('a page that never reports is a failure after three minutes', () => {
    vi.useFakeTimers();
    const exit = vi.fn();
    const target = path.join(folder, 'out.json');
    createSelfTest(target, {}, exit);
    vi.advanceTimersByTime(179_000);
    expect(exit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(exit).toHaveBeenCalledWith(1);
    expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({ ok: false });
  });
});
