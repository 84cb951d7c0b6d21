import { describe, expect, test } from 'vitest';

import { faultText, withoutContent } from '#platform/fault-text.ts';

describe('a fault in the log', () => {
  test.each([
    ['write C:\\Users\\Mira Köhler\\AppData\\Roaming\\recent.json: ENOSPC', 'write …: ENOSPC'],
    ['EACCES: permission denied, open /home/mira k/Fälle/Schneider Anna.bpmn', 'EACCES: permission denied, open …'],
    ['read \\\\server\\Freigabe QM\\Fall Schneider.bpmn failed', 'read … failed'],
    ['rename C:\\Users\\Mira Köhler\\a b.tmp -> D:/Fälle/Anna Schneider.v2.bpmn', 'rename … -> …'],
    ["ENOENT: no such file or directory, open '/a/Anna Schneider'", 'ENOENT: no such file or directory, open "…"'],
    ['Cannot read „Frau Schneider anrufen“ of <task name="Anna">', 'Cannot read "…" of <…>'],
    ['lies in /home/mira/Ordner', 'lies in …'],
  ])('%s: names no person, file or folder', (text, line) => {
    expect(withoutContent(text)).toBe(line);
  });

  test('stays readable where there is nothing to hide', () => {
    expect(faultText(new TypeError('x.map is not a function'))).toBe('TypeError: x.map is not a function');
    expect(withoutContent('ipc files:save: ENOSPC, 1/2 of 4 MB, app and/or page')).toBe(
      'ipc files:save: ENOSPC, 1/2 of 4 MB, app and/or page',
    );
    expect(withoutContent('ipc refused')).toBe('ipc refused');
  });

  test('is one short line, in time, whatever comes', () => {
    const long = withoutContent(`${'/a b'.repeat(5_000)}\n${'x'.repeat(5_000)}`);
    expect(long.length).toBeLessThanOrEqual(200);
    expect(long).not.toContain('\n');
  });
});
