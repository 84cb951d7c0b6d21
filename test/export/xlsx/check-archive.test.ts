import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAnnotationSource } from '#app/batch/annotation-source.ts';
import { archiveFault } from '#export/xlsx/check-archive.ts';

const SIZE_OF_ENTRY = 24;

/** Writes another unpacked size into the directory of an archive with one entry. */
function withSize(archive: Uint8Array, size: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = copy.length - 22; at >= 0; at -= 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + SIZE_OF_ENTRY, size, true);
  return copy;
}

describe('a workbook from outside', () => {
  it('of usual size is opened, whatever comment stands behind it', () => {
    expect(archiveFault(zipSync({ 'a.xml': strToU8('<a/>') }))).toBeNull();
    expect(archiveFault(zipSync({ 'a.xml': strToU8('<a/>') }, { comment: 'x'.repeat(500) }))).toBeNull();
  });

  it('that unpacks to too much is not', () => {
    // 300 MB of zeros pack into 300 kB
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(300_000_000) }, { level: 1 });
    expect(archiveFault(bomb)).toBe('unpacked');
  });

  it('that lies about its size is not read beyond what it said', async () => {
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(50_000_000) }, { level: 9 });
    expect(archiveFault(withSize(bomb, 0))).toBe('broken');
    const small = withSize(bomb, 1_000);
    expect(archiveFault(small)).toBeNull();
    expect(await readAnnotationSource(small)).toMatchObject({ ok: false, problem: { code: 'ANNOTATIONS_BROKEN' } });
  });

  it('with too many entries, or none that can be found, is not', () => {
    expect(archiveFault(zipSync(Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`${at}`, new Uint8Array()]))))).toBe(
      'entries',
    );
    expect(archiveFault(strToU8('PK\u0003\u0004 and nothing else'))).toBe('broken');
    expect(archiveFault(new Uint8Array(20_000_001))).toBe('size');
    const cut = zipSync({ a: strToU8('abc') });
    expect(archiveFault(cut.slice(20))).toBe('broken');
  });
});
