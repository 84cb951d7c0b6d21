import type { Exporter } from '../exporter.ts';
import { rasteriser } from '../picture/rasterise.ts';

/** A short deck to present and to change: native shapes and charts, pictures only of the processes. */
export const pptxExporter: Exporter = {
  id: 'pptx',
  extension: 'pptx',
  mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  title: { de: 'Foliensatz (PowerPoint)', en: 'Slides (PowerPoint)' },
  description: {
    de: 'Kurzer Foliensatz: Überblick, Ablaufbilder, Matrix, erste Use Cases, bewusst Menschliches, Fahrplan.',
    en: 'Short deck: overview, drawings, matrix, first use cases, what stays human, roadmap.',
  },
  async write(report, { language, loadAsset }) {
    const { writeDeck } = await import('./deck.ts');
    return writeDeck(report, language, await rasteriser(loadAsset));
  },
};
