import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Changes to single parts of an office file, by path. */
export type PartChange = (path: string, xml: string) => string;

/**
 * Writes an office file anew so that the same report gives the same bytes: one date everywhere, parts in their order.
 * `date` is ISO 8601 (YYYY-MM-DD).
 */
export function settlePackage(bytes: Uint8Array, date: string, change: PartChange = (_, xml) => xml): Uint8Array {
  const stamp = `${date}T00:00:00Z`;
  const parts = unzipSync(bytes);
  const settled: Zippable = {};
  for (const path of Object.keys(parts).toSorted(inPackageOrder)) {
    // folders are no parts
    if (path.endsWith('/')) continue;
    const part = parts[path]!;
    settled[path] = isXml(path)
      ? strToU8(change(path, path === 'docProps/core.xml' ? datedProperties(strFromU8(part), stamp) : strFromU8(part)))
      : part;
  }
  // zip dates have no zone: noon UTC is the same day wherever the file is written
  return zipSync(settled, { mtime: new Date(`${date}T12:00:00Z`), level: 6 });
}

const isXml = (path: string): boolean => /\.(?:xml|rels)$/.test(path);

/** The list of contents comes first: some readers insist. */
const inPackageOrder = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : 1);
const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);

const datedProperties = (xml: string, stamp: string): string => xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`);
