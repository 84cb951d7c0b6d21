import { type Remote, wrap } from 'comlink';
import type { ExportDoor } from './export-worker.ts';

let desk: Remote<ExportDoor> | null = null;

/** Engines for pictures and pages, beside the window so that it never stands still; started when first needed. */
export function exportDesk(): Remote<ExportDoor> {
  desk ??= wrap<ExportDoor>(new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module', name: 'export' }));
  return desk;
}
