import { writeDocument } from '#core/report/document/write-document.ts';
import type { Exporter } from '../exporter.ts';
import { filesOf } from './document-files.ts';
import { showTitle } from './show-title.ts';

/** The report set for reading and printing: tagged, with bookmarks, own fonts and drawings as vectors. */
export const pdfExporter: Exporter = {
  id: 'pdf',
  extension: 'pdf',
  mime: 'application/pdf',
  title: { de: 'Bericht (PDF)', en: 'Report (PDF)' },
  description: {
    de: 'Der ganze Bericht, gesetzt zum Lesen, Vorlesen und Drucken.',
    en: 'The whole report, set for reading, reading aloud and printing.',
  },
  async write(report, { language, loadAsset }) {
    if (loadAsset === undefined) throw new Error('a PDF needs the fonts and the engine of the program');
    const [{ typesetter }, { TEMPLATE }] = await Promise.all([import('./typesetter.ts'), import('./template.ts')]);
    const typeset = await typesetter(loadAsset);
    return showTitle(typeset(TEMPLATE, filesOf(writeDocument(report, language), report.date)));
  },
};
