import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** What a library cannot be told, by the path of a part. */
export interface PackageChanges {
  /** The part that one written by the library stands for. */
  readonly original?: (path: string, part: Uint8Array) => Uint8Array;
  readonly change?: (path: string, xml: string) => string;
  readonly rename?: (path: string) => string;
  /** Parts the library did not write; some other part has to refer to them. */
  readonly added?: ReadonlyMap<string, Uint8Array>;
}

/**
 * Writes an office file anew so that the same report gives the same bytes: one date everywhere, parts in their order.
 * `date` is ISO 8601 (YYYY-MM-DD).
 */
export function settlePackage(
  bytes: Uint8Array,
  date: string,
  { original = (_, part) => part, change = (_, xml) => xml, rename = (path) => path, added = new Map() }: PackageChanges = {},
): Uint8Array {
  const stamp = `${date}T00:00:00Z`;
  const parts = { ...unzipSync(bytes), ...Object.fromEntries(added) };
  const settled: Zippable = {};
  const present = new Set(Object.keys(parts));
  for (const path of Object.keys(parts).toSorted(inPackageOrder)) {
    // folders are no parts
    if (!path.endsWith('/'))
      settled[rename(path)] = [
        settlePart(path, original(path, parts[path]!), stamp, (name, xml) =>
          change(name, name === TYPES ? typesOfPresent(xml, present) : xml),
        ),
        // pictures of pixels are packed already
        { level: path.endsWith('.png') ? 0 : 6 },
      ];
  }
  // zip dates have no zone: noon UTC is the same day wherever the file is written
  return zipSync(settled, { mtime: new Date(`${date}T12:00:00Z`) });
}

function settlePart(path: string, part: Uint8Array, stamp: string, change: (path: string, xml: string) => string): Uint8Array {
  // the numbers behind a chart are a workbook of their own
  if (path.endsWith('.xlsx')) return settlePackage(part, stamp.slice(0, 10));
  if (!isXml(path)) return part;
  const xml = strFromU8(part);
  return strToU8(change(path, path === 'docProps/core.xml' ? datedProperties(xml, stamp) : xml));
}

const TYPES = '[Content_Types].xml';

/** A type for a part that is not there makes strict readers offer a repair. */
const typesOfPresent = (xml: string, present: ReadonlySet<string>): string =>
  xml.replaceAll(/<Override [^>]*PartName="\/([^"]+)"[^>]*\/>/g, (override, part: string) => (present.has(part) ? override : ''));

const isXml = (path: string): boolean => /\.(?:xml|rels)$/.test(path);

/** The list of contents comes first: some readers insist. */
const inPackageOrder = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : 1);
const rank = (path: string): number => (path === TYPES ? 0 : path === '_rels/.rels' ? 1 : 2);

const datedProperties = (xml: string, stamp: string): string => xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`);
