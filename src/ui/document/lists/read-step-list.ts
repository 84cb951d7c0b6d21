import { wrap } from 'comlink';
import { fail, type Result } from '#core/problem/problem.ts';
import type { ReadCell } from '#core/report/step-table/typed-row.ts';
import type { StepListDoor } from './step-list-worker.ts';

/** Seconds a list may take; one with ten thousand steps takes less than three. Assumption. */
const PATIENCE = 20;

/** Reads a list from outside beside the window: whatever it is, the window stays alive, and an end is put to it in time. */
export async function readStepListInWorker(bytes: Uint8Array): Promise<Result<readonly (readonly ReadCell[])[]>> {
  const worker = new Worker(new URL('./step-list-worker.ts', import.meta.url), { type: 'module', name: 'step-list' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<Result<never>>((resolve) => {
    timer = setTimeout(() => resolve(fail({ code: 'TIMED_OUT', seconds: PATIENCE })), PATIENCE * 1000);
  });
  try {
    return await Promise.race([wrap<StepListDoor>(worker).read(bytes), tooLong]);
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
