import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { VersionFolder } from '#platform/disk/version-folder.ts';
import { maxVersions, versionsToDrop } from '#platform/versions-kept.ts';

const minute = 60_000;
const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 12) + minutes * minute);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('which earlier states stay', () => {
  /** What is left after saving at these minutes, one after the other. */
  const after = (minutes: readonly number[]): readonly number[] => {
    let kept: readonly { readonly savedAt: string; readonly bytes: number; readonly minute: number }[] = [];
    for (const moment of minutes) {
      kept = [{ savedAt: at(moment).toISOString(), bytes: 1, minute: moment }, ...kept];
      const gone = versionsToDrop(kept);
      kept = kept.filter((version) => !gone.includes(version));
    }
    return kept.map((version) => version.minute);
  };

  test('a burst of saves leaves its first and its last state', () => {
    expect(after([0, 1, 2, 3, 4])).toEqual([4, 0]);
    expect(after([0, 1, 2, 6, 7, 30])).toEqual([30, 6, 0]);
  });

  test('at most 20, all but the last five minutes apart, the last saved one always among them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 80 }), (gaps) => {
        let now = 0;
        const minutes = gaps.map((gap) => (now += gap));
        const kept = after(minutes);
        expect(kept.length).toBeLessThanOrEqual(maxVersions);
        expect(kept[0]).toBe(minutes.at(-1));
        for (let index = 1; index + 1 < kept.length; index += 1) expect(kept[index]! - kept[index + 1]!).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  test('large states push the oldest out, never the last one', () => {
    const versions = [3, 2, 1].map((hour) => ({ savedAt: at(hour * 60).toISOString(), bytes: 150_000_000 }));
    expect(versionsToDrop(versions)).toEqual(versions.slice(1));
  });
});

describe('earlier states on disk', () => {
  let folder: string;
  let versions: VersionFolder;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'versions-'));
    versions = new VersionFolder(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('each file has its own history, newest first; equal states are kept once', async () => {
    await versions.keep('/a.bpmn', text('eins'), at(0));
    await versions.keep('/a.bpmn', text('eins'), at(10));
    await versions.keep('/a.bpmn', text('zwei'), at(20));
    await versions.keep('/b.bpmn', text('anders'), at(20));
    const list = await versions.list('/a.bpmn');
    expect(list.map(({ savedAt }) => savedAt)).toEqual([at(20).toISOString(), at(0).toISOString()]);
    expect(await versions.read('/a.bpmn', list[1]!.id)).toEqual({ ok: true, value: text('eins') });
    expect(await versions.list('/c.bpmn')).toEqual([]);
  });

  test('an id that is a path leads nowhere', async () => {
    await versions.keep('/a.bpmn', text('eins'), at(0));
    expect(await versions.read('/a.bpmn', '../../../../../etc/passwd')).toMatchObject({ ok: false });
  });
});
