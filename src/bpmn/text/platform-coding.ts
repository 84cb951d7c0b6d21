interface Decoder {
  decode(input: Uint8Array): string;
}
interface Platform {
  readonly TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Decoder;
  readonly TextEncoder: new () => { encode(input: string): Uint8Array<ArrayBuffer> };
}

/** Node, browsers and workers all offer these two; taken by hand so that rooms without DOM and Node types can import this one. */
const platform = globalThis as unknown as Platform;

/** Decodes with one encoding; null = unknown encoding, or (strict) the bytes are none of it. A byte order mark is kept. */
export function decodeAs(encoding: string, bytes: Uint8Array, strict: boolean): string | null {
  try {
    return new platform.TextDecoder(encoding, { fatal: strict, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 without a byte order mark. */
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => new platform.TextEncoder().encode(text);
