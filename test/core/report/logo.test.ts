import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '#core/report/base64.ts';
import { fitLogo, logoOf, MAX_LOGO_BYTES } from '#core/report/logo.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((character) => character.codePointAt(0)!) : part)));
const chunk = (type: string, content: readonly number[]): readonly number[] => [
  0,
  0,
  0,
  content.length,
  ...bytes(type),
  ...content,
  1,
  2,
  3,
  4,
];
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const IHDR = chunk('IHDR', [0, 0, 1, 44, 0, 0, 0, 100, 8, 6, 0, 0, 0]);
const png = (...extra: readonly (readonly number[])[]) => bytes(SIGNATURE, IHDR, ...extra, chunk('IDAT', [1, 2, 3]), chunk('IEND', []));

const FRAME = [0xff, 0xc0, 0, 11, 8, 0, 100, 1, 44, 1, 1, 0x11, 0];
const SCAN = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 9, 0xff, 0, 9, 0xff, 0xd9];
const exif = [0xff, 0xe1, 0, 10, ...bytes('Exif\0\0GP')];
const comment = [0xff, 0xfe, 0, 6, ...bytes('Hi!!')];
const jpeg = (...extra: readonly (readonly number[])[]) => bytes([0xff, 0xd8], ...extra, FRAME, SCAN);

describe('a logo', () => {
  test('is a whole PNG or JPEG, with its size', () => {
    expect(logoOf(png(), 'Zeichen')).toEqual({ bytes: png(), mime: 'image/png', width: 300, height: 100, alt: 'Zeichen' });
    expect(logoOf(jpeg(), '')).toEqual({ bytes: jpeg(), mime: 'image/jpeg', width: 300, height: 100, alt: '' });
  });

  test('leaves behind what is no picture: where it was taken, comments, anything after its end', () => {
    expect(logoOf(bytes([...png(chunk('tEXt', [...bytes('Ort')]), chunk('eXIf', [1]))], '<script>'), '')?.bytes).toEqual(png());
    expect(logoOf(bytes([...jpeg(exif, comment)], '<script>'), '')?.bytes).toEqual(jpeg());
  });

  test.each([
    ['nothing', bytes()],
    ['a text', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PNG that ends early', png().subarray(0, -6)],
    ['a PNG without pixels', bytes(SIGNATURE, IHDR, chunk('IEND', []))],
    ['a PNG that begins with something else', bytes(SIGNATURE, chunk('tEXt', [1]), IHDR, chunk('IDAT', [1]), chunk('IEND', []))],
    [
      'a PNG that is too wide',
      bytes(SIGNATURE, chunk('IHDR', [0, 1, 0, 0, 0, 0, 0, 1, 8, 6, 0, 0, 0]), chunk('IDAT', [1]), chunk('IEND', [])),
    ],
    ['a JPEG that ends early', jpeg().subarray(0, -2)],
    ['a JPEG without a size', bytes([0xff, 0xd8], SCAN)],
    [
      'too many bytes',
      bytes(
        [...png()],
        Array.from({ length: MAX_LOGO_BYTES }, () => 0),
      ),
    ],
  ])('is not %s', (_, content) => expect(logoOf(content, '')).toBeNull());

  test('of any bytes never throws, and a cleaned one is clean', () => {
    const start = fc.constantFrom([...png()], [...jpeg(exif)], SIGNATURE, [0xff, 0xd8]);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 60 }), fc.nat(80), (head, tail, cut) => {
        const logo = logoOf(Uint8Array.from([...head.slice(0, cut), ...tail]), 'x');
        if (logo !== null) expect(logoOf(logo.bytes, 'x')).toEqual(logo);
      }),
    );
  });

  test('fills a room without changing its shape', () => {
    expect(fitLogo({ width: 300, height: 100 }, { width: 60, height: 30 })).toEqual({ width: 60, height: 20 });
    expect(fitLogo({ width: 10, height: 40 }, { width: 60, height: 20 })).toEqual({ width: 5, height: 20 });
  });
});

describe('base64', () => {
  test('comes back as the same bytes, and is what everybody else writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        const text = toBase64(content);
        expect(text).toBe(btoa(String.fromCharCode(...content)));
        expect(fromBase64(text)).toEqual(content);
      }),
    );
  });

  test.each(['a', 'ab=c', 'ab==cd', '=abc', 'äöü1', 'abcd\n'])('refuses %j', (text) => expect(fromBase64(text)).toBeNull());
});
