import { writeDocument } from '#core/report/document/write-document.ts';
import type { Exporter } from '../exporter.ts';
import { pageOf } from './page.ts';

/** The report as one page that any browser opens, without anything beside it. */
export const htmlExporter: Exporter = {
  id: 'html',
  extension: 'html',
  mime: 'text/html',
  title: { de: 'Bericht (HTML)', en: 'Report (HTML)' },
  description: {
    de: 'Der ganze Bericht mit Bildern in einer Datei für den Browser; auch zum Drucken.',
    en: 'The whole report with pictures in one file for the browser; prints as well.',
  },
  write: (report, { language }) => Promise.resolve(new TextEncoder().encode(pageOf(writeDocument(report, language)))),
};
