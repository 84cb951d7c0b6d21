import { decodeText } from '#bpmn/decode-text.ts';
import { type AnnotationInput, readAnnotationInput } from '#core/annotation/read-annotation-input.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import { isStepTable } from '#core/report/step-table/read-step-table.ts';
import type { ReadCell } from '#core/report/step-table/typed-row.ts';
import { readCsv } from '#export/csv/csv-text.ts';
import { readWorkbook } from '#export/xlsx/workbook.ts';

/** What `--annotations` names: JSON of contract 3, or an exported and edited list of steps. */
export type AnnotationSource =
  | { readonly kind: 'json'; readonly input: AnnotationInput }
  | { readonly kind: 'table'; readonly rows: readonly (readonly ReadCell[])[] };

/** Told apart by content, not by name: a workbook is a ZIP archive, JSON begins with a brace, the rest is CSV. */
export async function readAnnotationSource(bytes: Uint8Array): Promise<Result<AnnotationSource>> {
  if (bytes.length === 0) return fail({ code: 'FILE_EMPTY' });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readSheets(bytes);
  const { text } = decodeText(bytes).source;
  return text.trimStart().startsWith('{') ? readJson(text) : firstStepTable([readCsv(text)]);
}

function readJson(text: string): Result<AnnotationSource> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail({ code: 'ANNOTATIONS_BROKEN', detail: error instanceof SyntaxError ? error.message.slice(0, 100) : 'JSON' });
  }
  const read = readAnnotationInput(json);
  return read.ok ? ok({ kind: 'json', input: read.value }) : read;
}

async function readSheets(bytes: Uint8Array): Promise<Result<AnnotationSource>> {
  try {
    return firstStepTable((await readWorkbook(bytes)).map(({ rows }) => rows));
  } catch (error) {
    return fail({ code: 'ANNOTATIONS_BROKEN', detail: error instanceof Error ? error.message.slice(0, 100) : 'XLSX' });
  }
}

function firstStepTable(tables: readonly (readonly (readonly ReadCell[])[])[]): Result<AnnotationSource> {
  const rows = tables.find(isStepTable);
  return rows === undefined ? fail({ code: 'ANNOTATIONS_BROKEN', detail: 'Schritt-ID' }) : ok({ kind: 'table', rows });
}
