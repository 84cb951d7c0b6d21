const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const left = bytes.length - at;
    parts.push(
      ALPHABET[group >> 18]! +
        ALPHABET[(group >> 12) & 63]! +
        (left > 1 ? ALPHABET[(group >> 6) & 63]! : '=') +
        (left > 2 ? ALPHABET[group & 63]! : '='),
    );
  }
  return parts.join('');
}

/** The other way; null = not base64. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const group = [0, 1, 2, 3].reduce((sum, at) => (sum << 6) | Math.max(0, ALPHABET.indexOf(text[from + at]!)), 0);
    for (let at = 0; at < 3 && to + at < bytes.length; at += 1) bytes[to + at] = (group >> (16 - 8 * at)) & 255;
  }
  return bytes;
}
