import type { IdChoice, OpenBpmn } from './open-bpmn.ts';
import { openBpmn } from './read-bpmn.ts';
import { scanReadable } from './writing/scan-readable.ts';

/** The ids this file has when it is opened with the ids of this choice -> those it was opened with; only where they differ. */
export function otherIds(open: OpenBpmn, choice: IdChoice): ReadonlyMap<string, string> {
  const other = openBpmn(open.source.text, choice);
  if (!other.ok || other.value.editableXml === open.editableXml) return new Map();
  // both texts have the elements of the file in the order of the file
  const [here, there] = [scanReadable(open.editableXml), scanReadable(other.value.editableXml)];
  const ids = new Map<string, string>();
  for (let index = 0; index < here.size; index += 1) {
    const [id, otherId] = [here.element(index).attribute('id'), there.element(index).attribute('id')];
    if (id !== null && otherId !== null && id !== otherId && !ids.has(otherId)) ids.set(otherId, id);
  }
  return ids;
}
