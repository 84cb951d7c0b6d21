/** What Node, browsers and workers all offer; declared here so that the room needs neither DOM nor Node types. */
interface TextDecoderLike {
  decode(input?: Uint8Array): string;
}
declare const TextDecoder: new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => TextDecoderLike;
declare const TextEncoder: new () => { encode(input?: string): Uint8Array<ArrayBuffer> };
