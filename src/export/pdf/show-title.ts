/**
 * Tells readers to show the document's title instead of the file's name (PDF/UA-1, 7.1), which the engine cannot be told.
 * Written as an update behind the file, as PDF provides for it (ISO 32000-1, 7.5.6). Throws where the file is none of the engine's.
 */
export function showTitle(pdf: Uint8Array): Uint8Array {
  const text = latin1(pdf);
  const [, previous] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const [, root] = /\/Root (\d+) 0 R/.exec(trailer) ?? [];
  const begin = text.lastIndexOf(`\n${root} 0 obj`) + 1;
  const catalog = text.slice(begin, text.indexOf('endobj', begin));
  const entries = /<<([\s\S]*)>>\s*(?:startxref|$)/.exec(trailer.slice(0, trailer.lastIndexOf('>>') + 2));
  if (previous === undefined || root === undefined || begin === 0 || entries === null || !catalog.includes(PREFERENCES))
    throw new Error('the PDF of the engine is built in another way than known');
  const at = pdf.length + 1;
  const changed = `\n${catalog.replace(PREFERENCES, `${PREFERENCES}\n    /DisplayDocTitle true`)}endobj\n`;
  const index = `xref\n0 1\n0000000000 65535 f \n${root} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  const end = `trailer\n<<${entries[1]}/Prev ${previous}\n>>\nstartxref\n${pdf.length + changed.length}\n%%EOF\n`;
  return joined(pdf, bytesOf(changed + index + end));
}

const PREFERENCES = '/ViewerPreferences <<';

const latin1 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return parts.join('');
};
/** As many arguments as every engine takes. */
const CHUNK = 8192;

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
