import { writeDocument } from '#core/report/document/write-document.ts';
import type { Exporter } from '../exporter.ts';
import { rasteriser } from '../picture/rasterise.ts';

/** The report as a document for everyday use: to edit, to comment, to put under control. */
export const docxExporter: Exporter = {
  id: 'docx',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  title: { de: 'Bericht (Word)', en: 'Report (Word)' },
  description: {
    de: 'Der ganze Bericht zum Weiterbearbeiten: Verzeichnis, Ablaufbilder, Steckbriefe, Leitplanken, Fahrplan.',
    en: 'The whole report to work on: contents, drawings, use cases on a page each, guard rails, roadmap.',
  },
  async write(report, { language, loadAsset }) {
    const { writeWord } = await import('./word-file.ts');
    return writeWord(writeDocument(report, language), report.date, await rasteriser(loadAsset));
  },
};
