import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Annotations } from '../annotation/annotation.ts';
import type { ProcessModel } from '../process/process-model.ts';
import { countCases } from './case-counts.ts';
import { type FlowInput, type PreparedFile, prepareFiles } from './prepare-files.ts';
import { LOST } from './firing.ts';
import { scopeRunner } from './run-scope.ts';

/** Time from the first to the last moment of a case, in minutes: work and waiting, without any waiting for busy people. */
export interface CycleTime {
  readonly meanMinutes: number;
  readonly p50Minutes: number;
  readonly p90Minutes: number;
  /** Standard error of the mean. */
  readonly standardErrorMinutes: number;
  readonly runs: number;
  /** false = some steps on the way have no known time, so all values are lower bounds. */
  readonly complete: boolean;
}

export interface CycleTimeOptions {
  readonly seed: number;
  /** Simulated cases per process; default 4,000 (assumption). Fewer, but never below 200, where a case is very long. */
  readonly runs?: number;
  readonly linked?: readonly FlowInput[];
}

/** Firings per process, so that the longest models stay within seconds (assumption). */
const FIRINGS = 1_500_000;
const FEWEST_RUNS = 200;

/**
 * Seeded token simulation of every process: the same numbers on every machine.
 * null = not computable: some cases never end, or no time is known at all.
 */
export function simulateCycleTime(
  model: ProcessModel,
  annotations: Annotations,
  options: CycleTimeOptions,
): ReadonlyMap<string, CycleTime | null> {
  const files = prepareFiles([{ model, annotations }, ...(options.linked ?? [])]);
  const counts = countCases(files, { seed: options.seed });
  const file: PreparedFile = files[0]!;
  return new Map(
    model.processes.map((process) => {
      const scope = counts.scope(file, process.id);
      if (scope === null || scope.graph.nodes.length === 0) return [process.id, null];
      const runner = scopeRunner(counts, xoroshiro128plus(options.seed));
      const minutes: number[] = [];
      let mean = 0;
      let squares = 0;
      for (let run = 1; run <= (options.runs ?? 4_000) && (runner.knowledge.firings < FIRINGS || run <= FEWEST_RUNS); run += 1) {
        const one = runner.run(file, scope);
        if (one.end === LOST) return [process.id, null];
        // Welford: no dust when every case takes the same time
        const before = one.minutes - mean;
        mean += before / run;
        squares += before * (one.minutes - mean);
        minutes.push(one.minutes);
      }
      if (!runner.knowledge.someKnown) return [process.id, null];
      const sorted = Float64Array.from(minutes).toSorted();
      const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
      const runs = sorted.length;
      const standardErrorMinutes = runs > 1 ? Math.sqrt(Math.max(0, squares) / (runs - 1) / runs) : 0;
      const complete = !runner.knowledge.someUnknown && scope.plan.unknownBoundaries.length === 0;
      return [process.id, { meanMinutes: mean, p50Minutes: rank(0.5), p90Minutes: rank(0.9), standardErrorMinutes, runs, complete }];
    }),
  );
}
