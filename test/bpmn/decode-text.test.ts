import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodeText } from '#bpmn/decode-text.ts';
import { corpusFiles, hasCorpus } from './corpus.ts';
import { bytesOf, FIXTURES, openFixture } from './fixtures.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const declared = (encoding: string, content: readonly number[]): Uint8Array =>
  bytes(...new TextEncoder().encode(`<?xml version="1.0" encoding="${encoding}"?><a>`), ...content, ...new TextEncoder().encode('</a>'));

describe('decodeText', () => {
  it.each([
    ['utf-16le', 'utf-16le', true, 'Prüfung – ß'],
    ['utf-16be-unmarked', 'utf-16be', false, 'Prüfung – ß'],
    ['latin-1', 'iso-8859-1', false, 'Prüfung - ß'],
    ['windows-1252-unsaid', 'windows-1252', false, 'Prüfung – ß'],
  ] as const)('reads %s without losing an umlaut', (name, encoding, byteOrderMark, expected) => {
    const open = openFixture(name);
    expect(open.source.encoding).toBe(encoding);
    expect(open.source.byteOrderMark).toBe(byteOrderMark);
    expect(open.model.flowNodes[0]?.name).toBe(expected);
  });

  it('says so only where it had to guess', () => {
    const guessed = FIXTURES.filter((name) => openFixture(name).issues.some((issue) => issue.code === 'ENCODING_GUESSED'));
    expect(guessed).toEqual(['windows-1252-unsaid']);
  });

  it.each(FIXTURES)('gives back the bytes of %s', (name) => {
    const { source } = decodeText(bytesOf(name));
    expect(encodeText(source, source.text)).toEqual(bytesOf(name));
  });

  it('believes strict UTF-8 more than a declaration', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><a>ü</a>';
    expect(decodeText(new TextEncoder().encode(text)).source).toEqual({ text, encoding: 'utf-8', byteOrderMark: false });
  });

  it('keeps the mark of UTF-8 out of the text and in the bytes', () => {
    const marked = bytes(0xef, 0xbb, 0xbf, 0x3c, 0x61, 0x2f, 0x3e);
    const { source } = decodeText(marked);
    expect(source).toEqual({ text: '<a/>', encoding: 'utf-8', byteOrderMark: true });
    expect(encodeText(source, source.text)).toEqual(marked);
  });

  it('uses the declared 8-bit encoding and knows nothing of made-up ones', () => {
    expect(decodeText(declared('ISO-8859-5', [0xb0])).source.text).toContain('<a>А</a>');
    expect(decodeText(declared('no-such-code', [0xfc])).source).toMatchObject({ encoding: 'windows-1252' });
    expect(decodeText(declared('Shift_JIS', [0xfc])).source).toMatchObject({ encoding: 'windows-1252' });
  });

  it('writes what an 8-bit encoding cannot hold as a reference', () => {
    const written = encodeText({ encoding: 'iso-8859-5', byteOrderMark: false }, '<a>А😀€</a>');
    expect(new TextDecoder('iso-8859-5').decode(written)).toBe('<a>А&#x1F600;&#x20AC;</a>');
  });

  it('never fails, and gives the same bytes back for whatever is no broken UTF-16', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (input) => {
        const { source, issues } = decodeText(input);
        const isWide = source.encoding.startsWith('utf-16');
        if (!isWide || issues.length === 0) expect([...encodeText(source, source.text)]).toEqual([...input]);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads any text written in any encoding', () => {
    const encoding = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), encoding, fc.boolean(), (name, encoding, byteOrderMark) => {
        const text = `<a>${name}</a>`;
        expect(decodeText(encodeText({ encoding, byteOrderMark }, text)).source).toEqual({ text, encoding, byteOrderMark });
      }),
    );
  });

  it.skipIf(!hasCorpus)('gives back the bytes of every real file', () => {
    for (const file of corpusFiles()) {
      const { source } = decodeText(file.bytes);
      expect(Buffer.compare(encodeText(source, source.text), file.bytes), file.name).toBe(0);
    }
  });
});
