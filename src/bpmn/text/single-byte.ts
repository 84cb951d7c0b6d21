import { decodeAs } from './platform-coding.ts';

/** 0x80 to 0x9F of windows-1252; the five bytes without character are the control characters of the same number (WHATWG Encoding). */
const WINDOWS_1252_UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
/** Names for windows-1252; files that say 8859-1 or ASCII are read like that, too, as browsers do. */
const WINDOWS_1252: ReadonlySet<string> = new Set([
  'windows-1252',
  'cp1252',
  'x-cp1252',
  'iso-8859-1',
  'iso8859-1',
  'iso_8859-1',
  'latin1',
  'l1',
  'us-ascii',
  'ascii',
]);

/** The 256 characters of an 8-bit encoding by byte; null = no 8-bit encoding the platform knows. */
export interface ByteTable {
  readonly characters: readonly string[];
  readonly bytes: ReadonlyMap<string, number>;
}

const tables = new Map<string, ByteTable | null>();

export function byteTable(encoding: string): ByteTable | null {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const characters = WINDOWS_1252.has(encoding) ? windows1252() : [...(decodeAs(encoding, ALL_BYTES, false) ?? '')];
  const bytes = new Map(characters.map((character, byte) => [character, byte] as const));
  const table = bytes.size === 256 && bytes.get('A') === 65 ? { characters, bytes } : null;
  tables.set(encoding, table);
  return table;
}

/** Own table: the decoder of Node 20 takes windows-1252 for ISO-8859-1 and loses dashes and quotes. */
const windows1252 = (): readonly string[] =>
  Array.from(ALL_BYTES, (byte) => (byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_UPPER.charAt(byte - 0x80) : String.fromCharCode(byte)));

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);

export function decodeSingleByte(bytes: Uint8Array, { characters }: ByteTable): string {
  const pieces: string[] = [];
  for (const byte of bytes) pieces.push(characters[byte]!);
  return pieces.join('');
}

/** Bytes of an 8-bit encoding; what it cannot hold becomes a character reference, which every XML reader understands. */
export function encodeSingleByte(text: string, table: ByteTable): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = table.bytes.get(character);
    if (byte !== undefined) bytes.push(byte);
    else for (const digit of `&#x${character.codePointAt(0)!.toString(16).toUpperCase()};`) bytes.push(digit.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}
