import { oneLine, partsOf, textOfXml, unescape } from './office-parts.ts';

export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The words of a report as a reader of the format sees them, in one line, without pictures. */
export const REPORT_READERS: Readonly<Record<'md' | 'html' | 'docx', (bytes: Uint8Array) => string>> = {
  md: (bytes) =>
    oneLine(
      decode(bytes)
        .replaceAll(/\\([\\`*_[\]<>#|])/g, '$1')
        .replaceAll('**', '')
        .replaceAll('|', ' '),
    ),
  html: (bytes) =>
    oneLine(
      unescape(
        decode(bytes)
          .replaceAll(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/g, ' ')
          .replaceAll(/<[^>]+>/g, ' '),
      ),
    ),
  docx: (bytes) => textOfXml(decode(partsOf(bytes).get('word/document.xml')!), /<w:p[ >][\s\S]*?<\/w:p>/g, /<w:t(?: [^>]*)?>([^<]*)</g),
};
