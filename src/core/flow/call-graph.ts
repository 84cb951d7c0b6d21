import type { Activity, FlowNode } from '../process/process-model.ts';
import type { PreparedFile } from './prepare-files.ts';

export interface CallTarget {
  readonly file: PreparedFile;
  /** Id of the process or, for the inside of a sub-process, of that. */
  readonly process: string;
}

export interface Caller {
  readonly file: PreparedFile;
  readonly call: Activity;
}

/** Which call activity calls which process, across the files of a document. */
export interface CallGraph {
  /** null = it names nothing, something that is not here, or a process that calls back (recursion). */
  targetOf(file: PreparedFile, node: FlowNode): CallTarget | null;
  callersOf(file: PreparedFile, process: string): readonly Caller[];
  /** Calls that lead back to the process they stand in. */
  readonly recursive: ReadonlySet<Activity>;
  /** Calls that name a process none of the files has. */
  readonly missing: ReadonlySet<Activity>;
}

/** Where the inside of a node is counted: the process a call activity calls, else the scope of its own name; null = it has none. */
export function insideOf(calls: CallGraph, file: PreparedFile, node: FlowNode): CallTarget | null {
  if (node.kind !== 'activity') return null;
  return node.type === 'CallActivity' ? calls.targetOf(file, node) : { file, process: node.id };
}

export function linkCalls(files: readonly PreparedFile[]): CallGraph {
  const processesOf = new Map(files.map((file) => [file, new Set(file.model.processes.map((process) => process.id))]));
  const targets = new Map<Activity, CallTarget>();
  const missing = new Set<Activity>();
  const outgoing = new Map<PreparedFile, Map<string, Activity[]>>(files.map((file) => [file, new Map()]));
  for (const file of files) {
    for (const node of file.model.flowNodes) {
      if (node.kind !== 'activity' || node.type !== 'CallActivity' || node.calledElement === null) continue;
      const { calledElement } = node;
      const holder = [file, ...files].find((one) => processesOf.get(one)!.has(calledElement));
      if (holder === undefined) {
        missing.add(node);
        continue;
      }
      targets.set(node, { file: holder, process: calledElement });
      const calls = outgoing.get(file)!;
      calls.set(node.process, [...(calls.get(node.process) ?? []), node]);
    }
  }
  const recursive = new Set([...targets.keys()].filter((call) => leadsBack(call)));
  const callers = new Map<PreparedFile, Map<string, Caller[]>>(files.map((file) => [file, new Map()]));
  for (const file of files) {
    for (const call of [...outgoing.get(file)!.values()].flat()) {
      const target = targets.get(call)!;
      const list = callers.get(target.file)!;
      list.set(target.process, [...(list.get(target.process) ?? []), { file, call }]);
    }
  }
  return {
    targetOf: (_, node) => (node.kind === 'activity' && !recursive.has(node) ? (targets.get(node) ?? null) : null),
    callersOf: (file, process) => callers.get(file)?.get(process) ?? [],
    recursive,
    missing,
  };

  function leadsBack(call: Activity): boolean {
    const first = targets.get(call)!;
    const home = files.find((file) => file.model.flowNodes.includes(call))!;
    const seen = new Set<Activity>();
    const open: CallTarget[] = [first];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at.file === home && at.process === call.process) return true;
      for (const next of outgoing.get(at.file)!.get(at.process) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(targets.get(next)!);
      }
    }
    return false;
  }
}
