import { expose } from 'comlink';
import { readAnnotationSource } from '#app/batch/annotation-source.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import type { ReadCell } from '#core/report/step-table/typed-row.ts';

/** Reads one edited list of steps, XLSX or CSV, and ends. */
const door = {
  async read(bytes: Uint8Array): Promise<Result<readonly (readonly ReadCell[])[]>> {
    const read = await readAnnotationSource(bytes);
    if (!read.ok) return read;
    return read.value.kind === 'table' ? ok(read.value.rows) : fail({ code: 'ANNOTATIONS_BROKEN', detail: 'JSON' });
  },
};
export type StepListDoor = typeof door;

expose(door);
