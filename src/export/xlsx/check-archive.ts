/** Of a workbook with far more steps than any process has; assumption: 10,000 rows are about 3 MB and 30 MB unpacked. */
const LIMITS = { bytes: 20_000_000, unpacked: 200_000_000, entries: 2_000 } as const;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** An entry that says it is empty may hold this much: an empty stream has two bytes. */
const NEARLY_NOTHING = 16;

/**
 * Why an archive is not opened, null = it is. Looks only at its directory: too large, unpacking to too much, too many entries,
 * or sizes that cannot be true. What says less than it unpacks to fails while unpacking, because the reader stops there.
 */
export function archiveFault(bytes: Uint8Array): 'size' | 'unpacked' | 'entries' | 'broken' | null {
  if (bytes.length > LIMITS.bytes) return 'size';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return 'broken';
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) return 'entries';
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return 'broken';
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    if (size === 0 && packed > NEARLY_NOTHING) return 'broken';
    unpacked += size;
    if (unpacked > LIMITS.unpacked) return 'unpacked';
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

/** The end of the directory stands last, behind it at most a comment. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}
