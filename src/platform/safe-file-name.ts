/** Names Windows keeps for devices, with or without an extension (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Control and format characters (bidi among them), lone surrogates, and what Windows refuses in names. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;
/** Room for a version suffix and the temporary name beside it; file systems allow 255 bytes. */
const maxBytes = 180;

/**
 * A name that every desktop file system accepts and that shows what it is: no folders, no streams, no device
 * names, no hidden or bidi characters, at most 180 UTF-8 bytes. The extension survives the cut.
 */
export const safeFileName = (wanted: string, fallback = 'Prozess'): string => {
  const cleaned = wanted.normalize('NFC').replace(unsafe, ' ').replace(/\s+/g, ' ').trim();
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(cleaned)?.[0] ?? '';
  const stem = cutToBytes(cleaned.slice(0, cleaned.length - extension.length), maxBytes - extension.length).replace(/^[. ]+|[. ]+$/g, '');
  const name = `${stem === '' ? fallback : stem}${extension}`;
  return deviceName.test(name) ? `_${name}` : name;
};

const cutToBytes = (text: string, limit: number): string => {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > limit) break;
    kept += character;
  }
  return kept;
};
