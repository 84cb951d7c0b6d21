import { decodeAs } from './platform-coding.ts';

const tables = new Map<string, ReadonlyMap<string, number> | null>();

/** Character -> byte of an 8-bit encoding, made by decoding all 256 bytes; null = no 8-bit encoding the platform knows. */
export function byteTable(encoding: string): ReadonlyMap<string, number> | null {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const characters = decodeAs(
    encoding,
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    false,
  );
  const table = characters === null ? null : new Map([...characters].map((character, byte) => [character, byte] as const));
  const result = table !== null && table.size === 256 && table.get('A') === 65 ? table : null;
  tables.set(encoding, result);
  return result;
}

/** Bytes of an 8-bit encoding; what it cannot hold becomes a character reference, which every XML reader understands. */
export function encodeSingleByte(text: string, table: ReadonlyMap<string, number>): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = table.get(character);
    if (byte !== undefined) bytes.push(byte);
    else for (const digit of `&#x${character.codePointAt(0)!.toString(16).toUpperCase()};`) bytes.push(digit.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}
