import { type Remote, wrap } from 'comlink';
import type { ExportDoor } from './export-worker.ts';

let desk: Remote<ExportDoor> | null = null;

/** Engines for pictures and pages, beside the window so that it never stands still; started when first needed. */
export function exportDesk(): Remote<ExportDoor> {
  desk ??= startExportWorker('export').door;
  return desk;
}

/** One more of these workers, for work that must be possible to stop. */
export function startExportWorker(name: string): { readonly worker: Worker; readonly door: Remote<ExportDoor> } {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module', name });
  return { worker, door: wrap<ExportDoor>(worker) };
}
