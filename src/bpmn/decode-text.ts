import type { Issue } from '#core/problem/issue.ts';
import type { SourceText } from './open-bpmn.ts';
import { decodeAs, encodeUtf8 } from './text/platform-coding.ts';
import { byteTable, decodeSingleByte, encodeSingleByte } from './text/single-byte.ts';

export interface DecodedText {
  readonly source: SourceText;
  readonly issues: readonly Issue[];
}

const FALLBACK = 'windows-1252';
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Bytes to text in the order perf R4: byte order mark or the shape of UTF-16, strict UTF-8, the 8-bit encoding the file declares,
 * windows-1252 with a notice. Never fails; `encodeText` gives the same bytes back.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const strict = decodeAs(wide, bytes, true);
    const text = strict ?? decodeAs(wide, bytes, false) ?? '';
    return decoded(text, wide, strict === null ? [guessed(wide)] : []);
  }
  const utf8 = decodeAs('utf-8', bytes, true);
  if (utf8 !== null) return decoded(utf8, 'utf-8', []);
  const declared = declaredEncoding(bytes);
  const table = declared === null ? null : byteTable(declared);
  if (declared !== null && table !== null) return decoded(decodeSingleByte(bytes, table), declared, []);
  return decoded(decodeSingleByte(bytes, byteTable(FALLBACK)!), FALLBACK, [guessed(FALLBACK)]);
}

/** The bytes of a text in the encoding its file came in, byte order mark included. */
export function encodeText(source: Pick<SourceText, 'encoding' | 'byteOrderMark'>, text: string): Uint8Array<ArrayBuffer> {
  const marked = source.byteOrderMark ? BYTE_ORDER_MARK + text : text;
  if (source.encoding === 'utf-16le' || source.encoding === 'utf-16be') return encodeUtf16(marked, source.encoding === 'utf-16le');
  const table = source.encoding === 'utf-8' ? null : byteTable(source.encoding);
  return table === null ? encodeUtf8(marked) : encodeSingleByte(marked, table);
}

function decoded(text: string, encoding: SourceText['encoding'], issues: readonly Issue[]): DecodedText {
  const byteOrderMark = text.startsWith(BYTE_ORDER_MARK);
  return { source: { text: byteOrderMark ? text.slice(1) : text, encoding, byteOrderMark }, issues };
}

/** UTF-16 by its byte order mark, or because every XML file begins with an ASCII character (`<` or white space). */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (second === 0 && isAscii(first))) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && isAscii(second))) return 'utf-16be';
  return null;
}

const isAscii = (byte: number): boolean => byte > 0 && byte < 0x80;

/** Encoding of the XML declaration in lower case; null = none given. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decodeSingleByte(bytes.subarray(0, 200), byteTable(FALLBACK)!);
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? null;
}

const guessed = (encoding: string): Issue => ({ code: 'ENCODING_GUESSED', element: null, params: { encoding } });

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}
