import type { Remote } from 'comlink';
import type { Result } from '#core/problem/problem.ts';
import { type ReportMaker, Stopped } from '../document/report-maker.ts';
import { startExportWorker } from './export-desk.ts';
import type { ExportDoor } from './export-worker.ts';

/** Makes reports in a worker of its own: it can be stopped in the middle of a long one without harm to anything else. */
export function createWorkerReportMaker(): ReportMaker {
  let running: { readonly door: Remote<ExportDoor>; readonly worker: Worker; readonly stop: (reason: Error) => void } | null = null;
  let stopped: Promise<never> = new Promise(() => undefined);

  function start(): Remote<ExportDoor> {
    const { worker, door } = startExportWorker('report');
    let stop!: (reason: Error) => void;
    stopped = new Promise((_, reject) => {
      stop = reject;
    });
    stopped.catch(() => undefined); // whoever waits hears of it; nobody has to
    running = { worker, door, stop };
    worker.addEventListener('error', (event) => stop(new Error(event.message)));
    return door;
  }

  const ask = <T>(question: (door: Remote<ExportDoor>) => Promise<T>): Promise<T> => {
    const door = running?.door ?? start();
    return Promise.race([question(door), stopped]);
  };

  return {
    formats: () => ask((door) => door.reportFormats()),
    take: (source) => ask<Result<null>>((door) => door.takeReport(source)),
    preview: (wish) => ask((door) => door.previewReport(wish)),
    write: (format, wish, strip) => ask((door) => door.writeReport(format, wish, strip)),
    readLogo: (bytes, alt) => ask((door) => door.readLogo(bytes, alt)),
    pack: (files, date) => ask((door) => door.packFiles(files, date)),
    stop() {
      running?.stop(new Stopped('stopped'));
      running?.worker.terminate();
      running = null;
    },
  };
}
