import type { FileKind } from './platform.ts';

interface FileKindEntry {
  /** First one is written; all are accepted when opening. */
  readonly extensions: readonly [string, ...string[]];
  readonly mime: string;
  readonly label: { readonly de: string; readonly en: string };
}

/** Extensions, media types and names of every kind of file the app reads or writes. */
export const fileKinds: Readonly<Record<FileKind, FileKindEntry>> = {
  kompass: { extensions: ['kompass'], mime: 'application/json', label: { de: 'Prozesskompass-Mappe', en: 'Prozesskompass folder' } },
  bpmn: { extensions: ['bpmn', 'xml'], mime: 'application/xml', label: { de: 'BPMN-Diagramm', en: 'BPMN diagram' } },
  xlsx: {
    extensions: ['xlsx'],
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: { de: 'Excel-Tabelle', en: 'Excel workbook' },
  },
  csv: { extensions: ['csv'], mime: 'text/csv', label: { de: 'CSV-Tabelle', en: 'CSV table' } },
  json: { extensions: ['json'], mime: 'application/json', label: { de: 'JSON-Datei', en: 'JSON file' } },
  svg: { extensions: ['svg'], mime: 'image/svg+xml', label: { de: 'SVG-Bild', en: 'SVG picture' } },
  png: { extensions: ['png'], mime: 'image/png', label: { de: 'PNG-Bild', en: 'PNG picture' } },
  jpeg: { extensions: ['jpg', 'jpeg'], mime: 'image/jpeg', label: { de: 'JPEG-Bild', en: 'JPEG picture' } },
  zip: { extensions: ['zip'], mime: 'application/zip', label: { de: 'Gepackte Dateien (ZIP)', en: 'Packed files (ZIP)' } },
  docx: {
    extensions: ['docx'],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: { de: 'Word-Dokument', en: 'Word document' },
  },
  pptx: {
    extensions: ['pptx'],
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    label: { de: 'PowerPoint-Präsentation', en: 'PowerPoint presentation' },
  },
  pdf: { extensions: ['pdf'], mime: 'application/pdf', label: { de: 'PDF-Dokument', en: 'PDF document' } },
  html: { extensions: ['html'], mime: 'text/html', label: { de: 'HTML-Seite', en: 'HTML page' } },
  md: { extensions: ['md'], mime: 'text/markdown', label: { de: 'Markdown-Text', en: 'Markdown text' } },
  txt: { extensions: ['txt'], mime: 'text/plain', label: { de: 'Textdatei', en: 'Text file' } },
};

/** Kinds a person works on; these are offered when opening and remembered under "Zuletzt". */
export const documentKinds: readonly FileKind[] = ['kompass', 'bpmn'];

/** Kind by the name's extension, or null: case does not matter. */
export const kindOfName = (name: string): FileKind | null => {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return null;
  for (const [kind, entry] of Object.entries(fileKinds)) if (entry.extensions.includes(extension)) return kind as FileKind;
  return null;
};
