import { unzlibSync } from 'fflate';

/** Objects of a PDF as text by number, those in object streams as well; streams themselves are left out. */
export function pdfObjects(bytes: Uint8Array): ReadonlyMap<number, string> {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  for (const match of raw.matchAll(/(?:^|\s)(\d+) 0 obj\s/g)) {
    const begin = match.index + match[0].length;
    const end = raw.indexOf('endobj', begin);
    const stream = /stream\r?\n/.exec(raw.slice(begin, end));
    const head = stream === null ? raw.slice(begin, end) : raw.slice(begin, begin + stream.index);
    objects.set(Number(match[1]), head);
    if (stream === null || !/\/Type\s*\/ObjStm/.test(head)) continue;
    const start = begin + stream.index + stream[0].length;
    const packed = Buffer.from(raw.slice(start, start + numberIn(head, 'Length')), 'latin1');
    const text = Buffer.from(unzlibSync(packed)).toString('latin1');
    const first = numberIn(head, 'First');
    const places = text.slice(0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at < places.length; at += 2)
      objects.set(places[at]!, text.slice(first + places[at + 1]!, places[at + 3] === undefined ? undefined : first + places[at + 3]!));
  }
  return objects;
}

const numberIn = (head: string, key: string): number => Number(new RegExp(`/${key}\\s+(\\d+)`).exec(head)?.[1] ?? Number.NaN);
