import { strFromU8, unzipSync } from 'fflate';

/** Parts of an office file by path. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => new Map(Object.entries(unzipSync(bytes)));

export const xmlPartsOf = (bytes: Uint8Array): readonly (readonly [string, string])[] =>
  [...partsOf(bytes)].filter(([name]) => /\.(?:xml|rels)$/.test(name)).map(([name, part]) => [name, strFromU8(part)] as const);

/** What a reader of the page reads: texts in their order, runs of a paragraph joined, one blank between paragraphs and cells. */
export function textOfXml(xml: string, paragraph: RegExp, text: RegExp): string {
  const paragraphs = [...xml.matchAll(paragraph)].map(([inner]) => [...inner.matchAll(text)].map(([, run = '']) => unescape(run)).join(''));
  return oneLine(paragraphs.join(' '));
}

export const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

export const oneLine = (text: string): string =>
  text
    .replaceAll('\u00AD', '')
    .replaceAll(/[\s\u00A0]+/gu, ' ')
    .trim();
