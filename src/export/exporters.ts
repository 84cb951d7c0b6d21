import { csvExporter } from './csv/csv.exporter.ts';
import { useCasesCsvExporter } from './csv-use-cases/csv-use-cases.exporter.ts';
import { docxExporter } from './docx/docx.exporter.ts';
import type { Exporter } from './exporter.ts';
import { htmlExporter } from './html/html.exporter.ts';
import { jsonExporter } from './json/json.exporter.ts';
import { mdExporter } from './md/md.exporter.ts';
import { pdfExporter } from './pdf/pdf.exporter.ts';
import { pptxExporter } from './pptx/pptx.exporter.ts';
import { xlsxExporter } from './xlsx/xlsx.exporter.ts';

/** All formats, in the order in which they are offered. */
export const EXPORTERS: readonly Exporter[] = [
  xlsxExporter,
  csvExporter,
  useCasesCsvExporter,
  docxExporter,
  pdfExporter,
  pptxExporter,
  htmlExporter,
  mdExporter,
  jsonExporter,
];

export const exporterOf = (id: string): Exporter | null => EXPORTERS.find((exporter) => exporter.id === id) ?? null;
