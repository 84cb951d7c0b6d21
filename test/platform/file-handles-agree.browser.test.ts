import { beforeEach, describe, expect, test } from 'vitest';

import { FileHandles } from '#platform/browser/file-handles.ts';
import type { FileToken } from '#platform/platform.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let handles: FileHandles;
let token: FileToken;
let change: (text: string) => Promise<void>;

beforeEach(async () => {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle('Gemeinsam.bpmn', { create: true });
  change = async (text) => {
    const target = await handle.createWritable();
    await target.write(text);
    await target.close();
  };
  await change('wie geöffnet');
  handles = new FileHandles();
  token = await handles.remember(handle);
  await handles.open(token);
});

/** Their state and the one agreed on so far. */
async function look(): Promise<{ readonly text: string; readonly mark: string; readonly agreed: string }> {
  const looked = await handles.lookAt(token);
  if (!looked.ok || looked.value.agreed === null) throw new Error('cannot be looked at');
  return { text: new TextDecoder().decode(looked.value.bytes), mark: looked.value.mark, agreed: looked.value.agreed };
}

describe("somebody else's state of a file in the browser", () => {
  test('can be looked at, and saving still asks', async () => {
    await change('von außen');
    const { text, mark } = await look();
    expect(text).toBe('von außen');
    expect(await handles.check(token)).toEqual({ kind: 'changed', mark });
    expect(await handles.save(token, bytes('meins'), false)).toMatchObject({ ok: false, problem: { code: 'FILE_CHANGED_ON_DISK' } });
  });

  test('agreed on, it is saved over; given up again, saving asks; after a save nothing is given up any more', async () => {
    await change('von außen');
    const { mark, agreed } = await look();
    handles.agreeOn(token, mark, agreed);
    expect(await handles.check(token)).toEqual({ kind: 'changed', mark });
    handles.agreeOn(token, agreed, mark);
    expect(await handles.check(token)).toEqual({ kind: 'same' });
    handles.agreeOn(token, mark, agreed);
    expect(await handles.check(token)).toEqual({ kind: 'changed', mark });
    handles.agreeOn(token, agreed, mark);
    expect(await handles.save(token, bytes('beides'), false)).toMatchObject({ ok: true });
    handles.agreeOn(token, mark, agreed);
    expect(await handles.check(token)).toEqual({ kind: 'same' });
  });

  test('a file that is gone is a problem, not an exception', async () => {
    await (await navigator.storage.getDirectory()).removeEntry('Gemeinsam.bpmn');
    expect(await handles.lookAt(token)).toMatchObject({ ok: false, problem: { code: 'FILE_NOT_FOUND' } });
  });
});
