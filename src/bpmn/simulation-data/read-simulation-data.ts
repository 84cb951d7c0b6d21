import type { ElementView } from '../element-view.ts';
import { BPMN_NAMESPACE } from '../element-view.ts';
import type { OpenBpmn } from '../open-bpmn.ts';
import { scanReadable } from '../writing/scan-readable.ts';
import { readBpsim } from './bpsim.ts';
import { readQbp } from './qbp.ts';
import type { SimulationData } from './simulation-data.ts';

const BPSIM = 'http://www.bpsim.org/schemas/';
const QBP = 'http://www.qbp-simulator.com/';

/** Simulation data in a file, as proposals by editable id; null = there is nothing to tell. Of both dialects the one with more numbers. */
export function readSimulationData({ editableXml, model }: OpenBpmn): SimulationData | null {
  if (!editableXml.includes(BPSIM) && !editableXml.includes(QBP)) return null;
  const found: SimulationData[] = [];
  const { root } = scanReadable(editableXml);
  visit(root, null, (view, process) => {
    if (view.name === 'BPSimData' && view.namespace.startsWith(BPSIM)) found.push(readBpsim(view, model, resourcesOf(root)));
    else if (view.name === 'processSimulationInfo' && view.namespace.startsWith(QBP)) found.push(readQbp(view, process, model));
  });
  const telling = found.filter(({ proposals, notes }) => proposals.length + notes.length > 0);
  return telling.toSorted((a, b) => b.proposals.length - a.proposals.length)[0] ?? null;
}

/** Such data hangs on the file, a process or a relationship; steps never carry it. */
function visit(view: ElementView, process: string | null, meet: (view: ElementView, process: string | null) => void): void {
  for (const child of view.children()) {
    meet(child, process);
    const isHolder = child.namespace === BPMN_NAMESPACE && HOLDERS.has(child.name);
    if (isHolder) visit(child, child.name === 'process' ? child.attribute('id') : process, meet);
  }
}

/** Names of the file's resources by id. */
const resourcesOf = (root: ElementView): ReadonlyMap<string, string> =>
  new Map(
    root
      .children()
      .filter(({ name, namespace }) => namespace === BPMN_NAMESPACE && name === 'resource')
      .map((view) => [view.attribute('id') ?? '', view.attribute('name') ?? '']),
  );

const HOLDERS: ReadonlySet<string> = new Set(['process', 'collaboration', 'relationship', 'extensionElements']);
