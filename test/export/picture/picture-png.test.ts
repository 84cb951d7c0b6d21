import { describe, expect, it } from 'vitest';
import { loadAsset } from '#cli/load-asset.ts';
import { possibleScale } from '#core/picture/possible-scale.ts';
import { element, picture } from '#core/picture/svg-markup.ts';
import { picturePng } from '#export/picture/picture-png.ts';

/** Chunks of a PNG by type, each with a check of its sum by node's own zlib. */
async function chunksOf(png: Uint8Array): Promise<ReadonlyMap<string, DataView>> {
  const { crc32 } = await import('node:zlib');
  const chunks = new Map<string, DataView>();
  for (let at = 8; at < png.length;) {
    const view = new DataView(png.buffer, png.byteOffset + at);
    const length = view.getUint32(0);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (typeof crc32 === 'function') expect(view.getUint32(8 + length), type).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.set(type, new DataView(png.buffer, png.byteOffset + at + 8, length));
    at += 12 + length;
  }
  return chunks;
}

const drawing = picture({ x: 0, y: 0, width: 120, height: 60 }, element('circle', { cx: 30, cy: 30, r: 20, fill: '#0B5F5A' }));

describe('a picture as PNG', () => {
  it('has as many pixels as asked for, and says how large they are meant to be', async () => {
    for (const scale of [1, 2, 3]) {
      const chunks = await chunksOf(await picturePng(drawing, scale, loadAsset));
      expect([chunks.get('IHDR')?.getUint32(0), chunks.get('IHDR')?.getUint32(4)]).toEqual([120 * scale, 60 * scale]);
      // 96 pixels per inch are 3780 per metre
      expect(chunks.get('pHYs')?.getUint32(0)).toBe(Math.round(3779.53 * scale));
      expect(chunks.get('pHYs')?.getUint8(8)).toBe(1);
    }
  });

  it('is drawn smaller rather than not at all where it would be too large', () => {
    expect(possibleScale({ width: 1000, height: 500 }, 4)).toBe(4);
    expect(possibleScale({ width: 30_000, height: 100 }, 2) * 30_000).toBeLessThanOrEqual(16_384);
    const scale = possibleScale({ width: 8000, height: 6000 }, 4);
    expect(scale * 8000 * scale * 6000).toBeLessThanOrEqual(80_000_001);
    expect(scale).toBeGreaterThan(1);
  });
});
