import type { OpenedDocument } from '#app/open-document.ts';
import type { History } from './history.ts';
import type { ProcessDesk } from './process-desk.ts';

/** What is open now. The parts of a session share this one object; only opening and following the Mappe put something else into it. */
export interface OpenWork {
  /** As it was read, its processes as many as the Mappe has now; null = nothing is open. */
  document: OpenedDocument | null;
  /** null = nothing is open. */
  desk: ProcessDesk | null;
  history: History;
}
