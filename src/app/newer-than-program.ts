import { PK_NAMESPACE, PK_SCHEMA_VERSION } from '#bpmn/element-view.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { scanXml } from '#bpmn/xml/scan-xml.ts';
import type { Problem } from '#core/problem/problem.ts';
import { isReadOnlyMappe, MAPPE_FORMAT_VERSION } from './mappe/mappe.ts';
import type { OpenedDocument } from './open-document.ts';

/** Why a document may be looked at but never written: a newer program made it. null = this one may write it. */
export function newerThanProgram({ mappe, processes }: OpenedDocument): Problem | null {
  if (isReadOnlyMappe(mappe)) return { code: 'MAPPE_NEWER', found: mappe.formatVersion, supported: MAPPE_FORMAT_VERSION };
  const newer = processes.find(({ bpmn }) => bpmn.readOnly);
  return newer === undefined ? null : newerBpmn(newer.bpmn);
}

/** The same for one file that was opened read-only. */
export function newerBpmn({ source }: OpenBpmn): Problem {
  const scanned = scanXml(source.text);
  if (!scanned.ok) throw new Error('a file that was opened cannot be scanned');
  const found = Number(scanned.value.root.attribute('schemaVersion', PK_NAMESPACE));
  return { code: 'NEWER_SCHEMA', found, supported: PK_SCHEMA_VERSION };
}
