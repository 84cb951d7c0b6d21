import { writeDocument } from '#core/report/document/write-document.ts';
import type { Exporter } from '../exporter.ts';
import { markdownOf } from './markdown.ts';

/** The report as plain text that wikis, tickets and version control read. */
export const mdExporter: Exporter = {
  id: 'md',
  extension: 'md',
  mime: 'text/markdown',
  title: { de: 'Bericht (Markdown)', en: 'Report (Markdown)' },
  description: {
    de: 'Der ganze Bericht als Text für Wiki, Ticket oder Versionsablage; Bilder als Beschreibung.',
    en: 'The whole report as text for wiki, ticket or version control; pictures as descriptions.',
  },
  write: (report, { language }) => Promise.resolve(new TextEncoder().encode(markdownOf(writeDocument(report, language)))),
};
