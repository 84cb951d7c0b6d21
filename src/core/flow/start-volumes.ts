import { EMPTY_NODE, EMPTY_PROCESS } from '../annotation/empty-annotation.ts';
import type { CaseCounts } from './case-counts.ts';
import type { PreparedFile } from './prepare-files.ts';
import { isKnown, times } from './figure.ts';
import type { Figure, ProcessFigures } from './flow-result.ts';
import type { PickNumber } from './pick-number.ts';

/** Cases per year of a process and where they begin. */
export interface StartVolumes {
  readonly total: Figure;
  readonly basis: ProcessFigures['casesBasis'];
  /** By start event: stated or taken from the senders of its message. */
  readonly starts: ReadonlyMap<string, Figure>;
  /** Something was taken from senders or callers. */
  readonly isDerived: boolean;
}

/** What people say, else the sum of the start events; calls come on top (method 1.2). */
export function startVolumesOf(counts: CaseCounts, file: PreparedFile, process: string, pick: PickNumber): StartVolumes {
  const stated = pick((file.annotations.processes.get(process) ?? EMPTY_PROCESS).casesPerYear);
  const events = file.scopes.get(process)?.entries.map((entry) => file.scopes.get(process)!.nodes[entry.node]!.node) ?? [];
  const starts = new Map<string, Figure>();
  let fromMessages = false;
  for (const { id } of events) {
    const own = pick((file.annotations.nodes.get(id) ?? EMPTY_NODE).casesPerYear);
    const sent = own === null && stated === null ? sentTo(counts, file, process, id, events.length === 1) : null;
    if (own === null && sent !== null) fromMessages = true;
    starts.set(id, own ?? sent);
  }
  const all = [...starts.values()];
  const begun = all.length > 0 && all.every(isKnown) ? all.reduce((sum, one) => sum + one, 0) : null;
  const base = stated ?? begun;
  const called = counts.calls.callersOf(file, process).map(({ file: from, call }) => {
    if (counts.calls.recursive.has(call)) return null;
    return times(counts.volume(from, call.process).total, counts.executions(from, call));
  });
  const known = called.filter(isKnown);
  const sum = known.reduce((total, one) => total + one, 0);
  const isDerived =
    (stated === null && fromMessages && begun !== null) || (known.length > 0 && (base !== null || known.length === called.length));
  if (base !== null) {
    const basis = stated !== null ? 'entered' : fromMessages ? 'derived' : 'startEvents';
    return { total: base + sum, basis: known.length > 0 ? 'derived' : basis, starts, isDerived };
  }
  const isComplete = called.length > 0 && known.length === called.length;
  return { total: isComplete ? sum : null, basis: isComplete ? 'derived' : 'unknown', starts, isDerived };
}

/** Executions per year of everything that sends a message to this start event; null = nobody does, or unknown. */
function sentTo(counts: CaseCounts, file: PreparedFile, process: string, start: string, isOnly: boolean): Figure {
  const pools = new Set(file.model.participants.filter((one) => one.process === process).map((one) => one.id));
  const senders = file.model.messageFlows
    .filter((flow) => flow.target === start || (isOnly && pools.has(flow.target)))
    .map((flow) => file.nodes.get(flow.source));
  if (senders.length === 0) return null;
  let total = 0;
  for (const sender of senders) {
    const sent =
      sender === undefined || sender.process === process
        ? null
        : times(counts.volume(file, sender.process).total, counts.executions(file, sender));
    if (!isKnown(sent)) return null;
    total += sent;
  }
  return total;
}
