import type { MappeProcess } from './mappe/mappe.ts';

/** What each process is called in lists and in the analysis, by id: its file name, with its id where two files share one. */
export function processLabels(processes: readonly { readonly entry: MappeProcess }[]): ReadonlyMap<string, string> {
  const names = processes.map(({ entry }) => entry.fileName);
  return new Map(
    processes.map(({ entry: { id, fileName } }) => [
      id,
      names.filter((name) => name === fileName).length > 1 ? `${fileName} (${id})` : fileName,
    ]),
  );
}
