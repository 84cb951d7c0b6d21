import { expect, test, vi } from 'vitest';

import { ArrivingFiles } from '#electron/arriving-files.ts';
import { fail } from '#core/problem/problem.ts';

const open = (paths: readonly string[]) => Promise.resolve(paths.map((name) => fail({ code: 'FILE_NOT_FOUND', name } as const)));

test('files wait until the page is ready and then come once, together', async () => {
  const send = vi.fn();
  const arriving = new ArrivingFiles(open, send);
  arriving.arrive(['a.bpmn']);
  arriving.arrive(['b.bpmn']);
  await Promise.resolve();
  expect(send).not.toHaveBeenCalled();
  arriving.ready();
  await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
  expect(send.mock.calls[0]?.[0]).toHaveLength(2);
  arriving.ready();
  await Promise.resolve();
  expect(send).toHaveBeenCalledOnce();
});

test('a later file comes at once; while the page loads anew, files wait again', async () => {
  const send = vi.fn();
  const arriving = new ArrivingFiles(open, send);
  arriving.ready();
  arriving.arrive(['a.bpmn']);
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  arriving.reset();
  arriving.arrive(['b.bpmn']);
  await Promise.resolve();
  expect(send).toHaveBeenCalledTimes(1);
  arriving.ready();
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
});
