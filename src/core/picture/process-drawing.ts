import type { DiagramGeometry } from '../layout/geometry.ts';

/** One picture of a process: what a file's diagram shows, and where. */
export interface ProcessDrawing {
  /** Unique within its file. */
  readonly id: string;
  /** Name the file gives the picture; null = none. */
  readonly name: string | null;
  /** Id of the process, collaboration or sub-process it shows. */
  readonly shows: string;
  readonly geometry: DiagramGeometry;
}
