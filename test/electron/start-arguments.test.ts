import path from 'node:path';

import { expect, test } from 'vitest';

import { readStartArguments } from '#electron/start-arguments.ts';

test('files are found among switches and made absolute from where the person stands', () => {
  const { files, selfTest } = readStartArguments(
    ['/app', '--allow-file-access-from-files', 'A.bpmn', '--lang=de', '/x/B.KOMPASS', 'c.xml'],
    '/home/qm',
  );
  expect(files).toEqual([path.resolve('/home/qm/A.bpmn'), path.resolve('/x/B.KOMPASS'), path.resolve('/home/qm/c.xml')]);
  expect(selfTest).toBeNull();
});

test('what is no document and what is a switch is not opened', () => {
  expect(readStartArguments(['.', '--file=a.bpmn', 'bild.png', 'liste.xlsx', ''], '/home/qm').files).toEqual([]);
});

test('the self test names its report', () => {
  expect(readStartArguments(['--selftest=out.json'], '/tmp').selfTest).toBe(path.resolve('/tmp/out.json'));
  expect(readStartArguments(['--selftest='], '/tmp').selfTest).toBeNull();
});
