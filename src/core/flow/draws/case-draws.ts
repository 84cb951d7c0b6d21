import { EMPTY_NODE } from '../../annotation/empty-annotation.ts';
import type { Activity, FlowNode } from '../../process/process-model.ts';
import { beginningsIn } from '../beginnings.ts';
import { insideOf } from '../call-graph.ts';
import type { CaseCounts, CountLimits } from '../case-counts.ts';
import type { InnerOutcome } from '../firing-plans.ts';
import type { PreparedFile } from '../prepare-files.ts';
import { type CountedScope, type Uncaught, calledOutcome, countThrows, countUncaught, eventActivations } from '../scope-outcomes.ts';
import { startVolumesOf } from '../start-volumes.ts';
import { type Column, productOf } from './column.ts';
import type { DrawCursor } from './draw-cursor.ts';
import { type ScopeDraws, drawScope } from './scope-draws.ts';

/** Executions per case and cases per year over all draws, computed when asked and kept; as CaseCounts for single numbers. */
export interface CaseDraws {
  executions(file: PreparedFile, node: FlowNode): Column | null;
  volume(file: PreparedFile, process: string): Column | null;
  /** A scope could not be counted in draws: nothing here is to be used. */
  hasFailed(): boolean;
}

interface OuterScope extends ScopeDraws {
  readonly throws: ReadonlyMap<string, Column>;
  readonly uncaught: readonly (Omit<Uncaught, 'expected'> & { readonly expected: Column })[];
  readonly eventSubProcesses: ReadonlyMap<string, Column | null>;
}

/** `wanted` = nodes somebody will ask for; what they depend on is found from there. */
export function drawCases(expected: CaseCounts, wanted: ReadonlySet<FlowNode>, cursor: DrawCursor, limits: CountLimits): CaseDraws {
  const { files, calls } = expected;
  const scopes = new Map<PreparedFile, Map<string, OuterScope | null>>(files.map((file) => [file, new Map()]));
  const figures = new Map<PreparedFile, Map<FlowNode, Column | null>>(files.map((file) => [file, new Map()]));
  const volumes = new Map<PreparedFile, Map<string, Volume>>(files.map((file) => [file, new Map()]));
  const { pick, read } = cursor;
  const countsNow: CaseCounts = {
    files,
    calls,
    scope: expected.scope,
    executions: (file, node) => figureNow(executions(file, node)),
    activations: expected.activations,
    volume: (file, process) => ({ ...expected.volume(file, process), total: figureNow(volume(file, process).total) }),
  };
  let hasFailed = false;
  return { executions, volume: (file, process) => volume(file, process).total, hasFailed: () => hasFailed };

  function scope(file: PreparedFile, id: string): OuterScope | null {
    const known = scopes.get(file)!.get(id);
    if (known !== undefined) return known;
    scopes.get(file)!.set(id, null);
    const counted = cursor.apart(() => count(file, id));
    scopes.get(file)!.set(id, counted);
    return counted;
  }

  function count(file: PreparedFile, id: string): OuterScope | null {
    const usual = expected.scope(file, id);
    if (usual === null || hasFailed) return null;
    const { graph } = usual;
    // whatever is thrown may start in any node
    const isPlain = usual.throws.size === 0 && usual.uncaught.length === 0;
    const counted = drawScope({
      file,
      expected: usual,
      cursor,
      stateCap: limits.stateCap,
      beginnings: () => beginningsIn(file, graph, () => startsNow(file, graph.process), pick, []),
      innerOutcome: (activity) => innerOutcome(file, activity),
      isAskedFor: ({ node }) => !isPlain || wanted.has(node) || isPassedOn(file, node),
    });
    if (counted === null) {
      hasFailed = true;
      return null;
    }
    const around: CountedScope = {
      file,
      graph,
      pick,
      visits: ({ index }) => read(counted.visits[index] ?? 0),
      instances: ({ index }) => figureNow(counted.instances[index]!),
      inner: ({ node }) => (node.kind === 'activity' && node.type !== 'CallActivity' ? thrownNow(file, node) : null),
    };
    const throws = isPlain ? new Map<string, Column>() : cursor.figures(() => countThrows(around));
    const missed = isPlain
      ? new Map<number, Column>()
      : cursor.figures(() => new Map(countUncaught(around).map((one, at) => [at, one.expected])));
    const eventSubProcesses = new Map(
      graph.eventSubProcesses.map((sub) => [
        sub.id,
        cursor.figure(() => eventActivations(file, sub, { ends: mapNow(counted.ends), throws: mapNow(throws) }, pick, [])),
      ]),
    );
    return {
      ...counted,
      throws,
      uncaught: usual.uncaught.map((one, at) => ({ ...one, expected: missed.get(at) ?? 0 })),
      eventSubProcesses,
    };
  }

  function innerScope(file: PreparedFile, node: FlowNode): OuterScope | null {
    const inside = insideOf(calls, file, node);
    return inside === null ? null : scope(inside.file, inside.process);
  }

  function innerOutcome(file: PreparedFile, id: string): InnerOutcome | null {
    const node = file.nodes.get(id);
    const inner = node === undefined ? null : innerScope(file, node);
    if (inner === null) return null;
    const ends = mapNow(inner.ends);
    if (node?.type !== 'CallActivity') return { ends, throws: mapNow(inner.throws) };
    return calledOutcome(file, node, { ends, uncaught: uncaughtNow(inner) }, pick);
  }

  function thrownNow(file: PreparedFile, node: Activity): ReturnType<CountedScope['inner']> {
    const inner = scope(file, node.id);
    return inner === null ? null : { throws: mapNow(inner.throws), uncaught: uncaughtNow(inner) };
  }

  function mapNow(columns: ReadonlyMap<string, Column>): ReadonlyMap<string, number> {
    return new Map([...columns].map(([key, column]) => [key, read(column)]));
  }

  function uncaughtNow({ uncaught }: OuterScope): readonly Uncaught[] {
    return uncaught.map((one) => ({ ...one, expected: read(one.expected) }));
  }

  function figureNow(figure: Column | null): number | null {
    return figure === null ? null : read(figure);
  }

  function executions(file: PreparedFile, node: FlowNode): Column | null {
    const known = figures.get(file)!.get(node);
    if (known !== undefined) return known;
    const counted = cursor.apart(() => countNode(file, node));
    figures.get(file)!.set(node, counted);
    return counted;
  }

  function countNode(file: PreparedFile, node: FlowNode): Column | null {
    const stated =
      node.kind === 'activity' ? cursor.figure(() => pick((file.annotations.nodes.get(node.id) ?? EMPTY_NODE).executionsPerCase)) : null;
    if (stated !== null) return stated;
    const usual = expected.scope(file, node.scope);
    const around = scope(file, node.scope);
    if (usual === null || around === null) return null;
    const owner = file.nodes.get(node.scope);
    const outside = owner === undefined ? 1 : executions(file, owner);
    if (node.kind === 'activity' && node.triggeredByEvent) return product(outside, around.eventSubProcesses.get(node.id) ?? null);
    const index = usual.graph.indexOf.get(node.id);
    if (index === undefined || usual.counts.isUnknown[index] === 1) return null;
    return product(outside, around.visits[index] ?? null, around.instances[index] ?? null);
  }

  interface Volume {
    readonly total: Column | null;
    readonly starts: ReadonlyMap<string, Column>;
  }

  function volume(file: PreparedFile, process: string): Volume {
    const known = volumes.get(file)!.get(process);
    if (known !== undefined) return known;
    volumes.get(file)!.set(process, { total: null, starts: new Map() });
    const now = () => startVolumesOf(countsNow, file, process, pick);
    const counted = cursor.apart(() => ({
      total: cursor.figure(() => now().total),
      starts: cursor.figures(
        () => new Map([...now().starts].flatMap(([start, figure]) => (figure === null ? [] : [[start, figure] as const]))),
      ),
    }));
    volumes.get(file)!.set(process, counted);
    return counted;
  }

  function startsNow(file: PreparedFile, process: string): ReadonlyMap<string, number> {
    return mapNow(volume(file, process).starts);
  }
}

/** Nodes other counts are built on: what has an inside, calls a process or sends a message. */
function isPassedOn(file: PreparedFile, node: FlowNode): boolean {
  if (node.kind === 'activity' && (node.type === 'CallActivity' || file.scopes.has(node.id))) return true;
  return file.model.messageFlows.some(({ source }) => source === node.id);
}

/** As `times` for figures: a known zero beats unknown. */
function product(...columns: readonly (Column | null)[]): Column | null {
  if (columns.includes(0)) return 0;
  const known = columns.filter((column) => column !== null);
  return known.length === columns.length ? productOf(...known) : null;
}
